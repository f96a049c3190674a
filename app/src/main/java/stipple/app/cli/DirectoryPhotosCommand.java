package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stipple.app.advice.PortfolioPhotos;

/// `stipple directory photos FILE...`.
@Command(
        name = "photos",
        mixinStandardHelpOptions = true,
        description =
                "Makes the prints by which portfolio photos are recognised, and tells which show the same.")
final class DirectoryPhotosCommand implements Callable<Integer> {
    @Mixin private Answer answer = new Answer();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "JPEG or PNG photos")
    private List<Path> files = List.of();

    @Option(
            names = "--directory",
            paramLabel = "FILE",
            description = "also say which cases of this directory show one of them")
    private @Nullable Path directory;

    @Override
    public Integer call() {
        PortfolioPhotos.Found found =
                PortfolioPhotos.shipped().compare(files, Optional.ofNullable(directory));
        return answer.print(() -> json(found), out -> print(out, found));
    }

    private static void print(PrintWriter out, PortfolioPhotos.Found found) {
        found.printed().forEach(p -> out.println(p.file() + ": " + p.marks() + " marks"));
        found.rejected().forEach(r -> out.println(r.file() + ": " + r.reason()));
        found.same()
                .forEach(s ->
                        out.println(
                                s.one()
                                        + " and "
                                        + s.other()
                                        + " show one photo ("
                                        + s.commonMarks()
                                        + " marks alike)"));
    }

    private static Map<String, @Nullable Object> json(PortfolioPhotos.Found found) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "photos",
                found.printed().stream()
                        .map(p ->
                                Map.of(
                                        "file", p.file().toString(),
                                        "marks", p.marks(),
                                        "print", p.text()))
                        .toList());
        json.put(
                "rejected",
                found.rejected().stream()
                        .map(r -> Map.of("file", r.file().toString(), "reason", r.reason()))
                        .toList());
        json.put(
                "same",
                found.same().stream()
                        .map(s ->
                                Map.of(
                                        "one", s.one(),
                                        "other", s.other(),
                                        "isCase", s.isCase(),
                                        "commonMarks", s.commonMarks()))
                        .toList());
        return json;
    }
}
