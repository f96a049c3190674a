package stipple.core.quote;

import java.util.Locale;

/// The one catalogue of warning signs in offers and consultations. What each says, and the question
/// that goes with it, are sentences of the application under the sign's id.
public enum WarningSign {
    // Price.
    PRICE_NOT_CREDIBLE(Severity.RED),
    PRICE_LOW(Severity.ASK),
    PRICE_HIGH(Severity.ASK),
    SUM_DIFFERS(Severity.ASK),
    CURRENCY_DIFFERS(Severity.ASK),

    // What an offer leaves out.
    PROVIDER_MISSING(Severity.ASK),
    DATE_MISSING(Severity.NOTE),
    TOTAL_MISSING(Severity.ASK),
    CURRENCY_MISSING(Severity.ASK),
    TREATMENT_MISSING(Severity.ASK),
    SIZE_MISSING(Severity.ASK),
    DENSITY_MISSING(Severity.NOTE),
    STRATEGY_MISSING(Severity.ASK),
    SCARS_MISSING(Severity.NOTE),
    SESSIONS_MISSING(Severity.ASK),
    BREAKDOWN_MISSING(Severity.ASK),
    PIGMENT_BRAND_MISSING(Severity.ASK),
    PIGMENT_KIND_MISSING(Severity.ASK),
    TECHNICIAN_MISSING(Severity.ASK),
    TOP_UP_POLICY_MISSING(Severity.ASK),
    EXAMPLES_MISSING(Severity.ASK),
    WRITTEN_MISSING(Severity.ASK),
    REMOVAL_MISSING(Severity.ASK),
    COUNTRY_MISSING(Severity.NOTE),
    CITY_MISSING(Severity.NOTE),
    TIER_MISSING(Severity.NOTE),

    // Who does it and what they can show.
    NO_EXAMPLES(Severity.RED),
    FEW_EXAMPLES(Severity.ASK),
    EXAMPLES_NOT_HEALED(Severity.ASK),
    EXAMPLES_OF_ANOTHER(Severity.ASK),
    NO_TRAINING(Severity.ASK),
    NO_QUALITY_CONTROL(Severity.ASK),
    NO_REMOVAL_PATH(Severity.ASK),
    BRANCH_WITHOUT_CASES(Severity.ASK),
    EXPERIENCE_UNPROVED(Severity.ASK),

    // What it is done with.
    TATTOO_INK(Severity.RED),
    TATTOO_ARTIST_WITHOUT_TRAINING(Severity.RED),

    // How it is to be done.
    NOT_WRITTEN(Severity.ASK),
    SESSIONS_UNEXPLAINED(Severity.ASK),
    TOO_FEW_SESSIONS(Severity.ASK),
    SESSIONS_TOO_CLOSE(Severity.RED),
    BLUE_WORK_NOT_LASERED(Severity.RED),
    TOO_SOON_AFTER_LASER(Severity.RED),

    // What is promised.
    RESULT_PROMISED(Severity.ASK),
    NEVER_FADES_PROMISED(Severity.ASK),
    NO_RISK_PROMISED(Severity.ASK),
    TRICO_PROMISED_AT_ONCE(Severity.ASK),

    // How the consultation went.
    NO_CONSULTATION(Severity.ASK),
    PORTFOLIO_NOT_SHOWN(Severity.RED),
    PROCESS_NOT_EXPLAINED(Severity.RED),
    NO_BREAKDOWN_GIVEN(Severity.RED),
    QUOTE_NEVER_CAME(Severity.RED),
    PRESSURE(Severity.RED),
    MISDESCRIBED(Severity.ASK),
    RUSHED(Severity.ASK),
    LESS_ASSURED(Severity.NOTE);

    /// What follows from a sign.
    public enum Severity {
        /// Worth knowing.
        NOTE,
        /// Ask before you sign.
        ASK,
        /// Do not sign while this stands.
        RED;

        /// The name in files: `note`, `ask`, `red`.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Severity severity;

    WarningSign(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /// The stable name: `tattoo-ink`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Key of docs/references.bib: the article, or our own where the article says nothing of it.
    public String source() {
        return switch (this) {
            case SUM_DIFFERS, CURRENCY_DIFFERS, CURRENCY_MISSING, DATE_MISSING -> "assumption";
            default -> "guidearticle";
        };
    }
}
