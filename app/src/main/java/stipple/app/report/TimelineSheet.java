package stipple.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import stipple.app.chart.Chart;
import stipple.app.chart.ChartAxis;
import stipple.app.chart.ChartCurve;
import stipple.app.chart.ChartSheet;
import stipple.app.text.Messages;
import stipple.core.course.TimeCurve;
import stipple.core.course.TimePoint;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;

/// Contrast, width and hue over twenty years, for each ink, left alone and kept up, as one sheet of
/// charts.
public final class TimelineSheet {
    private static final double DAYS_PER_YEAR = 365.25;
    private static final double[] YEARS = {0, 0.5, 1, 2, 5, 10, 15, 20};
    private static final double BEYOND = -1;

    private final Messages messages;

    public TimelineSheet(Messages messages) {
        this.messages = messages;
    }

    /// @param alone one curve an ink, without top-ups
    /// @param keptUp the same inks with top-ups
    public ChartSheet of(List<TimeCurve> alone, List<TimeCurve> keptUp) {
        List<List<TimeCurve>> columns = List.of(alone, keptUp);
        List<Chart> charts = new ArrayList<>();
        for (List<TimeCurve> column : columns) {
            charts.add(
                    chart(
                            "contrast",
                            column,
                            axis(0, 1, 0.25, 2),
                            TimePoint::contrast,
                            p -> true,
                            BEYOND));
        }
        for (List<TimeCurve> column : columns) {
            charts.add(
                    chart(
                            "width",
                            column,
                            axis(0, 1.2, 0.3, 1),
                            TimePoint::widthMm,
                            TimelineSheet::isThere,
                            BEYOND));
        }
        for (List<TimeCurve> column : columns) {
            charts.add(
                    chart(
                            "hue",
                            column,
                            axis(-4, 12, 4, 0),
                            TimePoint::deltaBlue,
                            TimelineSheet::isThere,
                            0));
        }
        return new ChartSheet(
                messages.text("timeline.chart.title"),
                List.of(
                        messages.text("timeline.chart.alone"),
                        messages.text("timeline.chart.kept-up")),
                charts,
                messages.text("timeline.chart.years"));
    }

    private Chart chart(
            String what,
            List<TimeCurve> curves,
            ChartAxis y,
            Function<TimePoint, Range> value,
            Predicate<TimePoint> isDefined,
            double threshold) {
        return new Chart(
                messages.text("timeline.chart." + what),
                years(),
                y,
                curves.stream().map(curve -> curve(curve, value, isDefined)).toList(),
                threshold);
    }

    private ChartCurve curve(
            TimeCurve curve, Function<TimePoint, Range> value, Predicate<TimePoint> isDefined) {
        Treatment treatment = curve.question().treatment();
        int style =
                switch (treatment) {
                    case PERMANENT -> 0;
                    case TRICO -> 1;
                    case TATTOO -> 2;
                };
        TimePoint first = curve.points().getFirst();
        return new ChartCurve(
                messages.text("timeline.ink." + treatment.id()),
                style,
                curve.points().stream()
                        .filter(p -> p.equals(first) || isDefined.test(p))
                        .map(p -> new ChartCurve.Point(p.day() / DAYS_PER_YEAR, value.apply(p)))
                        .toList());
    }

    private ChartAxis years() {
        List<ChartAxis.Tick> ticks = new ArrayList<>();
        for (double year : YEARS) {
            ticks.add(
                    new ChartAxis.Tick(
                            year,
                            year == 0.5
                                    ? messages.number("%.1f", year)
                                    : Long.toString(Math.round(year))));
        }
        return new ChartAxis(0, YEARS[YEARS.length - 1], true, ticks);
    }

    private ChartAxis axis(double from, double to, double step, int decimals) {
        List<ChartAxis.Tick> ticks = new ArrayList<>();
        for (int k = 0; from + k * step <= to + step / 2; k++) {
            double at = from + k * step;
            ticks.add(new ChartAxis.Tick(at, messages.number("%." + decimals + "f", at)));
        }
        return new ChartAxis(from, to, false, ticks);
    }

    /// Whether there is something left that has a width and a hue, in the worst case too.
    private static boolean isThere(TimePoint point) {
        return point.contrast().low() > 0.005;
    }
}
