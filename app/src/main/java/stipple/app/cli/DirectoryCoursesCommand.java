package stipple.app.cli;

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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stipple.app.advice.DirectoryService;
import stipple.core.advice.directory.Course;
import stipple.core.advice.directory.Need;

/// `stipple directory courses`.
@Command(
        name = "courses",
        mixinStandardHelpOptions = true,
        description = "Lists where the trade is taught, and on what evidence.")
final class DirectoryCoursesCommand implements Callable<Integer> {
    @Mixin private Answer answer = new Answer();

    @Option(
            names = "--directory",
            paramLabel = "FILE",
            description = "a directory as CSV or JSON instead of the made-up one")
    private @Nullable Path directory;

    @Override
    public Integer call() {
        List<Course> courses =
                DirectoryService.shipped()
                        .courses(
                                Optional.ofNullable(directory),
                                LocalDate.now(ZoneId.systemDefault()));
        return answer.print(
                () ->
                        Map.of(
                                "courses",
                                courses.stream().map(DirectoryCoursesCommand::json).toList()),
                out -> courses.forEach(course -> out.println(line(course))));
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

    private static Map<String, @Nullable Object> json(Course course) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
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
