package stipple.app.planning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import stipple.app.text.Messages;

/// Text files that people hand in: at most 1 MB of UTF-8.
public final class SmallFile {
    private static final int MOST_BYTES = 1_000_000;

    private SmallFile() {}

    /// @throws Refusal in one sentence, if the file cannot be read as such
    public static String text(Path file, Messages messages) {
        String name = name(file);
        if (Files.isDirectory(file)) {
            throw new Refusal(messages.text("file.refused.unreadable", name));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refusal(messages.text("file.refused.too-large", name));
            }
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new Refusal(messages.text("file.refused.no-file", name), e);
        } catch (CharacterCodingException e) {
            throw new Refusal(messages.text("file.refused.no-text", name), e);
        } catch (IOException e) {
            throw new Refusal(messages.text("file.refused.unreadable", name), e);
        }
    }

    /// What a file is called in complaints.
    public static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
