package stipple.app.studio;

import java.util.List;
import java.util.Locale;
import stipple.app.report.Words;
import stipple.core.course.TreatmentPlan;
import stipple.core.report.PlanReport;
import stipple.core.report.ZoneCount;

/// The numbers of a plan as the page says them.
record PlanNumbers(
        String dots,
        List<Card> cards,
        List<SessionLine> sessions,
        List<ZoneLine> zones,
        List<FindingLine> findings,
        List<String> guessed) {
    /// A figure with its range and the reason behind it.
    ///
    /// @param reason how it comes about
    /// @param from the parameters behind it
    record Card(String value, String label, String note, String reason, String from) {}

    /// One appointment.
    record SessionLine(String number, String date, String weekday, String dots, String minutes) {}

    /// One zone with its share of the largest, percent.
    record ZoneLine(String name, String dots, int widthPercent) {}

    /// What a rule of the trade says.
    record FindingLine(String severity, String label, String text, String rule, String source) {}

    static PlanNumbers of(PlanReport report, Words words) {
        TreatmentPlan plan = report.plan();
        return new PlanNumbers(
                words.whole(report.dots()),
                cards(report, words),
                plan.sessions().stream()
                        .map(s ->
                                new SessionLine(
                                        Integer.toString(s.number()),
                                        words.date(s.date()),
                                        words.weekday(s.date()),
                                        words.whole(s.dots()),
                                        words.hours(s.minutes())))
                        .toList(),
                zones(report, words),
                plan.findings().stream()
                        .map(f -> {
                            String severity = f.severity().name().toLowerCase(Locale.ROOT);
                            return new FindingLine(
                                    severity,
                                    words.text("severity." + severity),
                                    words.finding(f),
                                    f.rule(),
                                    f.source());
                        })
                        .toList(),
                report.guessed().stream().map(words::guessed).toList());
    }

    private static List<Card> cards(PlanReport report, Words words) {
        TreatmentPlan plan = report.plan();
        return List.of(
                new Card(
                        words.whole(report.dots()),
                        words.text("report.numbers.dots"),
                        "",
                        words.text(
                                "studio.reason.dots",
                                words.whole(plan.treatedAreaCm2().likely()),
                                words.decimal(plan.design().densityPerCm2())),
                        "b-a4-density-standard x-hl-softness"),
                new Card(
                        words.hours(report.totalMinutes().likely()),
                        words.text("report.numbers.time"),
                        words.hours(report.totalMinutes().low())
                                + " \u2013 "
                                + words.hours(report.totalMinutes().high()),
                        words.text("studio.reason.time"),
                        "b-a6-dots-per-minute b-a6-break-factor b-a6-setup"),
                new Card(
                        words.whole(plan.treatedAreaCm2().likely()) + " cm\u00b2",
                        words.text("studio.numbers.area"),
                        words.spread(plan.treatedAreaCm2())
                                + " cm\u00b2, "
                                + words.text(
                                        "studio.numbers.of-scalp",
                                        words.whole(plan.wholeScalpAreaCm2().likely())),
                        words.text(
                                "studio.reason.area", words.percent(2 * plan.scaleSigmaFraction())),
                        "x-fit-proportion-sigma"),
                new Card(
                        words.percent(report.coverageFraction()) + " %",
                        words.text("report.numbers.coverage"),
                        "",
                        words.text("studio.reason.coverage"),
                        "b-d1-dot-diameter c-4-coverage-warn"));
    }

    private static List<ZoneLine> zones(PlanReport report, Words words) {
        int most = report.byZone().stream().mapToInt(ZoneCount::dots).max().orElse(1);
        return report.byZone().stream()
                .map(z ->
                        new ZoneLine(
                                words.zone(z.zone()),
                                words.whole(z.dots()),
                                (int) Math.round(100.0 * z.dots() / most)))
                .toList();
    }
}
