package stipple.app.measuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stipple.app.planning.Refusal;
import stipple.app.report.OutcomeWords;
import stipple.app.report.ReportOutcome;
import stipple.app.report.Words;
import stipple.app.text.Messages;
import stipple.core.course.Moment;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.ViewName;
import stipple.core.scalp.Zone;

/// Healed photos measured for somebody who looks at a page. Photos stay in memory: nothing of them
/// is written to a disk, not for a moment.
public final class HealedService {
    private static final int THREADS = MacroPhoto.THREADS;

    private final Parameters parameters = Parameters.shipped();
    private final Messages messages;
    private final Words words;

    public HealedService(Messages messages) {
        this.messages = messages;
        this.words = new Words(messages);
    }

    /// What was measured, in words and pictures.
    ///
    /// @param facts one sentence each
    /// @param zones one row each: zone, predicted, measured, error, confidence; may be none
    /// @param ofPlan what the plan's report can say of it; empty if it is of another plan or a
    ///   macro photo
    public record Answer(
            String lead,
            List<String> facts,
            List<List<String>> zones,
            List<Figure> figures,
            Optional<ReportOutcome> ofPlan) {
        public Answer {
            facts = List.copyOf(facts);
            zones = zones.stream().map(List::copyOf).toList();
            figures = List.copyOf(figures);
        }
    }

    /// Finds the dots of a macro photo and, where they are those of the plan, compares them.
    ///
    /// @param pxPerMm scale of the photo, from 8
    /// @throws Refusal in one sentence, if the photo cannot be measured
    public Answer macro(byte[] photo, double pxPerMm, TreatmentPlan plan) {
        MeasureService.Seen seen =
                new MeasureService()
                        .seen(MacroPhoto.open(photoName(), photo, pxPerMm, parameters, messages));
        MeasureAnswer found = seen.answer(List.of());
        List<String> facts = new ArrayList<>();
        facts.add(
                messages.text(
                        "healed.density",
                        words.range(found.densityPerCm2(), 0),
                        words.range(found.diameterMm(), 2)));
        facts.add(messages.text("healed.contrast", words.shares(found.contrast(), 0)));
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(seen.overlay(), "healed.figure.dots"));
        new CompareService()
                .onPlan(plan, seen.macro(), seen.dots(), Optional.empty(), new Moment.Healed())
                .ifPresentOrElse(
                        planned -> compared(planned, facts, figures),
                        () -> facts.add(messages.text("healed.other-dots")));
        return new Answer(
                messages.text("healed.found", found.count()),
                facts,
                List.of(),
                figures,
                Optional.empty());
    }

    private void compared(CompareService.OnPlan planned, List<String> facts, List<Figure> figures) {
        CompareAnswer.Planned found = planned.answer();
        CompareAnswer.Dots dots = found.dots();
        facts.add(
                messages.text(
                        "healed.place",
                        words.zone(Zone.parse(found.zone())),
                        Math.round(found.sMm())));
        facts.add(
                messages.text(
                        "healed.matched",
                        dots.matched(),
                        dots.lost(),
                        words.shares(dots.lostShare(), 0),
                        dots.added()));
        facts.add(
                messages.text(
                        "healed.changed",
                        words.shares(dots.contrastChange(), 0),
                        words.shares(dots.diameterChange(), 0),
                        words.range(dots.blueYellowShift(), 1)));
        figures.add(figure(planned.marked(), "healed.figure.marked"));
        figures.add(figure(planned.difference(), "healed.figure.difference"));
    }

    /// Compares a healed photo of the head with a frozen prediction, zone by zone.
    ///
    /// @param frozen the file that `freeze` wrote
    /// @param taken day of the photo
    /// @param plan of the case
    /// @throws Refusal in one sentence, if either cannot be used
    public Answer view(
            byte[] frozen, byte[] photo, ViewName view, LocalDate taken, TreatmentPlan plan) {
        OutcomeService.Seen seen =
                new OutcomeService(messages).seen(frozen, photoName(), photo, view, taken);
        OutcomeAnswer found = seen.answer();
        List<String> facts =
                List.of(
                        messages.text(
                                "healed.taken",
                                words.shares(found.predicted(), 0),
                                words.shares(found.measured(), 0)),
                        messages.text("healed.pigment", words.shares(found.pigment(), 0)));
        return new Answer(
                messages.text("healed.error", new OutcomeWords(messages).signed(found.error())),
                facts,
                new OutcomeWords(messages).rows(found.zones()),
                List.of(
                        figure(seen.predicted(), "outcome.frame.predicted"),
                        figure(seen.healed(), "outcome.frame.healed"),
                        figure(seen.difference(), "healed.figure.difference")),
                seen.isOf(plan) ? Optional.of(seen.told()) : Optional.empty());
    }

    /// The prediction of a plan as a file that cannot be changed unnoticed.
    ///
    /// @param before the untouched picture of each photo of the plan
    /// @param made today
    public byte[] prediction(TreatmentPlan plan, Map<ViewName, CodedImage> before, LocalDate made) {
        return new FreezeService().frozen(plan, before, made, THREADS);
    }

    /// What the photo is called in a refusal.
    private String photoName() {
        return messages.text("studio.the-photo");
    }

    private Figure figure(CodedImage picture, String caption) {
        return Figure.fitted(picture, messages.text(caption));
    }
}
