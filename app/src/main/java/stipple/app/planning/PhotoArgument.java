package stipple.app.planning;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import stipple.core.scalp.ViewName;

/// A photo as named by a person: `FILE` or `FILE@VIEW`.
///
/// @param file the picture
/// @param view what it shows, when said
public record PhotoArgument(Path file, Optional<ViewName> view) {
    /// Reads `FILE` or `FILE@VIEW`; an `@` that is not followed by a view name belongs to the
    /// file's name when such a file may exist.
    ///
    /// @throws Refusal if the part after the last `@` looks like a view but is none
    public static PhotoArgument parse(String text) {
        int at = text.lastIndexOf('@');
        if (at <= 0) {
            return new PhotoArgument(file(text), Optional.empty());
        }
        String name = text.substring(at + 1).toLowerCase(Locale.ROOT);
        for (ViewName view : ViewName.values()) {
            if (view.id().equals(name)) {
                return new PhotoArgument(file(text.substring(0, at)), Optional.of(view));
            }
        }
        if (name.contains(".") || name.contains("/")) {
            return new PhotoArgument(file(text), Optional.empty());
        }
        throw new Refusal(
                "--photo "
                        + text
                        + ": view '"
                        + name
                        + "' is not known, allowed: front, left, right, top, crown, back");
    }

    private static Path file(String text) {
        try {
            Path file = Path.of(text);
            if (file.getFileName() != null && !text.isBlank()) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new Refusal("--photo " + text + ": no file can have this name", e);
        }
        throw new Refusal("--photo '" + text + "': name a JPEG or PNG file");
    }
}
