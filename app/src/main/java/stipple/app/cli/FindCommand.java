package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.advice.AdviceWords;
import stipple.app.advice.FindService;
import stipple.app.text.Messages;

/// `stipple find`: who near a place is proven.
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = {
            "Says who near a place is proven, on dated evidence, with the sum shown.",
            "Without --directory it asks a made-up directory: nobody in it exists."
        })
final class FindCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--place",
            required = true,
            paramLabel = "P",
            description = "'City, CC' or 'City, State, CC'; or a state or country")
    private String place = "";

    @Option(names = "--region", description = "the whole state or country of that name is meant")
    private boolean isRegion;

    @Option(
            names = "--need",
            paramLabel = "NEED",
            description =
                    "permanent, trico, scar, women, afro or repair (default: ${DEFAULT-VALUE})")
    private String need = "permanent";

    @Option(names = "--within-km", paramLabel = "N", description = "how far you would travel")
    private @Nullable Double withinKm;

    @Option(names = "--photos-done", description = "the photo consultation is complete")
    private boolean isPhotosDone;

    @Option(names = "--age", paramLabel = "N", description = "age in years")
    private @Nullable Integer ageYears;

    @Option(
            names = "--technician",
            paramLabel = "NAME",
            description = "judge this technician instead of looking for one")
    private @Nullable String technician;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "how many to list (default: ${DEFAULT-VALUE})")
    private int most = 5;

    @Option(
            names = "--directory",
            paramLabel = "FILE",
            description = "a directory as CSV or JSON instead of the made-up one")
    private @Nullable Path directory;

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "the day of the question (default: today)")
    private @Nullable LocalDate date;

    @Option(names = "--miles", description = "print distances in miles")
    private boolean isMiles;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        LocalDate day = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
        FindService.Found found =
                FindService.shipped()
                        .find(
                                new FindService.Wish(
                                        place,
                                        isRegion,
                                        need,
                                        withinKm == null
                                                ? OptionalDouble.empty()
                                                : OptionalDouble.of(withinKm),
                                        isPhotosDone,
                                        ageYears == null
                                                ? OptionalInt.empty()
                                                : OptionalInt.of(ageYears),
                                        Optional.ofNullable(technician),
                                        most,
                                        Optional.ofNullable(directory),
                                        day));
        AdviceWords words = new AdviceWords(Messages.english());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, new FindJson(words, day).of(found));
        } else {
            new FindText(words, out, isMiles, day).print(found);
        }
        return 0;
    }
}
