package stipple.app.report;

import java.util.Optional;

/// Whom a report is for and in whose money it counts the years.
///
/// @param title what the person calls the case; empty for none
/// @param country ISO 3166 code of a country with prices of its own
/// @param asked how far asking providers by photo is; empty leaves the section out
public record ReportCover(String title, String country, Optional<ReportConsultation> asked) {
    private static final String USUAL = "US";

    public ReportCover {
        title = title.strip();
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country '" + country + "', two letters expected");
        }
    }

    public ReportCover(String title, String country) {
        this(title, country, Optional.empty());
    }

    /// A report for nobody in particular, counted in US dollars.
    public static ReportCover plain() {
        return new ReportCover("", USUAL);
    }

    /// The name of the document.
    String name(Words words) {
        return words.messages()
                .said(title.isEmpty() ? "Stipple" : title, words.text("report.title"));
    }
}
