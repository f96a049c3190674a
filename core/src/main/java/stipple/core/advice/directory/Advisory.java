package stipple.core.advice.directory;

import java.time.LocalDate;

/// A warning about a whole country, dated, with its reason, and with a day by which somebody must
/// look again.
///
/// @param country two letters
/// @param rule reason in kebab-case: `tattoo-inks`
/// @param since when it was given
/// @param reviewBy when it must be looked at again; later it is shown as out of date
/// @param source who says so
public record Advisory(
        String id, String country, String rule, LocalDate since, LocalDate reviewBy, String source)
        implements Entry {
    public static final String TATTOO_INKS = "tattoo-inks";

    public Advisory {
        Facts.id("id", id);
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country is not two capital letters");
        }
        if (rule.length() > Facts.LONGEST_ID || !rule.matches("[a-z0-9]+(-[a-z0-9]+)*+")) {
            throw new IllegalArgumentException("rule is not a word in kebab-case");
        }
        Facts.day("since", since);
        Facts.day("reviewBy", reviewBy);
        Facts.order("since", since, "reviewBy", reviewBy);
        Facts.text("source", source);
    }

    public boolean isStale(LocalDate today) {
        return today.isAfter(reviewBy);
    }
}
