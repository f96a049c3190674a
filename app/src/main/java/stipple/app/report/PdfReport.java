package stipple.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import stipple.app.report.PdfCanvas.Face;
import stipple.app.report.PictureSet.Series;
import stipple.app.text.Messages;
import stipple.app.text.ProgramVersion;
import stipple.app.text.Sources;
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
    private static final int FITS_IN_ROW = 3;
    private static final double FAULT_WIDE_MM = 68;
    private static final double TITLE_PT = 34;
    private static final double LONG_TITLE_PT = 18;

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
        return bytes(report, pictures, future, ReportCover.plain());
    }

    /// The file with a look ahead, for somebody.
    public byte[] bytes(
            PlanReport report,
            List<ReportPicture> pictures,
            ReportFuture future,
            ReportCover cover) {
        Words words = new Words(messages);
        TreatmentPlan plan = report.plan();
        PictureSet set = PictureSet.of(pictures);
        try (PdfCanvas pdf = new PdfCanvas(cover.name(words), plan.date())) {
            Sheet sheet = new Sheet(pdf, words);
            sheet.opening(report, set, cover.title());
            sheet.course(report);
            sheet.pictures(set);
            sheet.care(new CareSheet(plan, words));
            sheet.future(future, messages);
            sheet.notice(future, messages);
            future.outcome().ifPresent(o -> new PdfOutcome(messages).on(sheet, o));
            sheet.faults(future);
            sheet.costs(report, future.strategies(), cover, messages);
            cover.asked().ifPresent(sheet::asked);
            sheet.reasons(report, set);
            int pages = pdf.pageCount();
            return pdf.bytes(PdfSheet.EDGE_MM, 12, page -> foot(words, page, pages));
        }
    }

    /// A report with what is known of the result now in place of what it said of it before; the
    /// report itself if it says nothing of it.
    ///
    /// @param made day of the plan
    public byte[] withOutcome(byte[] report, LocalDate made, ReportOutcome outcome) {
        return new PdfOutcome(messages).replaced(report, made, outcome);
    }

    static String foot(Words words, int page, int pages) {
        return words.text("report.badge") + " \u00b7 " + words.text("report.page", page, pages);
    }

    /// The sections of the report.
    private static final class Sheet extends PdfSheet {
        Sheet(PdfCanvas pdf, Words words) {
            super(pdf, words);
        }

        void opening(PlanReport report, PictureSet set, String title) {
            TreatmentPlan plan = report.plan();
            turn();
            title(title);
            paragraph(Face.PLAIN, 11, 0, words.lead(plan.design()));
            paragraph(
                    Face.PLAIN,
                    9,
                    SOFT,
                    words.text(
                            "report.made",
                            words.date(plan.date()),
                            plan.seed().value(),
                            ProgramVersion.number()));
            y += 4;
            set.best().ifPresent(this::pair);
            numbers(report);
        }

        private void title(String given) {
            String plain = words.text("report.title");
            String above = given.isEmpty() ? "Stipple" : "Stipple \u00b7 " + plain;
            String large = given.isEmpty() ? plain : given;
            pdf.text(EDGE_MM, y, Face.BOLD, 10, 0, above);
            y += 16;
            boolean fits = pdf.widthMm(Face.SERIF, TITLE_PT, large) <= TEXT_MM;
            double sizePt = fits ? TITLE_PT : LONG_TITLE_PT;
            y += pdf.paragraph(EDGE_MM, y, TEXT_MM, Face.SERIF, sizePt, 0, large);
            y -= fits ? 7 : 1;
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
                    words.text("words.percent", words.percent(report.coverageFraction())));
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

        /// How far asking providers by photo is.
        void asked(ReportConsultation asked) {
            room(40);
            heading(words.text("report.asked.title"));
            paragraph(Face.PLAIN, 10, 0, asked.status());
            asked.next().forEach(step -> paragraph(Face.PLAIN, 10, 0, "\u2022 " + step));
            paragraph(Face.PLAIN, 9, SOFT, words.text("report.asked.note"));
        }

        /// What the plan should cost, and with both ways to meet future hair loss.
        void costs(
                PlanReport report,
                List<ReportStrategy> pictures,
                ReportCover cover,
                Messages messages) {
            CostWords money = new CostWords(messages);
            PlanCosts costs = PlanCosts.of(report.plan(), Parameters.shipped(), cover.country());
            turn();
            heading(words.text("report.costs.title"));
            for (PlanCosts.MarketCost market : costs.byMarket()) {
                fact(
                        money.country(market.country()),
                        money.money(market.estimate().total(), market.estimate().currency()));
            }
            paragraph(Face.PLAIN, 9, SOFT, words.text("report.costs.note"));
            room(90);
            paragraph(Face.BOLD, 10, 0, money.years(costs));
            drawing(new CostSheet(messages).of(costs.lifetime()));
            paragraph(Face.PLAIN, 9, SOFT, money.yearsNote(costs));
            heading(words.text("report.costs.strategies"));
            for (StrategyCost strategy : costs.strategies()) {
                paragraph(Face.BOLD, 10, 0, words.text("strategy." + strategy.strategy().id()));
                for (StrategyCost.Stage stage : strategy.stages()) {
                    paragraph(Face.PLAIN, 9, 0, money.stage(stage, costs.lifetime().currency()));
                }
                strategy(ReportStrategy.of(pictures, strategy.strategy()));
            }
            paragraph(Face.PLAIN, 9, SOFT, words.text("strategy.note"));
        }

        private void strategy(List<ReportStrategy> pictures) {
            double wide = 52;
            double used = 0;
            for (int k = 0; k < pictures.size(); k++) {
                ReportStrategy one = pictures.get(k);
                double high = wide * one.picture().heightPx() / one.picture().widthPx();
                room(k == 0 ? high + 10 : 0);
                double x = EDGE_MM + k * (wide + 6);
                pdf.image(one.picture().bytes(), x, y, wide, high);
                pdf.text(
                        x,
                        y + high + 4,
                        Face.PLAIN,
                        8,
                        SOFT,
                        words.text("strategy.picture", one.year()));
                used = high + 9;
            }
            y += used;
        }

        private String sessionLine(PlannedSession session) {
            return words.messages()
                    .said(
                            words.text("report.sessions.session") + " " + session.number(),
                            words.whole(session.dots())
                                    + " "
                                    + words.text("report.sessions.dots").toLowerCase(Locale.ROOT)
                                    + ", "
                                    + words.hours(session.minutes()));
        }

        /// What goes with the person, day by day.
        void care(CareSheet care) {
            turn();
            heading(words.text("schedule.care.title"));
            paragraph(Face.PLAIN, 10, 0, care.preparation());
            heading(words.text("report.care.days"));
            for (CareSheet.Days days : care.days()) {
                room(26);
                paragraph(
                        Face.BOLD,
                        10,
                        0,
                        words.text("report.care.pdf-day", days.days(), days.dates()));
                part("normal", days.normal());
                part("avoid", days.avoid());
                part("do", days.toDo());
                part("may", days.may());
                y += 1.5;
            }
            paragraph(Face.PLAIN, 9, SOFT, words.text("schedule.care.warning"));
            heading(words.text("report.care.recalls"));
            care.recalls().forEach(recall -> paragraph(Face.PLAIN, 10, 0, recall));
            heading(words.text("report.care.pain"));
            paragraph(Face.PLAIN, 9, SOFT, words.text("report.care.pain-note"));
            care.pain().forEach(line -> paragraph(Face.PLAIN, 9, 0, line));
        }

        private void part(String what, String text) {
            if (!text.isEmpty()) {
                paragraph(Face.PLAIN, 9, 0, words.said("report.care." + what, text));
            }
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
                        words.said(
                                "report.findings.source",
                                Sources.shipped().of(finding.source()).stream()
                                        .map(words::source)
                                        .collect(
                                                Collectors.joining(words.text("words.and-then")))));
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
            turn();
            heading(words.text("future.title"));
            drawing(new TimelineSheet(messages).of(inks.alone(), inks.keptUp()));
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
            y += 4;
            drawing(new NoticeSheet(messages).of(notice));
            paragraph(Face.BOLD, 10, 0, messages.text("notice.report.causes"));
            sentences
                    .causes(notice.verdict())
                    .forEach(sentence -> paragraph(Face.PLAIN, 10, 0, sentence));
            paragraph(Face.PLAIN, 10, 0, sentences.fix(notice));
            shown(notice.pieces());
            shown(notice.heat());
            paragraph(Face.PLAIN, 9, SOFT, messages.text("notice.report.note"));
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
                double high = wide * fault.picture().heightPx() / fault.picture().widthPx();
                room(high + 6);
                pdf.image(fault.picture().bytes(), EDGE_MM, y, wide, high);
                double beside = EDGE_MM + wide + 6;
                double at = y + 4;
                double room = TEXT_MM - wide - 6;
                String left = words.text("fault.left", fault.good());
                String right = words.text("fault.right", fault.title());
                at += pdf.paragraph(beside, at, room, Face.BOLD, 10, 0, right);
                at += pdf.paragraph(beside, at, room, Face.PLAIN, 9, SOFT, left);
                pdf.paragraph(beside, at, room, Face.PLAIN, 9, SOFT, fault.whatYouSee());
                y += high + 5;
            }
        }
    }
}
