package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stipple.app.advice.PhotoConsultationService;
import stipple.app.text.Messages;
import stipple.core.advice.consultation.NextStep;
import stipple.core.advice.consultation.PhotoView;
import stipple.core.advice.consultation.ProviderThread;

/// `stipple photo-consultation FILE`: how far a consultation by photo is, and what comes next.
@Command(
        name = "photo-consultation",
        mixinStandardHelpOptions = true,
        description = "Says how far a consultation by photo with several providers is.")
final class PhotoConsultationCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "a consultation as JSON")
    private Path file = Path.of("");

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "the day of the question (default: today)")
    private @Nullable LocalDate date;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    private final Messages messages = Messages.english();

    @Override
    public Integer call() {
        LocalDate today = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
        PhotoConsultationService.Answer answer =
                PhotoConsultationService.shipped().state(file, today);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, json(answer, today));
        } else {
            out.println(messages.text("photo-consultation.status." + answer.state().status()));
            answer.state().steps().forEach(step -> out.println("- " + text(step)));
        }
        return 0;
    }

    private Map<String, Object> json(PhotoConsultationService.Answer answer, LocalDate today) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", answer.consultation().id());
        json.put("status", answer.state().status());
        json.put("photosDone", answer.consultation().isPhotoSetComplete());
        json.put(
                "missingPhotos",
                answer.consultation().missingPhotos().stream().map(PhotoView::id).toList());
        json.put(
                "threads",
                answer.consultation().threads().stream().map(t -> thread(t, today)).toList());
        List<Map<String, String>> next =
                answer.state().steps().stream()
                        .map(step ->
                                Map.of(
                                        "id", step.what(),
                                        "about", step.about(),
                                        "text", text(step)))
                        .toList();
        json.put("next", next);
        return json;
    }

    private static Map<String, Object> thread(ProviderThread thread, LocalDate today) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("provider", thread.provider());
        json.put("sentOn", thread.sentOn().toString());
        json.put("replies", thread.replies().size());
        json.put("quote", thread.hasQuote());
        json.put("silentDays", thread.silentDays(today));
        return json;
    }

    private String text(NextStep step) {
        return messages.text("photo-consultation.next." + step.what(), step.about());
    }
}
