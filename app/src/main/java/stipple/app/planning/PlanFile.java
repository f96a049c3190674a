package stipple.app.planning;

import java.nio.file.Path;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A treatment plan as a file, format `stipple-plan/1`, described in
/// docs/reference/stipple-plan-1.schema.json. There is one way to write a plan, so that reading a
/// written plan and writing it again gives the same bytes.
public final class PlanFile {
    public static final String FORMAT = "stipple-plan/1";

    private static final String FAMILY = "stipple-plan/";

    private final Messages messages;
    private final JsonMapper mapper =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    public PlanFile(Messages messages) {
        this.messages = messages;
    }

    /// The plan as UTF-8 JSON that ends with a line feed.
    public byte[] bytes(TreatmentPlan plan) {
        return new PlanWriter(mapper).bytes(plan);
    }

    /// @throws Refusal in one sentence, if the file is no plan that this version reads
    public TreatmentPlan read(Path file) {
        return parse(FileKind.PLAN.bytes(file, messages), SmallFile.name(file));
    }

    /// @param name what the file is called in complaints
    /// @throws Refusal in one sentence, if the bytes are no plan that this version reads
    public TreatmentPlan parse(byte[] bytes, String name) {
        try {
            JsonFields root = new JsonFields(mapper.readTree(bytes), "").object();
            checkFormat(root, name);
            return new PlanReader().plan(root);
        } catch (JacksonException e) {
            throw new Refusal(messages.text("plan.refused.not-json", name, JsonFields.place(e)), e);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    messages.text("plan.refused.invalid", name, String.valueOf(e.getMessage())), e);
        }
    }

    private void checkFormat(JsonFields root, String name) {
        String format = root.optional("format").map(JsonFields::text).orElse("");
        if (format.equals(FORMAT)) {
            return;
        }
        throw new Refusal(
                format.startsWith(FAMILY)
                        ? messages.text("plan.refused.newer", name, format, FORMAT)
                        : messages.text("plan.refused.other", name, FORMAT));
    }
}
