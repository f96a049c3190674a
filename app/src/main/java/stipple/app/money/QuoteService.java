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
    private final Messages messages = Messages.english();
    private final Parameters parameters = Parameters.shipped();

    /// @param prices own price table over the shipped one
    /// @throws Refusal in one sentence, if a file is no offer
    public QuoteAnswer quotes(List<Path> files, Optional<Path> prices) {
        QuoteFile reader = new QuoteFile(messages, parameters);
        List<QuoteFile.Read> read = files.stream().map(reader::read).toList();
        PriceGuide guide = Wish.guide(prices, messages);
        try {
            QuoteComparison comparison =
                    QuoteComparison.of(read.stream().map(QuoteFile.Read::quote).toList(), guide);
            return new QuoteAnswer(comparison, read.stream().map(QuoteFile.Read::unread).toList());
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
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
