package stipple.app.planning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import stipple.app.text.Messages;

/// A kind of file that people hand in: how large it may be, and which sentences say what is wrong.
///
/// @param mostBytes largest size that is read
/// @param missing key of the sentence for a file that is not there
/// @param unreadable key of the sentence for a folder, or a file that may not be read
/// @param tooLarge key of the sentence for a larger file
public record FileKind(int mostBytes, String missing, String unreadable, String tooLarge) {
    static final FileKind TEXT =
            new FileKind(
                    1_000_000,
                    "file.refused.no-file",
                    "file.refused.unreadable",
                    "file.refused.too-large");
    static final FileKind PLAN =
            new FileKind(
                    100_000_000,
                    "plan.refused.no-file",
                    "plan.refused.unreadable",
                    "plan.refused.too-large");
    public static final FileKind FROZEN =
            new FileKind(
                    100_000_000,
                    "frozen.refused.no-file",
                    "frozen.refused.unreadable",
                    "frozen.refused.too-large");

    /// All bytes of a file of this kind.
    ///
    /// @throws Refusal in one sentence, if it cannot be read or is too large
    public byte[] bytes(Path file, Messages messages) {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw new Refusal(messages.text(unreadable, name));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new Refusal(messages.text(tooLarge, name));
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new Refusal(messages.text(missing, name), e);
        } catch (IOException e) {
            throw new Refusal(messages.text(unreadable, name), e);
        }
    }
}
