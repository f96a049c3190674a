package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.measuring.NoticeAnswer;
import stipple.app.measuring.NoticeService;
import stipple.app.measuring.PlanNotice;
import stipple.app.measuring.PlanNoticeService;
import stipple.app.planning.PhotoArgument;
import stipple.app.planning.Progress;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.course.Moment;

/// `stipple notice`: from how far it can be told.
@Command(
        name = "notice",
        mixinStandardHelpOptions = true,
        description = {
            "Says from how far treated skin can be told from the person's own stubble, and why.",
            "It looks at a plan at a moment, or at two pictures of real skin. It is a model of what"
                    + " eyes resolve, not a share of people; no observers have calibrated it."
        })
final class NoticeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Threads threads = new Threads();

    @Option(names = "--plan", paramLabel = "FILE", description = "a plan.json")
    private @Nullable Path plan;

    @Option(
            names = "--photo",
            paramLabel = "FILE@VIEW",
            description = "a photo that the plan was made for; its light is checked")
    private @Nullable String photo;

    @Option(
            names = "--at",
            paramLabel = "M",
            description = "'session K', 'session K day D', healed, 'year Y'")
    private @Nullable String at;

    @Option(
            names = "--treated",
            paramLabel = "FILE",
            description = "picture of nothing but treated skin, from straight above")
    private @Nullable Path treated;

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description = "picture of nothing but the own stubble, same light, same scale")
    private @Nullable Path reference;

    @Option(names = "--px-per-mm", paramLabel = "N", description = "scale of both pictures")
    private @Nullable Double pxPerMm;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        int workers = threads.count();
        boolean ofPlan = plan != null && at != null;
        boolean ofPictures = treated != null && reference != null && pxPerMm != null;
        boolean mixed = treated != null || reference != null || pxPerMm != null;
        if (ofPlan ? mixed : !ofPictures || plan != null || at != null || photo != null) {
            throw new Refusal(Messages.english().text("notice.either"));
        }
        if (ofPlan) {
            judgePlan(Objects.requireNonNull(plan), Objects.requireNonNull(at), workers);
        } else {
            judgePictures(
                    Objects.requireNonNull(treated),
                    Objects.requireNonNull(reference),
                    Objects.requireNonNull(pxPerMm));
        }
        return 0;
    }

    private void judgePictures(Path dots, Path hair, double scale) {
        NoticeAnswer found = new NoticeService().pictures(dots, hair, scale);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, NoticeJson.of(found));
        } else {
            new NoticeText(out).print(found);
        }
    }

    private void judgePlan(Path file, String moment, int workers) {
        Progress progress = TerminalProgress.forTerminal(json);
        PlanNotice found;
        try {
            found =
                    new PlanNoticeService(progress)
                            .plan(
                                    file,
                                    Optional.ofNullable(photo).map(PhotoArgument::parse),
                                    parsed(moment),
                                    workers);
        } finally {
            TerminalProgress.close(progress);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            NoticeJson.put(object, found);
            Json.print(out, object);
        } else {
            new NoticeText(out).print(found);
        }
    }

    private static Moment parsed(String moment) {
        try {
            return Moment.parse(moment);
        } catch (IllegalArgumentException e) {
            throw new Refusal("--at: " + e.getMessage(), e);
        }
    }
}
