package stipple.core.advice.directory;

import java.time.LocalDate;
import java.util.Optional;

/// What somebody wrote about a treatment.
///
/// @param technician about whom
/// @param branch where
/// @param author a word that stands for the writer, the same for all their reviews
/// @param writtenOn the day
/// @param stars 1 to 5
/// @param verification what ties it to a visit; only those tied to a treatment count
/// @param text what was written; may be empty
/// @param reply the right of reply of the one written about
public record Review(
        String id,
        String technician,
        String branch,
        String author,
        LocalDate writtenOn,
        int stars,
        Verification verification,
        String text,
        Optional<String> reply)
        implements Entry {
    public static final int MOST_STARS = 5;

    public Review {
        Facts.id("id", id);
        Facts.id("technician", technician);
        Facts.id("branch", branch);
        Facts.id("author", author);
        Facts.day("written", writtenOn);
        if (stars < 1 || stars > MOST_STARS) {
            throw new IllegalArgumentException("stars " + stars + ", allowed 1 to 5");
        }
        Facts.text("text", text);
        reply.ifPresent(words -> Facts.text("reply", words));
    }

    /// From nothing (one star) to all (five).
    public double approvalFraction() {
        return (stars - 1) / (double) (MOST_STARS - 1);
    }
}
