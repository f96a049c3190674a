package stipple.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import stipple.app.chart.ChartSheet;
import stipple.app.report.PdfCanvas.Face;
import stipple.app.report.PictureSet.Series;
import stipple.app.text.Messages;
import stipple.core.course.InkComparison;
import stipple.core.course.Moment;
import stipple.core.course.PlannedSession;
import stipple.core.course.TreatmentPlan;
import stipple.core.parameter.Finding;
import stipple.core.parameter.Parameters;
import stipple.core.price.StrategyCost;
import stipple.core.report.PlanCosts;
import stipple.core.report.PlanReport;
import stipple.core.report.ZoneCount;

/// The report for the printer: A4, the same counts and sentences as the page for the browser, fewer
/// pictures, without the table of parameters.
public final class PdfReport {
    private static final double PAGE_WIDE_MM = 210;
    private static final double PAGE_HIGH_MM = 297;
    private static final double EDGE_MM = 20;
    private static final double TEXT_MM = PAGE_WIDE_MM - 2 * EDGE_MM;
    private static final double LOWEST_MM = 272;
    private static final double SOFT = 0.38;
    private static final int FITS_IN_ROW = 3;
    private static final double FAULT_WIDE_MM = 68;

    private final Messages messages;

    public PdfReport(Messages messages) {
        this.messages = messages;
    }

    /// The file.
    public byte[] bytes(PlanReport report, List<ReportPicture> pictures) {
        return bytes(report, pictures, ReportFuture.none());
    }

    /// The file with a look ahead.
    public byte[] bytes(PlanReport report, List<ReportPicture> pictures, ReportFuture future) {
        Words words = new Words(messages);
        TreatmentPlan plan = report.plan();
        PictureSet set = PictureSet.of(pictures);
        String title = "Stipple: " + words.text("report.title");
        try (PdfCanvas pdf = new PdfCanvas(title, plan.date())) {
            Sheet sheet = new Sheet(pdf, words);
            sheet.opening(report, set);
            sheet.course(report);
            sheet.pictures(set);
            sheet.future(future, messages);
            sheet.notice(future, messages);
            sheet.faults(future);
            sheet.costs(report, new CostWords(messages));
            sheet.reasons(report, set);
            int pages = pdf.pageCount();
            return pdf.bytes(
                    EDGE_MM,
                    12,
                    page ->
                            words.text("report.badge")
                                    + " \u00b7 "
                                    + words.text("report.page", page, pages));
        }
    }

    /// The place where the next thing goes.
    private static final class Sheet {
        private final PdfCanvas pdf;
        private final Words words;
        private double y;

        Sheet(PdfCanvas pdf, Words words) {
            this.pdf = pdf;
            this.words = words;
        }

        void opening(PlanReport report, PictureSet set) {
            TreatmentPlan plan = report.plan();
            turn();
            pdf.text(EDGE_MM, y, Face.BOLD, 10, 0, "Stipple");
            y += 16;
            pdf.text(EDGE_MM, y, Face.SERIF, 34, 0, words.text("report.title"));
            y += 10;
            paragraph(Face.PLAIN, 11, 0, words.lead(plan.design()));
            paragraph(
                    Face.PLAIN,
                    9,
                    SOFT,
                    words.text("report.made", words.date(plan.date()), plan.seed().value()));
            y += 4;
            set.best().ifPresent(this::pair);
            numbers(report);
        }

        private void pair(Series series) {
            List<ReportPicture> both = new ArrayList<>();
            series.before().ifPresent(both::add);
            series.healed().ifPresent(both::add);
            row(both, 2, 108);
        }

        private void numbers(PlanReport report) {
            TreatmentPlan plan = report.plan();
            heading(words.text("report.numbers.title"));
            fact(words.text("report.numbers.dots"), words.whole(report.dots()));
            fact(words.text("report.numbers.time"), words.hours(report.totalMinutes()));
            fact(words.text("report.numbers.area"), words.range(plan.treatedAreaCm2()));
            fact(words.text("report.numbers.density"), words.range(report.meanDensityPerCm2()));
            fact(
                    words.text("report.numbers.coverage"),
                    words.percent(report.coverageFraction()) + "%");
        }

        void course(PlanReport report) {
            turn();
            heading(words.text("report.sessions.title"));
            for (PlannedSession session : report.plan().sessions()) {
                room(8);
                pdf.text(EDGE_MM, y, Face.BOLD, 10, 0, words.date(session.date()));
                pdf.text(EDGE_MM + 45, y, Face.PLAIN, 10, 0, sessionLine(session));
                y += 7;
            }
            paragraph(Face.PLAIN, 9, SOFT, words.text("report.sessions.note"));
            heading(words.text("report.zones.title"));
            int most = report.byZone().stream().mapToInt(ZoneCount::dots).max().orElse(1);
            for (ZoneCount zone : report.byZone()) {
                pdf.text(EDGE_MM, y, Face.PLAIN, 10, 0, words.zone(zone.zone()));
                double end = EDGE_MM + 45 + 95.0 * zone.dots() / most;
                pdf.line(5, 0.35, EDGE_MM + 45, y - 1.2, end, y - 1.2);
                pdf.text(EDGE_MM + 148, y, Face.PLAIN, 10, 0, words.whole(zone.dots()));
                y += 6.5;
            }
            heading(words.text("report.fading.title"));
            y += new PdfFadeChart(pdf, words).draw(EDGE_MM, y, TEXT_MM, report.fading());
            paragraph(Face.PLAIN, 9, SOFT, words.text("report.fading.note"));
        }

        /// What the plan should cost, and with both ways to meet future hair loss.
        void costs(PlanReport report, CostWords money) {
            PlanCosts costs = PlanCosts.of(report.plan(), Parameters.shipped());
            room(80);
            heading(words.text("report.costs.title"));
            for (PlanCosts.MarketCost market : costs.byMarket()) {
                fact(
                        money.country(market.country()),
                        money.money(market.estimate().total(), market.estimate().currency()));
            }
            paragraph(Face.PLAIN, 9, SOFT, words.text("report.costs.note"));
            heading(words.text("report.costs.strategies"));
            for (StrategyCost strategy : costs.strategies()) {
                paragraph(Face.BOLD, 10, 0, words.text("strategy." + strategy.strategy().id()));
                for (StrategyCost.Stage stage : strategy.stages()) {
                    paragraph(Face.PLAIN, 9, 0, money.stage(stage, costs.lifetime().currency()));
                }
            }
            paragraph(Face.PLAIN, 9, SOFT, words.text("strategy.note"));
        }

        private String sessionLine(PlannedSession session) {
            return words.text("report.sessions.session")
                    + " "
                    + session.number()
                    + ": "
                    + words.whole(session.dots())
                    + " "
                    + words.text("report.sessions.dots").toLowerCase(Locale.ROOT)
                    + ", "
                    + words.hours(session.minutes());
        }

        void pictures(PictureSet set) {
            List<Series> shown = set.of(ReportPicture.Kind.PHOTO);
            if (shown.isEmpty()) {
                shown = set.of(ReportPicture.Kind.HEAD);
            }
            if (shown.isEmpty()) {
                return;
            }
            turn();
            heading(words.text("report.pictures.title"));
            for (Series series : shown) {
                List<ReportPicture> four = new ArrayList<>();
                series.before().ifPresent(four::add);
                series.after().stream()
                        .filter(p ->
                                p.moment() instanceof Moment.AfterSession(int n, int d) && n == 1)
                        .findFirst()
                        .ifPresent(four::add);
                series.healed().ifPresent(four::add);
                series.after().stream()
                        .filter(p -> p.moment() instanceof Moment.Year(double years) && years == 10)
                        .findFirst()
                        .ifPresent(four::add);
                room(68);
                pdf.text(EDGE_MM, y, Face.BOLD, 10, 0, words.view(series.view()));
                y += 3;
                row(four, 4, 56);
            }
        }

        /// How the head was found in each photo, three in a row.
        void fits(PictureSet set) {
            List<ReportPicture> fits = new ArrayList<>();
            set.of(ReportPicture.Kind.FIT).forEach(s -> s.before().ifPresent(fits::add));
            if (fits.isEmpty()) {
                return;
            }
            heading(words.text("report.fit.title"));
            paragraph(Face.PLAIN, 9, SOFT, words.text("report.fit.note"));
            for (int k = 0; k < fits.size(); k += FITS_IN_ROW) {
                List<ReportPicture> some = fits.subList(k, Math.min(fits.size(), k + FITS_IN_ROW));
                room(75);
                row(some, FITS_IN_ROW, 62, picture -> words.view(picture.view()));
            }
        }

        void reasons(PlanReport report, PictureSet set) {
            turn();
            heading(words.text("report.findings.title"));
            if (report.plan().findings().isEmpty()) {
                paragraph(Face.PLAIN, 10, 0, words.text("report.findings.none"));
            }
            for (Finding finding : report.plan().findings()) {
                String severity = finding.severity().name().toLowerCase(Locale.ROOT);
                paragraph(Face.BOLD, 10, 0, words.text("severity." + severity));
                paragraph(Face.PLAIN, 10, 0, words.finding(finding));
                paragraph(
                        Face.PLAIN,
                        8,
                        SOFT,
                        words.text("report.findings.source") + ": " + finding.source());
                y += 2;
            }
            fits(set);
            heading(words.text("report.guessed.title"));
            double sigma = report.plan().scaleSigmaFraction();
            paragraph(Face.PLAIN, 10, 0, words.text("report.guessed.scale", words.percent(sigma)));
            report.guessed().forEach(code -> paragraph(Face.PLAIN, 10, 0, words.guessed(code)));
            heading(words.text("report.method.title"));
            paragraph(Face.PLAIN, 10, 0, words.text("report.method.text"));
            y += 3;
            paragraph(Face.PLAIN, 9, SOFT, words.text("report.disclaimer"));
        }

        void future(ReportFuture future, Messages messages) {
            if (future.inks().isEmpty()) {
                return;
            }
            InkComparison inks = future.inks().get();
            ChartSheet chart = new TimelineSheet(messages).of(inks.alone(), inks.keptUp());
            double mmPerUnit = TEXT_MM / chart.width();
            turn();
            heading(words.text("future.title"));
            chart.draw(new PdfChartPen(pdf, EDGE_MM, y, mmPerUnit));
            y += chart.height() * mmPerUnit + 6;
            new FutureWords(words)
                    .sentences(inks)
                    .forEach(sentence -> paragraph(Face.PLAIN, 10, 0, sentence));
            paragraph(Face.PLAIN, 9, SOFT, words.text("future.note"));
        }

        void notice(ReportFuture future, Messages messages) {
            if (future.notice().isEmpty()) {
                return;
            }
            ReportNotice notice = future.notice().get();
            NoticeSentences sentences = new NoticeSentences(messages);
            turn();
            heading(messages.text("notice.report.title"));
            paragraph(Face.PLAIN, 10, 0, sentences.answer(notice.verdict()));
            sentences
                    .lights(notice.verdict())
                    .forEach(sentence -> paragraph(Face.PLAIN, 9, 0, sentence));
            ChartSheet chart = new NoticeSheet(messages).of(notice);
            double mmPerUnit = TEXT_MM / chart.width();
            y += 4;
            chart.draw(new PdfChartPen(pdf, EDGE_MM, y, mmPerUnit));
            y += chart.height() * mmPerUnit + 6;
            paragraph(Face.BOLD, 10, 0, messages.text("notice.report.causes"));
            sentences
                    .causes(notice.verdict())
                    .forEach(sentence -> paragraph(Face.PLAIN, 10, 0, sentence));
            paragraph(Face.PLAIN, 10, 0, sentences.fix(notice));
            shown(notice.pieces());
            shown(notice.heat());
            paragraph(Face.PLAIN, 9, SOFT, messages.text("notice.report.note"));
        }

        private void shown(List<ReportNotice.Shown> pictures) {
            if (pictures.isEmpty()) {
                return;
            }
            double gap = 4;
            double cell = (TEXT_MM - 2 * gap) / 3;
            double used = 0;
            room(cell + 14);
            for (int k = 0; k < pictures.size(); k++) {
                ReportNotice.Shown one = pictures.get(k);
                double high = cell * one.picture().height() / one.picture().width();
                double x = EDGE_MM + k * (cell + gap);
                pdf.image(one.jpeg(), x, y, cell, high);
                pdf.paragraph(x, y + high + 4, cell, Face.PLAIN, 8, SOFT, one.caption());
                used = Math.max(used, high);
            }
            y += used + 14;
        }

        void faults(ReportFuture future) {
            if (future.faults().isEmpty()) {
                return;
            }
            turn();
            heading(words.text("faults.title"));
            paragraph(Face.PLAIN, 9, SOFT, words.text("faults.note"));
            for (ReportFault fault : future.faults()) {
                double wide = FAULT_WIDE_MM;
                double high = wide * fault.picture().height() / fault.picture().width();
                room(high + 6);
                pdf.image(fault.jpeg(), EDGE_MM, y, wide, high);
                double beside = EDGE_MM + wide + 6;
                double at = y + 4;
                at +=
                        pdf.paragraph(
                                beside, at, TEXT_MM - wide - 6, Face.BOLD, 10, 0, fault.title());
                pdf.paragraph(
                        beside, at, TEXT_MM - wide - 6, Face.PLAIN, 9, SOFT, fault.whatYouSee());
                y += high + 5;
            }
        }

        /// Pictures side by side, each with its moment below.
        private void row(List<ReportPicture> pictures, int columns, double mostHighMm) {
            row(pictures, columns, mostHighMm, picture -> words.moment(picture.moment()));
        }

        private void row(
                List<ReportPicture> pictures,
                int columns,
                double mostHighMm,
                Function<ReportPicture, String> caption) {
            double gap = 4;
            double cell = (TEXT_MM - gap * (columns - 1)) / columns;
            double used = 0;
            for (int k = 0; k < pictures.size(); k++) {
                ReportPicture picture = pictures.get(k);
                double shape = (double) picture.heightPx() / picture.widthPx();
                double wide = Math.min(cell, mostHighMm / shape);
                double x = EDGE_MM + k * (cell + gap);
                pdf.image(picture.jpeg(), x, y, wide, wide * shape);
                String below = caption.apply(picture);
                pdf.text(x, y + wide * shape + 4, Face.PLAIN, 8, SOFT, below);
                used = Math.max(used, wide * shape);
            }
            y += used + 10;
        }

        private void fact(String label, String value) {
            room(7);
            pdf.text(EDGE_MM, y, Face.BOLD, 11, 0, value);
            pdf.text(EDGE_MM + 84, y, Face.PLAIN, 10, SOFT, label);
            y += 6.5;
        }

        private void heading(String text) {
            room(30);
            y += 7;
            pdf.text(EDGE_MM, y, Face.SERIF, 18, 0, text);
            y += 8;
        }

        private void paragraph(Face face, double sizePt, double grey, String text) {
            room(14);
            y += pdf.paragraph(EDGE_MM, y, TEXT_MM, face, sizePt, grey, text) + 1;
        }

        private void room(double mm) {
            if (y + mm > LOWEST_MM) {
                turn();
            }
        }

        private void turn() {
            pdf.newPage(PAGE_WIDE_MM, PAGE_HIGH_MM);
            y = EDGE_MM + 4;
        }
    }
}
