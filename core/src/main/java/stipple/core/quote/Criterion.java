package stipple.core.quote;

import java.util.Locale;

/// What a good consultation does, ten points each.
public enum Criterion {
    /// Own, healed work of at least five different clients was shown.
    PORTFOLIO(WarningSign.PORTFOLIO_NOT_SHOWN),
    /// The process was explained.
    PROCESS(WarningSign.PROCESS_NOT_EXPLAINED),
    /// The price was broken down.
    BREAKDOWN(WarningSign.NO_BREAKDOWN_GIVEN),
    /// A written quote came in the days that were named.
    WRITTEN_QUOTE(WarningSign.QUOTE_NEVER_CAME),
    /// It was said why so many sessions.
    SESSIONS(WarningSign.SESSIONS_UNEXPLAINED),
    /// Nobody pushed for a decision or talked the person down.
    NO_PRESSURE(WarningSign.PRESSURE),
    /// The person's own hair was described rightly.
    RIGHT_DESCRIPTION(WarningSign.MISDESCRIBED),
    /// There was time for questions.
    ENOUGH_TIME(WarningSign.RUSHED),
    /// It was named who would do the work.
    TECHNICIAN_NAMED(WarningSign.TECHNICIAN_MISSING),
    /// The person felt surer afterwards than before.
    MORE_ASSURED(WarningSign.LESS_ASSURED);

    /// Points of a criterion that is met.
    public static final int POINTS = 10;

    private final WarningSign sign;

    Criterion(WarningSign sign) {
        this.sign = sign;
    }

    /// What it warns of when it is not met.
    WarningSign sign() {
        return sign;
    }

    /// The stable name: `written-quote`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
