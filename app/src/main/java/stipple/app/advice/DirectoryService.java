package stipple.app.advice;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import stipple.app.planning.Refusal;
import stipple.core.advice.directory.Course;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.evidence.ReviewScreening;
import stipple.core.advice.evidence.SharedPhotos;
import stipple.core.advice.evidence.Suspicion;
import stipple.core.advice.place.Places;
import stipple.core.parameter.Parameters;

/// Checks, imports and exports directory files.
public final class DirectoryService {
    private final Places places;
    private final Parameters parameters;

    private DirectoryService(Places places, Parameters parameters) {
        this.places = places;
        this.parameters = parameters;
    }

    public static DirectoryService shipped() {
        return new DirectoryService(Places.shipped(), Parameters.shipped());
    }

    /// What a file holds.
    ///
    /// @param rows records in it
    /// @param accepted those that can be used
    /// @param rejected the others, by line
    /// @param suspicions reviews that are set aside
    /// @param sharedPhotos cases whose photo stands under somebody else too
    /// @param written where the good records were written, if they were
    public record Check(
            int rows,
            int accepted,
            List<Rejected> rejected,
            List<Suspicion> suspicions,
            List<String> sharedPhotos,
            Optional<Path> written) {}

    public Check check(Path file) {
        return checked(DirectoryFile.read(file, places), Optional.empty());
    }

    /// Keeps the good records of a file as a directory file of its own.
    ///
    /// @param out where; none for beside the file, with the ending `.accepted.json`
    public Check importFile(Path file, Optional<Path> out) {
        DirectoryFile.Read read = DirectoryFile.read(file, places);
        Path target = out.orElse(file.resolveSibling(stem(file) + ".accepted.json"));
        requireNew(target);
        DirectoryFile.write(read.directory(), target);
        return checked(read, Optional.of(target));
    }

    /// Writes a directory, or the made-up one of a day, as CSV or JSON by the file's ending.
    public int export(Optional<Path> from, LocalDate demoDay, Path out) {
        requireEnding(out);
        requireNew(out);
        Directory directory = directory(from, demoDay);
        DirectoryFile.write(directory, out);
        return directory.entries().size();
    }

    /// Where the trade is taught.
    public List<Course> courses(Optional<Path> from, LocalDate demoDay) {
        return directory(from, demoDay).all(Course.class);
    }

    private Directory directory(Optional<Path> from, LocalDate demoDay) {
        return from.map(file -> DirectoryFile.read(file, places).directory())
                .orElseGet(() -> DemoDirectory.of(demoDay, places));
    }

    private Check checked(DirectoryFile.Read read, Optional<Path> written) {
        return new Check(
                read.rows(),
                read.accepted(),
                read.rejected(),
                ReviewScreening.of(read.directory(), parameters).log(),
                List.copyOf(SharedPhotos.in(read.directory()).all().keySet()),
                written);
    }

    private static void requireEnding(Path out) {
        String name = out.toString().toLowerCase(java.util.Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".json")) {
            throw new Refusal("a directory is written as .csv or .json, not as " + out);
        }
    }

    private static void requireNew(Path out) {
        if (java.nio.file.Files.exists(out)) {
            throw new Refusal(out + " is already there; name a new file with --out");
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
