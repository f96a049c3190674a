package stipple.app.measuring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import stipple.app.planning.FileKind;
import stipple.app.planning.JsonFields;
import stipple.app.planning.Refusal;
import stipple.app.planning.SmallFile;
import stipple.app.text.Messages;
import stipple.app.text.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A frozen prediction as a file, format `stipple-frozen/1`: one line of JSON whose head names the
/// SHA-256 of everything behind it. A file in which any byte is not as it was written is refused.
///
/// The hash tells whether a file was changed, not who wrote it: whoever must be able to prove that
/// later keeps the hash elsewhere, for example in the client's copy or in the ledger.
final class FrozenFile {
    static final String FORMAT = "stipple-frozen/1";

    private static final String HEAD = "{\"format\":\"" + FORMAT + "\",\"sha256\":\"";
    private static final String MIDDLE = "\",\"content\":";
    private static final String END = "}\n";
    private static final String FAMILY = "{\"format\":\"stipple-frozen/";
    private static final int HASH_LENGTH = 64;

    private final Messages messages;
    private final JsonMapper mapper =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    FrozenFile(Messages messages) {
        this.messages = messages;
    }

    /// The file with this content.
    ///
    /// @param content UTF-8 JSON of one object
    static byte[] bytes(byte[] content) {
        byte[] head = (HEAD + Sha256.hex(content) + MIDDLE).getBytes(StandardCharsets.US_ASCII);
        byte[] end = END.getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + content.length + end.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        System.arraycopy(end, 0, all, head.length + content.length, end.length);
        return all;
    }

    /// @throws Refusal in one sentence, if the file is none or was changed
    FrozenPrediction read(Path file) {
        return parse(FileKind.FROZEN.bytes(file, messages), SmallFile.name(file));
    }

    /// @param name what the file is called in complaints
    FrozenPrediction parse(byte[] bytes, String name) {
        int from = HEAD.length() + HASH_LENGTH + MIDDLE.length();
        int to = bytes.length - END.length();
        String head = ascii(bytes, 0, Math.min(HEAD.length(), bytes.length));
        if (!head.equals(HEAD)) {
            boolean isNewer = head.startsWith(FAMILY);
            throw new Refusal(
                    messages.text(isNewer ? "frozen.refused.newer" : "frozen.refused.other", name));
        }
        if (to <= from
                || !ascii(bytes, HEAD.length() + HASH_LENGTH, from).equals(MIDDLE)
                || !ascii(bytes, to, bytes.length).equals(END)) {
            throw new Refusal(messages.text("frozen.refused.changed", name));
        }
        byte[] content = Arrays.copyOfRange(bytes, from, to);
        String told = ascii(bytes, HEAD.length(), HEAD.length() + HASH_LENGTH);
        if (!told.equals(Sha256.hex(content))) {
            throw new Refusal(messages.text("frozen.refused.changed", name));
        }
        try {
            JsonFields root = new JsonFields(mapper.readTree(content), "content").object();
            return new FrozenReader(messages, mapper).read(root, name, told);
        } catch (JacksonException e) {
            throw new Refusal(messages.text("plan.refused.not-json", name, JsonFields.place(e)), e);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    messages.text("plan.refused.invalid", name, String.valueOf(e.getMessage())), e);
        }
    }

    private static String ascii(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
