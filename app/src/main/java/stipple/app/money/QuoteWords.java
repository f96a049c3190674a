package stipple.app.money;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import stipple.app.text.Messages;
import stipple.core.quote.Consultation;
import stipple.core.quote.ConsultationScore;
import stipple.core.quote.Criterion;
import stipple.core.quote.Flag;
import stipple.core.quote.QuoteComparison;

/// Facts about offers and consultations as words for people.
public final class QuoteWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Messages messages;

    public QuoteWords() {
        this(Messages.english());
    }

    public QuoteWords(Messages messages) {
        this.messages = messages;
    }

    public String text(String key, Object... facts) {
        return messages.text(key, facts);
    }

    /// Why a sign matters, with its facts.
    public String sentence(Flag flag) {
        return text("sign." + flag.sign().id(), number(flag.measured()), number(flag.limit()));
    }

    /// What to ask.
    public String question(Flag flag) {
        return text("sign." + flag.sign().id() + ".ask");
    }

    /// The question that comes before every other.
    public String firstQuestion(QuoteComparison comparison) {
        return text(
                comparison.reviews().size() > 1
                        ? "quote.first-question"
                        : "quote.first-question-one");
    }

    public String advice(String code) {
        return text("quote.advice." + code);
    }

    public String criterion(Criterion criterion) {
        return text("criterion." + criterion.id());
    }

    /// A message to the provider that asks for what is missing; friendly, and blaming nobody.
    public String followUp(ConsultationScore score) {
        Consultation about = score.consultation();
        StringBuilder message = new StringBuilder();
        message.append(text("follow-up.opening", about.date().map(this::on).orElse("")));
        if (score.toAskFor().isEmpty()) {
            return message.append(text("follow-up.nothing")).toString();
        }
        message.append(text("follow-up.please"));
        for (Criterion criterion : score.toAskFor()) {
            message.append("\n- ").append(text("follow-up." + criterion.id()));
        }
        return message.append('\n').append(text("follow-up.closing")).toString();
    }

    private String on(LocalDate day) {
        return text("follow-up.on", messages.date(DAY, day));
    }

    private String number(double value) {
        return messages.number(value == Math.rint(value) ? "%,.0f" : "%.2f", value);
    }
}
