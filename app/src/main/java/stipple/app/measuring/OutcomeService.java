package stipple.app.measuring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import stipple.app.media.PictureWriter;
import stipple.app.planning.Forecast;
import stipple.app.planning.OutputFolder;
import stipple.app.planning.PhotoArgument;
import stipple.app.planning.PlanFile;
import stipple.app.planning.Refusal;
import stipple.app.report.ReportNotice;
import stipple.app.report.ReportOutcome;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;
import stipple.core.ink.Healing;
import stipple.core.math.Range;
import stipple.core.outcome.HealedCase;
import stipple.core.outcome.PhotoAlignment;
import stipple.core.outcome.Recalibration;
import stipple.core.outcome.ZoneCells;
import stipple.core.outcome.ZoneComparison;
import stipple.core.outcome.ZoneOutcome;
import stipple.core.scalp.ViewName;
import stipple.core.scalp.Zone;

/// Measures a healed photo against the prediction that was frozen before.
public final class OutcomeService {
    private static final double LEAST_AGREEMENT = 0.45;
    private static final double DAYS_PER_YEAR = 365.25;
    private static final double NINE_TENTHS = 1.645;
    private static final int LONG_SIDE_PX = 1400;
    private static final int REPORT_SIDE_PX = 800;

    private final Messages messages;

    public OutcomeService() {
        this(Messages.english());
    }

    public OutcomeService(Messages messages) {
        this.messages = messages;
    }

    /// What is asked.
    ///
    /// @param taken day of the photo
    /// @param ledger that cases are gathered in, if they are
    /// @param out folder for the page, if one is wanted
    /// @param report folder of the plan, if its report is to show the result
    public record Question(
            Path frozen,
            PhotoArgument photo,
            LocalDate taken,
            Optional<Path> ledger,
            Optional<Path> out,
            Optional<Path> report) {}

    /// A photo laid on the picture before treatment.
    private record Laid(
            String name, FrozenPrediction.View view, PhotoAlignment alignment, CodedImage photo) {}

    /// A result with the photo that it was read from.
    record Seen(
            OutcomeAnswer answer,
            FrozenPrediction frozen,
            LocalDate taken,
            CodedImage predicted,
            CodedImage healed,
            Messages messages) {
        boolean isOf(TreatmentPlan plan) {
            PlanFile file = new PlanFile(messages);
            return Arrays.equals(file.bytes(plan), file.bytes(frozen.plan()));
        }

        /// The photo less the prediction, at the same exposure.
        CodedImage difference() {
            double exposure = VisitPictures.exposure(predicted, healed);
            return VisitPictures.difference(predicted, healed, exposure);
        }

        /// As the plan's report says it.
        ReportOutcome told() {
            return new ReportOutcome(
                    List.of(),
                    frozen.plan().sessions().getFirst().date().plusDays(settledDay(frozen)),
                    Optional.of(frozen.sha256()),
                    Optional.of(
                            new ReportOutcome.Measured(
                                    taken,
                                    ViewName.parse(answer.view()),
                                    answer.zones(),
                                    answer.error(),
                                    answer.pigment(),
                                    answer.recalibration(),
                                    List.of(
                                            shown("outcome.frame.predicted", predicted()),
                                            shown("outcome.frame.healed", healed()),
                                            shown("healed.figure.difference", difference())))));
        }

        private ReportNotice.Shown shown(String caption, CodedImage picture) {
            return new ReportNotice.Shown(
                    messages.text(caption), Scaling.toFit(picture, REPORT_SIDE_PX));
        }
    }

    /// @throws Refusal in one sentence, if a file or the photo cannot be used
    public OutcomeAnswer outcome(Question question) {
        FrozenPrediction frozen = new FrozenFile(messages).read(question.frozen());
        Optional<PlanFolder> report =
                question.report().map(f -> PlanFolder.of(f, frozen.plan(), messages));
        Path file = question.photo().file();
        day(frozen, question.taken());
        Laid laid =
                laid(
                        frozen,
                        String.valueOf(file.getFileName()),
                        question.photo().view(),
                        () -> MacroPhoto.image(file));
        OutcomeAnswer answer = answer(frozen, question.taken(), laid, question.ledger());
        Seen seen =
                new Seen(
                        answer,
                        frozen,
                        question.taken(),
                        laid.view().healed(),
                        laid.photo(),
                        messages);
        report.ifPresent(folder -> folder.tell(seen.told(), frozen.plan()));
        return question.out().isPresent() ? written(question.out().get(), laid, seen) : answer;
    }

    /// The same for bytes that are nowhere on the disk.
    ///
    /// @param frozen a frozen prediction
    /// @param name what the photo is called in complaints
    /// @throws Refusal in one sentence, if either cannot be used
    Seen seen(byte[] frozen, String name, byte[] photo, ViewName view, LocalDate taken) {
        FrozenPrediction prediction = new FrozenFile(messages).parse(frozen, "prediction.json");
        day(prediction, taken);
        Laid laid =
                laid(
                        prediction,
                        name,
                        Optional.of(view),
                        () -> MacroPhoto.image(name, photo, messages));
        OutcomeAnswer answer = answer(prediction, taken, laid, Optional.empty());
        return new Seen(answer, prediction, taken, laid.view().healed(), laid.photo(), messages);
    }

    private OutcomeAnswer answer(
            FrozenPrediction frozen, LocalDate taken, Laid laid, Optional<Path> ledger) {
        int day = day(frozen, taken);
        FrozenPrediction.View view = laid.view();
        ZoneCells cells =
                ZoneCells.of(
                        view.camera(), Forecast.headOf(frozen.plan()), frozen.plan().deposits());
        ZoneComparison comparison =
                ZoneComparison.of(cells, cells.light(view.before()), cells.light(laid.photo()))
                        .orElseThrow(() ->
                                new Refusal(
                                        messages.text("outcome.refused.untreated", laid.name())));
        List<ZoneOutcome> zones = comparison.zones(predicted(view, day));
        if (zones.isEmpty()) {
            throw new Refusal(messages.text("outcome.refused.zones", laid.name()));
        }
        return answer(frozen, taken, ledger, laid, comparison, zones);
    }

    private OutcomeAnswer answer(
            FrozenPrediction frozen,
            LocalDate taken,
            Optional<Path> ledger,
            Laid laid,
            ZoneComparison comparison,
            List<ZoneOutcome> zones) {
        int day = day(frozen, taken);
        Range predicted = mean(zones, true);
        Range measured = mean(zones, false);
        Range pigment = pigment(laid.view(), predicted.likely(), measured);
        HealedCase one =
                new HealedCase(
                        frozen.plan().design().treatment(),
                        (day - settledDay(frozen)) / DAYS_PER_YEAR,
                        pigment.likely(),
                        Math.max(0.01, (pigment.high() - pigment.low()) / 2 / NINE_TENTHS));
        String key = frozen.sha256() + "/" + laid.view().view().id() + "/" + taken;
        List<HealedCase> cases =
                ledger.map(file ->
                                new OutcomeLedger(file, messages)
                                        .add(new OutcomeLedger.Entry(key, one)).stream()
                                                .map(OutcomeLedger.Entry::result)
                                                .toList())
                        .orElse(List.of(one));
        return new OutcomeAnswer(
                laid.view().view().id(),
                day,
                laid.alignment().agreement(),
                comparison.exposure(),
                zones,
                predicted,
                measured,
                pigment,
                Recalibration.of(cases, one.treatment(), frozen.parameters()),
                List.of());
    }

    private OutcomeAnswer written(Path out, Laid laid, Seen seen) {
        OutcomeAnswer answer = seen.answer();
        List<String> files;
        try (OutputFolder folder = OutputFolder.open(out, messages)) {
            folder.write(
                    "report.html",
                    new OutcomePage(messages).bytes(answer, laid.view(), laid.photo()));
            folder.write("predicted.png", PictureWriter.png(seen.predicted()));
            folder.write("healed.png", PictureWriter.png(seen.healed()));
            folder.write("difference.png", PictureWriter.png(seen.difference()));
            files = folder.files();
            folder.commit();
        }
        return new OutcomeAnswer(
                answer.view(),
                answer.day(),
                answer.agreement(),
                answer.exposure(),
                answer.zones(),
                answer.predicted(),
                answer.measured(),
                answer.pigment(),
                answer.recalibration(),
                files);
    }

    /// The pigment that would take so much light, over the predicted pigment.
    private static Range pigment(FrozenPrediction.View view, double predicted, Range measured) {
        double likely =
                view.loads().stream()
                        .filter(l -> l.load() == 1)
                        .mapToDouble(FrozenPrediction.Load::taken)
                        .findFirst()
                        .orElse(predicted);
        double unit = likely / Math.max(1e-6, predicted);
        return new Range(
                load(view.loads(), unit * measured.likely()),
                load(view.loads(), unit * measured.low()),
                load(view.loads(), unit * measured.high()));
    }

    private static double load(List<FrozenPrediction.Load> loads, double taken) {
        double[] x = loads.stream().mapToDouble(FrozenPrediction.Load::taken).toArray();
        double[] y = loads.stream().mapToDouble(FrozenPrediction.Load::load).toArray();
        int k = 1;
        while (k < x.length - 1 && x[k] < taken) {
            k++;
        }
        double part = (taken - x[k - 1]) / Math.max(1e-6, x[k] - x[k - 1]);
        return Math.clamp(y[k - 1] + part * (y[k] - y[k - 1]), 0.02, 3.0);
    }

    private static int settledDay(FrozenPrediction frozen) {
        return frozen.plan().sessionDays().getLast() + Healing.SETTLED_DAY;
    }

    private int day(FrozenPrediction frozen, LocalDate taken) {
        LocalDate first = frozen.plan().sessions().getFirst().date();
        long day = ChronoUnit.DAYS.between(first, taken);
        int settled = settledDay(frozen);
        int last = frozen.views().getFirst().days().getLast().day();
        if (day < settled || day > last) {
            throw new Refusal(
                    messages.text(
                            "outcome.refused.day",
                            taken,
                            first.plusDays(settled),
                            first.plusDays(last)));
        }
        return (int) day;
    }

    /// @param photo asked for once the view is known
    private Laid laid(
            FrozenPrediction frozen,
            String name,
            Optional<ViewName> asked,
            Supplier<CodedImage> photo) {
        FrozenPrediction.View view =
                frozen.views().stream()
                        .filter(v ->
                                asked.isEmpty()
                                        ? frozen.views().size() == 1
                                        : v.view() == asked.get())
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal(
                                        messages.text(
                                                "outcome.refused.view", name, views(frozen))));
        CodedImage seen = Scaling.toFit(photo.get(), LONG_SIDE_PX);
        PhotoAlignment alignment = PhotoAlignment.of(view.before(), seen);
        if (alignment.agreement() < LEAST_AGREEMENT) {
            throw new Refusal(messages.text("outcome.refused.other-head", name, view.view().id()));
        }
        return new Laid(name, view, alignment, alignment.laidOn(view.before(), seen));
    }

    private static String views(FrozenPrediction frozen) {
        return String.join(", ", frozen.views().stream().map(v -> v.view().id()).toList());
    }

    /// What was frozen, between the two days around.
    private static Map<Zone, Range> predicted(FrozenPrediction.View view, int day) {
        List<FrozenPrediction.Day> days = view.days();
        int after = 1;
        while (after < days.size() - 1 && days.get(after).day() < day) {
            after++;
        }
        FrozenPrediction.Day low = days.get(after - 1);
        FrozenPrediction.Day high = days.get(after);
        double part = Math.clamp((day - low.day()) / (double) (high.day() - low.day()), 0.0, 1.0);
        Map<Zone, Range> zones = new EnumMap<>(Zone.class);
        low.zones()
                .forEach((zone, a) -> {
                    Range b = high.zones().getOrDefault(zone, a);
                    zones.put(
                            zone,
                            new Range(
                                    a.likely() + part * (b.likely() - a.likely()),
                                    a.low() + part * (b.low() - a.low()),
                                    a.high() + part * (b.high() - a.high())));
                });
        return zones;
    }

    private static Range mean(List<ZoneOutcome> zones, boolean isPrediction) {
        double[] sum = new double[3];
        int cells = 0;
        for (ZoneOutcome zone : zones) {
            Range range = isPrediction ? zone.predicted() : zone.measured();
            sum[0] += zone.cells() * range.likely();
            sum[1] += zone.cells() * range.low();
            sum[2] += zone.cells() * range.high();
            cells += zone.cells();
        }
        return new Range(sum[0] / cells, sum[1] / cells, sum[2] / cells);
    }
}
