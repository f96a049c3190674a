package stipple.app.money;

import java.nio.file.Path;
import java.util.TreeSet;
import stipple.app.planning.JsonFields;
import stipple.app.planning.JsonFile;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.quote.Consultation;

/// Consultations as files, format `stipple-consultation/1`, described in
/// docs/reference/stipple-consultation-1.schema.json. Every key but `id` may be missing.
final class ConsultationFile {
    static final String FORMAT = "stipple-consultation/1";
    private static final int MANY = 100_000;

    private final JsonFile file;

    ConsultationFile(Messages messages) {
        this.file = new JsonFile(messages, FORMAT);
    }

    /// @throws Refusal in one sentence, if the file is no consultation
    Consultation read(Path path) {
        return file.read(path, ConsultationFile::consultation);
    }

    /// @param name what the text is called in complaints
    /// @throws Refusal in one sentence, if the text is no consultation
    Consultation parse(String text, String name) {
        return file.parse(text, name, ConsultationFile::consultation);
    }

    private static Consultation consultation(JsonFields root) {
        TreeSet<String> unread = new TreeSet<>();
        Answers at = new Answers(root, unread);
        at.field("format");
        Consultation consultation =
                new Consultation(
                        at.text("id")
                                .orElseThrow(() -> new IllegalArgumentException("it needs an id")),
                        at.text("provider"),
                        at.text("technician"),
                        at.date("date"),
                        at.whole("portfolioClients", MANY),
                        at.yes("processExplained"),
                        at.yes("breakdownGiven"),
                        at.yes("quotePromised"),
                        at.date("quoteReceived"),
                        at.whole("sessionsProposed", MANY),
                        at.yes("sessionsJustified"),
                        at.yes("pressed"),
                        at.yes("describedRightly"),
                        at.yes("enoughTime"),
                        at.yes("moreAssured"));
        at.finish();
        if (!unread.isEmpty()) {
            throw new IllegalArgumentException("it has an unknown key \"" + unread.first() + "\"");
        }
        return consultation;
    }
}
