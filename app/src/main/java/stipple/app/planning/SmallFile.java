package stipple.app.planning;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import stipple.app.text.Messages;

/// Text files that people hand in: at most 1 MB of UTF-8.
public final class SmallFile {
    private SmallFile() {}

    /// @throws Refusal in one sentence, if the file cannot be read as such
    public static String text(Path file, Messages messages) {
        ByteBuffer bytes = ByteBuffer.wrap(FileKind.TEXT.bytes(file, messages));
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal(messages.text("file.refused.no-text", name(file)), e);
        }
    }

    /// What a file is called in complaints.
    public static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
