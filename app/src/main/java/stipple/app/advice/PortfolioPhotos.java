package stipple.app.advice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.app.media.PhotoDoor;
import stipple.app.media.PhotoResult;
import stipple.app.planning.Refusal;
import stipple.core.advice.directory.PortfolioCase;
import stipple.core.advice.place.Places;
import stipple.core.image.PhotoPrint;

/// Makes the prints by which a directory recognises portfolio photos, and finds photos that are the
/// same though cut, mirrored, made smaller or saved again.
public final class PortfolioPhotos {
    private static final int MOST_FILES = 500;

    private final Places places;

    private PortfolioPhotos(Places places) {
        this.places = places;
    }

    public static PortfolioPhotos shipped() {
        return new PortfolioPhotos(Places.shipped());
    }

    /// The print of one photo.
    public record Printed(Path file, PhotoPrint print) {
        /// How many marks the print has.
        public int marks() {
            return print.marks();
        }

        /// The print as a directory keeps it.
        public String text() {
            return print.text();
        }
    }

    /// A file that is no photo, and why.
    public record NoPhoto(Path file, String reason) {}

    /// Two that show one photo.
    ///
    /// @param one a file
    /// @param other another file, or the id of a case in the directory
    /// @param isCase whether `other` is a case
    /// @param commonMarks how many marks they share, 15 to 64
    public record Same(String one, String other, boolean isCase, int commonMarks) {}

    /// What was found in some files.
    public record Found(List<Printed> printed, List<NoPhoto> rejected, List<Same> same) {}

    /// @param directory cases to compare with as well
    /// @throws Refusal if no file is a photo, or the directory cannot be read
    public Found compare(List<Path> files, Optional<Path> directory) {
        if (files.size() > MOST_FILES) {
            throw new Refusal(files.size() + " photos, allowed " + MOST_FILES + " at a time");
        }
        List<Printed> printed = new ArrayList<>();
        List<NoPhoto> rejected = new ArrayList<>();
        for (Path file : files) {
            switch (PhotoDoor.usual().open(file)) {
                case PhotoResult.Opened opened ->
                        printed.add(new Printed(file, PhotoPrint.of(opened.photo().image())));
                case PhotoResult.Refused refused ->
                        rejected.add(new NoPhoto(file, refused.sentence()));
            }
        }
        if (printed.isEmpty()) {
            throw new Refusal(rejected.getFirst().reason());
        }
        List<Same> same = new ArrayList<>(among(printed));
        directory.ifPresent(path -> same.addAll(among(printed, cases(path))));
        return new Found(List.copyOf(printed), List.copyOf(rejected), List.copyOf(same));
    }

    private List<PortfolioCase> cases(Path directory) {
        return DirectoryFile.read(directory, places).directory().all(PortfolioCase.class);
    }

    private static List<Same> among(List<Printed> printed) {
        List<Same> same = new ArrayList<>();
        for (int k = 0; k < printed.size(); k++) {
            for (Printed other : printed.subList(k + 1, printed.size())) {
                same(printed.get(k), other.file().toString(), false, other.print())
                        .ifPresent(same::add);
            }
        }
        return same;
    }

    private static List<Same> among(List<Printed> printed, List<PortfolioCase> cases) {
        List<Same> same = new ArrayList<>();
        for (Printed one : printed) {
            for (PortfolioCase other : cases) {
                other.print()
                        .flatMap(print -> same(one, other.id(), true, print))
                        .ifPresent(same::add);
            }
        }
        return same;
    }

    private static Optional<Same> same(Printed one, String name, boolean isCase, PhotoPrint other) {
        int common = one.print().commonMarks(other);
        return common >= PhotoPrint.SAME_PHOTO_MARKS
                ? Optional.of(new Same(one.file().toString(), name, isCase, common))
                : Optional.empty();
    }
}
