package stipple.app.money;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.parameter.Parameters;
import stipple.core.price.PriceGuide;
import stipple.core.quote.ConsultationScore;
import stipple.core.quote.Opinions;
import stipple.core.quote.QuoteComparison;

/// Judges offers and consultations from their files.
public final class QuoteService {
    private final Messages messages;
    private final Parameters parameters = Parameters.shipped();

    public QuoteService() {
        this(Messages.english());
    }

    public QuoteService(Messages messages) {
        this.messages = messages;
    }

    /// @param prices own price table over the shipped one
    /// @throws Refusal in one sentence, if a file is no offer
    public QuoteAnswer quotes(List<Path> files, Optional<Path> prices) {
        QuoteFile reader = new QuoteFile(messages, parameters);
        return compared(files.stream().map(reader::read).toList(), Wish.guide(prices, messages));
    }

    /// Offers that were typed in, each as a text of the format `stipple-quote/1`.
    ///
    /// @throws Refusal in one sentence, if a text is no offer
    public QuoteAnswer typed(List<String> texts) {
        QuoteFile reader = new QuoteFile(messages, parameters);
        List<QuoteFile.Read> read =
                texts.stream()
                        .map(text -> reader.parse(text, messages.text("quote.typed")))
                        .toList();
        return compared(read, Wish.guide(Optional.empty(), messages));
    }

    private static QuoteAnswer compared(List<QuoteFile.Read> read, PriceGuide guide) {
        try {
            QuoteComparison comparison =
                    QuoteComparison.of(read.stream().map(QuoteFile.Read::quote).toList(), guide);
            return new QuoteAnswer(comparison, read.stream().map(QuoteFile.Read::unread).toList());
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    /// A consultation that was typed in, as a text of the format `stipple-consultation/1`.
    ///
    /// @throws Refusal in one sentence, if the text is no consultation
    public ConsultationScore typedConsultation(String text, LocalDate today) {
        return ConsultationScore.of(
                new ConsultationFile(messages).parse(text, messages.text("consultation.typed")),
                today,
                parameters);
    }

    /// @param today the day on which promised quotes are late or not
    /// @throws Refusal in one sentence, if a file is no consultation
    public Opinions consultations(List<Path> files, LocalDate today) {
        ConsultationFile reader = new ConsultationFile(messages);
        return Opinions.of(
                files.stream()
                        .map(reader::read)
                        .map(read -> ConsultationScore.of(read, today, parameters))
                        .toList());
    }
}
