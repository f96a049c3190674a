package stipple.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import stipple.app.planning.TimelineAnswer;
import stipple.app.report.FindingTexts;
import stipple.core.course.TimeCurve;
import stipple.core.course.TimePoint;
import stipple.core.ink.Healing;
import stipple.core.math.Range;
import stipple.core.parameter.Finding;

/// What `stipple timeline` says to a person.
final class TimelineText {
    private static final double DAYS_PER_YEAR = 365.25;
    private static final int[] YEARS = {0, 1, 2, 4, 8, 12, 16, 20};

    private TimelineText() {}

    static void print(PrintWriter out, TimelineAnswer answer) {
        TimeCurve curve = answer.curve();
        int settled = curve.sessionDays().getLast() + Healing.SETTLED_DAY;
        out.printf(
                Locale.ROOT,
                "%-10s %-18s %-18s %-18s %s%n",
                "years",
                "pigment left",
                "contrast",
                "dot width mm",
                "bluer than stubble by");
        for (int year : YEARS) {
            TimePoint point = near(curve, settled + (int) Math.round(year * DAYS_PER_YEAR));
            out.printf(
                    Locale.ROOT,
                    "%-10s %-18s %-18s %-18s %s%n",
                    year == 0 ? "healed" : Integer.toString(year),
                    text(point.load()),
                    text(point.contrast()),
                    text(point.widthMm()),
                    text(point.deltaBlue()));
        }
        Range advice = curve.topUpAdvice();
        out.printf(
                Locale.ROOT,
                "%nFirst renewal due %.1f years after healing (%.1f to %.1f).%n",
                years(advice.likely(), settled),
                years(advice.low(), settled),
                years(advice.high(), settled));
        curve.topUps()
                .list()
                .forEach(topUp ->
                        out.printf(
                                Locale.ROOT,
                                "Top-up after %.1f years with %.0f %% of the plan's dots.%n",
                                years(topUp.day(), settled),
                                100 * topUp.shareFraction()));
        if (curve.invisibleFromDay().isPresent()) {
            out.printf(
                    Locale.ROOT,
                    "Nothing to be seen at reading distance from %.1f months after healing.%n",
                    12 * years(curve.invisibleFromDay().getAsInt(), settled));
        }
        for (Finding finding : answer.findings()) {
            out.println(FindingTexts.sentence(finding));
        }
        answer.files().forEach(file -> out.println("File: " + file));
    }

    private static TimePoint near(TimeCurve curve, int day) {
        TimePoint best = curve.points().getFirst();
        for (TimePoint point : curve.points()) {
            if (Math.abs(point.day() - day) < Math.abs(best.day() - day)) {
                best = point;
            }
        }
        return best;
    }

    private static double years(double day, int settled) {
        return (day - settled) / DAYS_PER_YEAR;
    }

    private static String text(Range range) {
        return String.format(
                Locale.ROOT, "%.2f (%.2f-%.2f)", range.likely(), range.low(), range.high());
    }
}
