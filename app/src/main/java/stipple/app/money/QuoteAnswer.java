package stipple.app.money;

import java.util.List;
import stipple.core.quote.QuoteComparison;

/// What is to be said about offers.
///
/// @param comparison the offers, judged and compared
/// @param unread for each offer the keys of its file that were not understood
public record QuoteAnswer(QuoteComparison comparison, List<List<String>> unread) {
    public QuoteAnswer {
        unread = unread.stream().map(List::copyOf).toList();
    }
}
