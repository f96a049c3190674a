package stipple.app.planning;

import java.nio.file.Path;
import java.util.function.Function;
import stipple.app.text.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// One JSON object in a small file, read strictly: no key twice, nothing after it.
public final class JsonFile {
    private final Messages messages;
    private final String format;
    private final JsonMapper mapper =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /// @param format for example `stipple-quote/1`
    public JsonFile(Messages messages, String format) {
        this.messages = messages;
        this.format = format;
    }

    /// What `reader` makes of the object.
    ///
    /// @param reader throws IllegalArgumentException with what is wrong and where
    /// @throws Refusal in one sentence, if the file is not what it should be
    public <T> T read(Path file, Function<JsonFields, T> reader) {
        return parse(SmallFile.text(file, messages), SmallFile.name(file), reader);
    }

    /// What `reader` makes of a text.
    ///
    /// @param name what the text is called in complaints
    /// @throws Refusal in one sentence, if the text is not what it should be
    public <T> T parse(String text, String name, Function<JsonFields, T> reader) {
        try {
            JsonFields root = new JsonFields(mapper.readTree(text), "").object();
            checkFormat(root, name);
            return reader.apply(root);
        } catch (JacksonException e) {
            throw new Refusal(messages.text("file.refused.not-json", name, JsonFields.place(e)), e);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    messages.text(
                            "file.refused.invalid", name, format, String.valueOf(e.getMessage())),
                    e);
        }
    }

    /// A file that does not say its format is taken for what it should be.
    private void checkFormat(JsonFields root, String name) {
        String said = root.optional("format").map(JsonFields::text).orElse(format);
        if (!said.equals(format)) {
            String shown = said.substring(0, Math.min(said.length(), 40));
            throw new Refusal(messages.text("file.refused.format", name, shown, format));
        }
    }
}
