package stipple.app.report;

import java.util.ArrayList;
import java.util.List;
import stipple.app.chart.Chart;
import stipple.app.chart.ChartAxis;
import stipple.app.chart.ChartCurve;
import stipple.app.chart.ChartSheet;
import stipple.app.text.Messages;
import stipple.core.math.Range;
import stipple.core.remedy.PlanVerdict;

/// How well a plan can be told, over distance: one curve a light, as planned and with the change
/// that helps.
public final class NoticeSheet {
    private static final double FARTHEST_M = 10;
    private static final double NEAREST_M = 0.2;
    private static final double MOST = 4;
    private static final double[] METRES = {0.3, 0.7, 1.5, 3, 5, 10};

    private final Messages messages;

    public NoticeSheet(Messages messages) {
        this.messages = messages;
    }

    public ChartSheet of(ReportNotice notice) {
        List<String> columns = new ArrayList<>();
        List<Chart> charts = new ArrayList<>();
        columns.add(messages.text("notice.chart.planned"));
        charts.add(chart(notice.verdict()));
        notice.fix()
                .ifPresent(fix -> {
                    columns.add(messages.text("notice.chart.fixed"));
                    charts.add(chart(fix.after()));
                });
        return new ChartSheet(
                messages.text("notice.chart.title"),
                columns,
                charts,
                messages.text("notice.chart.metres"));
    }

    private Chart chart(PlanVerdict verdict) {
        List<ChartCurve> curves = new ArrayList<>();
        for (PlanVerdict.InLight light : verdict.lights()) {
            curves.add(
                    new ChartCurve(
                            messages.text("notice.light." + light.light().id()),
                            curves.size(),
                            light.verdict().curve().stream()
                                    .filter(p -> p.distanceM() <= FARTHEST_M)
                                    .map(p ->
                                            new ChartCurve.Point(
                                                    p.distanceM(),
                                                    Range.exactly(
                                                            Math.min(MOST, p.sensitivityIndex()))))
                                    .toList()));
        }
        return new Chart(messages.text("notice.chart.index"), metres(), index(), curves, 1);
    }

    private ChartAxis metres() {
        List<ChartAxis.Tick> ticks = new ArrayList<>();
        for (double m : METRES) {
            ticks.add(
                    new ChartAxis.Tick(m, messages.number(m == Math.rint(m) ? "%.0f" : "%.1f", m)));
        }
        return new ChartAxis(NEAREST_M, FARTHEST_M, true, ticks);
    }

    private static ChartAxis index() {
        List<ChartAxis.Tick> ticks = new ArrayList<>();
        for (int k = 0; k <= MOST; k++) {
            ticks.add(new ChartAxis.Tick(k, Integer.toString(k)));
        }
        return new ChartAxis(0, MOST, false, ticks);
    }
}
