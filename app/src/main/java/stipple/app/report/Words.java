package stipple.app.report;

import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import stipple.app.text.Messages;
import stipple.app.text.Sources;
import stipple.core.course.Moment;
import stipple.core.design.Design;
import stipple.core.math.Range;
import stipple.core.parameter.Finding;
import stipple.core.scalp.ViewName;
import stipple.core.scalp.Zone;

/// Facts as words of the report's language: moments, zones, numbers, ranges, dates.
public final class Words {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final int MINUTES_PER_HOUR = 60;
    private static final String MINUTES = "minutes";

    private final Messages messages;

    public Words(Messages messages) {
        this.messages = messages;
    }

    Messages messages() {
        return messages;
    }

    public String text(String key, Object... facts) {
        return messages.text(key, facts);
    }

    /// A label with what it is of: `Source: Smith 2017`.
    String said(String key, String what) {
        return messages.said(text(key), what);
    }

    /// A source by its title and where it appeared; ours in the language of the report.
    String source(Sources.Source source) {
        String key = "source." + source.key();
        return messages.has(key) ? text(key) : source.text();
    }

    public String moment(Moment moment) {
        return switch (moment) {
            case Moment.Before() -> text("moment.before");
            case Moment.AfterSession(int number, int day) ->
                    day == 0
                            ? text("moment.session", number)
                            : text("moment.session-day", number, day);
            case Moment.Healed() -> text("moment.healed");
            case Moment.Year(double years) -> text("moment.year", decimal(years));
        };
    }

    public String view(ViewName view) {
        return text("view." + view.id());
    }

    public String zone(Zone zone) {
        return text("zone." + zone.id());
    }

    public String date(LocalDate date) {
        return messages.date(DATE, date);
    }

    public String weekday(LocalDate date) {
        return messages.date(WEEKDAY, date);
    }

    /// A whole number with thousands set off: `24,310`.
    public String whole(double value) {
        return messages.number("%,d", Math.round(value));
    }

    /// At most two decimals, none when it is whole.
    public String decimal(double value) {
        String fixed = String.format(Locale.ROOT, "%.2f", value);
        String shortest = fixed.contains(".") ? fixed.replaceAll("\\.?0+$", "") : fixed;
        return pointed(shortest);
    }

    /// Four significant digits, for parameters of any size.
    public String significant(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? messages.number("%.0f", value)
                : pointed(
                        new java.math.BigDecimal(value)
                                .round(new java.math.MathContext(4))
                                .stripTrailingZeros()
                                .toPlainString());
    }

    /// A number written with a point, as the language writes it.
    private String pointed(String number) {
        return number.replace(
                '.', DecimalFormatSymbols.getInstance(messages.locale()).getDecimalSeparator());
    }

    public String percent(double fraction) {
        return decimal(Math.round(fraction * 1000) / 10.0);
    }

    public String range(Range range) {
        return text("words.range", whole(range.likely()), whole(range.low()), whole(range.high()));
    }

    /// A number with just so many decimals.
    public String fixed(double value, int decimals) {
        return messages.number("%." + decimals + "f", value);
    }

    /// A range with just so many decimals.
    public String range(Range range, int decimals) {
        return text(
                "words.range",
                fixed(range.likely(), decimals),
                fixed(range.low(), decimals),
                fixed(range.high(), decimals));
    }

    /// A range of shares, in percent.
    public String shares(Range shares, int decimals) {
        return text(
                "words.shares",
                fixed(100 * shares.likely(), decimals),
                fixed(100 * shares.low(), decimals),
                fixed(100 * shares.high(), decimals));
    }

    /// Low and high alone.
    public String spread(Range range) {
        return whole(range.low()) + "\u2013" + whole(range.high());
    }

    public String hours(double minutes) {
        long whole = Math.round(minutes);
        long hours = whole / MINUTES_PER_HOUR;
        long rest = whole % MINUTES_PER_HOUR;
        return hours == 0
                ? text("words.minutes", rest)
                : rest == 0 ? text("words.whole-hours", hours) : text("words.hours", hours, rest);
    }

    public String hours(Range minutes) {
        return text(
                "words.range",
                hours(minutes.likely()),
                hours(minutes.low()),
                hours(minutes.high()));
    }

    /// What is planned, in one sentence or two.
    public String lead(Design design) {
        String lead =
                text(
                        "report.lead",
                        capitalised(text("treatment." + design.treatment().id())),
                        text("studio.style." + design.hairlineStyle().id())
                                .toLowerCase(messages.locale()),
                        text("pattern." + design.pattern().id()),
                        capitalised(design.lossClassId().replace('-', ' ')));
        return switch (design.temples()) {
            case NATURAL -> lead;
            case ROUNDED, SHARP, SOFT ->
                    lead + " " + text("report.lead.temples." + design.temples().id());
        };
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    public String finding(Finding finding) {
        String key = "finding." + finding.rule();
        return text(
                messages.has(key) ? key : "finding.other",
                measure(finding.measured(), finding.unit()),
                measure(finding.limit(), finding.unit()),
                finding.unit(),
                finding.rule());
    }

    private String measure(double value, String unit) {
        return unit.equals(MINUTES) ? hours(value) : decimal(value);
    }

    public String guessed(String code) {
        String key = "guessed." + code;
        return messages.has(key) ? text(key) : text("guessed.other", code.replace('-', ' '));
    }
}
