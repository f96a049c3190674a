package stipple.core.advice.consultation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The request as it went to one provider.
///
/// @param provider who was asked
/// @param sentOn when
/// @param replies what came back, in the order of days; none so far is silence
public record ProviderThread(String provider, LocalDate sentOn, List<Reply> replies) {
    public ProviderThread {
        if (provider.isBlank()) {
            throw new IllegalArgumentException("a thread needs the provider it went to");
        }
        replies = List.copyOf(replies);
        LocalDate earliest = sentOn;
        for (Reply reply : replies) {
            if (reply.on().isBefore(earliest)) {
                throw new IllegalArgumentException(
                        provider + " replied on " + reply.on() + ", before " + earliest);
            }
            earliest = reply.on();
        }
    }

    public boolean isAnswered() {
        return !replies.isEmpty();
    }

    public boolean hasQuote() {
        return replies.stream().anyMatch(Reply.Quote.class::isInstance);
    }

    /// Days since it was sent without any reply; 0 if there is one.
    public long silentDays(LocalDate today) {
        return isAnswered() ? 0 : Math.max(0, ChronoUnit.DAYS.between(sentOn, today));
    }
}
