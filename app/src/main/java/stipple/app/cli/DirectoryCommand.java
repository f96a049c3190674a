package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stipple.app.advice.DirectoryService;
import stipple.app.advice.Rejected;
import stipple.core.advice.directory.Course;
import stipple.core.advice.directory.Need;

/// `stipple directory`: files of providers and the evidence about them.
@Command(
        name = "directory",
        mixinStandardHelpOptions = true,
        description = "Checks, imports and exports directories of providers.",
        synopsisSubcommandLabel = "check|import|export|courses",
        subcommands = {
            DirectoryCommand.Check.class,
            DirectoryCommand.Import.class,
            DirectoryCommand.Export.class,
            DirectoryCommand.Courses.class
        })
final class DirectoryCommand implements Runnable {
    private static final int MOST_PRINTED = 20;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// `stipple directory check FILE`.
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Says which rows of a directory file can be used, and what is doubtful.")
    static final class Check implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "CSV or JSON")
        private Path file = Path.of("");

        @Option(names = "--json", description = "print one JSON object")
        private boolean json;

        @Override
        public Integer call() {
            print(spec.commandLine().getOut(), DirectoryService.shipped().check(file), json);
            return 0;
        }
    }

    /// `stipple directory import FILE`.
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Keeps the good rows of a file as a directory that --directory can use.")
    static final class Import implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "CSV or JSON")
        private Path file = Path.of("");

        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "where to keep them (default: beside FILE as NAME.accepted.json)")
        private @Nullable Path out;

        @Option(names = "--json", description = "print one JSON object")
        private boolean json;

        @Override
        public Integer call() {
            DirectoryService.Check check =
                    DirectoryService.shipped().importFile(file, Optional.ofNullable(out));
            print(spec.commandLine().getOut(), check, json);
            return 0;
        }
    }

    /// `stipple directory export --out FILE`.
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes a directory, or the made-up one, as CSV or JSON.")
    static final class Export implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Option(names = "--directory", paramLabel = "FILE", description = "what to write")
        private @Nullable Path directory;

        @Option(
                names = "--out",
                required = true,
                paramLabel = "FILE",
                description = "a name that ends in .csv or .json")
        private Path out = Path.of("");

        @Option(
                names = "--date",
                paramLabel = "D",
                description = "the day of the made-up directory (default: today)")
        private @Nullable LocalDate date;

        @Option(names = "--json", description = "print one JSON object")
        private boolean json;

        @Override
        public Integer call() {
            int rows =
                    DirectoryService.shipped()
                            .export(
                                    Optional.ofNullable(directory),
                                    date == null ? LocalDate.now(ZoneId.systemDefault()) : date,
                                    out);
            PrintWriter to = spec.commandLine().getOut();
            if (json) {
                Json.print(to, Map.of("rows", rows, "file", out.toString()));
            } else {
                to.println(rows + " records in " + out);
            }
            return 0;
        }
    }

    /// `stipple directory courses`.
    @Command(
            name = "courses",
            mixinStandardHelpOptions = true,
            description = "Lists where the trade is taught, and on what evidence.")
    static final class Courses implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Option(names = "--directory", paramLabel = "FILE", description = "a directory file")
        private @Nullable Path directory;

        @Option(names = "--json", description = "print one JSON object")
        private boolean json;

        @Override
        public Integer call() {
            List<Course> courses =
                    DirectoryService.shipped()
                            .courses(
                                    Optional.ofNullable(directory),
                                    LocalDate.now(ZoneId.systemDefault()));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Json.print(out, Map.of("courses", courses.stream().map(Courses::json).toList()));
            } else {
                courses.forEach(course -> out.println(line(course)));
            }
            return 0;
        }

        private static String line(Course course) {
            return course.name()
                    + ", "
                    + course.place().text()
                    + ": "
                    + course.days()
                    + " days, "
                    + course.practiceClients()
                    + " people under supervision, evidence "
                    + course.level().id()
                    + " of "
                    + course.asOf();
        }

        private static Map<String, Object> json(Course course) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", course.id());
            json.put("name", course.name());
            json.put("place", course.place().text());
            json.put("teaches", course.teaches().stream().sorted().map(Need::id).toList());
            json.put("days", course.days());
            json.put("practiceClients", course.practiceClients());
            json.put("evidence", course.level().id());
            json.put("asOf", course.asOf().toString());
            return json;
        }
    }

    private static void print(PrintWriter out, DirectoryService.Check check, boolean json) {
        if (json) {
            Json.print(out, json(check));
            return;
        }
        out.println(check.accepted() + " of " + check.rows() + " records can be used");
        check.rejected().stream()
                .limit(MOST_PRINTED)
                .forEach(r -> out.println("  line " + r.line() + ": " + r.reason()));
        if (check.rejected().size() > MOST_PRINTED) {
            out.println("  and " + (check.rejected().size() - MOST_PRINTED) + " more (--json)");
        }
        if (!check.suspicions().isEmpty()) {
            out.println(check.suspicions().size() + " reviews are set aside (burst or ring)");
        }
        if (!check.sharedPhotos().isEmpty()) {
            out.println("One photo under several: " + String.join(", ", check.sharedPhotos()));
        }
        check.written().ifPresent(file -> out.println("Kept in " + file));
    }

    private static Map<String, Object> json(DirectoryService.Check check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", check.rows());
        json.put("accepted", check.accepted());
        json.put("rejected", check.rejected().stream().map(DirectoryCommand::json).toList());
        json.put(
                "suspicious",
                check.suspicions().stream()
                        .map(s ->
                                Map.of(
                                        "review", s.review(),
                                        "rule", s.rule(),
                                        "found", s.found(),
                                        "allowed", s.allowed()))
                        .toList());
        json.put("sharedPhotos", check.sharedPhotos());
        check.written().ifPresent(file -> json.put("file", file.toString()));
        return json;
    }

    private static Map<String, Object> json(Rejected rejected) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", rejected.line());
        json.put("reason", rejected.reason());
        return json;
    }
}
