package stipple.core.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import stipple.core.color.SrgbColor;
import stipple.core.design.Design;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.design.TempleShape;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.parameter.Finding;
import stipple.core.scalp.HairArea;
import stipple.core.scalp.Head;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.ScalpMark;
import stipple.core.scalp.ScalpPoint;

/// Everything about a person and a wish that a plan is made from, with nothing left to look up in
/// photos.
///
/// @param seed start of every random choice
/// @param date first possible day
/// @param ageYears the person's age, when given
/// @param head the person's head
/// @param scaleSigmaFraction one-sigma error of lengths on it
/// @param skin colour of the scalp's skin
/// @param hair colour of the stubble
/// @param lossClass class of hair loss
/// @param hairlineStyle style of the proposed hairline and of its edge
/// @param drawnHairline hairline that a person drew, replacing the proposal
/// @param densityPerCm2 deposits per cm2 on bald skin
/// @param pattern how deposits stand to each other
/// @param treatment permanent or temporary
/// @param marks scars and birthmarks
/// @param hairAreas where the person said how much hair there is
/// @param zones outlines that limit the treatment
/// @param views the photos
/// @param evenness of the pattern, [-1, 1], 0 as shipped
/// @param temples how the hairline turns at the temples
/// @param notes what was found about the person beforehand, for the plan's findings
public record PlanBrief(
        Seed seed,
        LocalDate date,
        OptionalInt ageYears,
        Head head,
        double scaleSigmaFraction,
        SrgbColor skin,
        SrgbColor hair,
        LossClass lossClass,
        HairlineStyle hairlineStyle,
        Optional<List<ScalpPoint>> drawnHairline,
        double densityPerCm2,
        PatternFamily pattern,
        Treatment treatment,
        List<ScalpMark> marks,
        List<HairArea> hairAreas,
        List<List<ScalpPoint>> zones,
        List<PlanView> views,
        double evenness,
        TempleShape temples,
        List<Finding> notes) {
    public PlanBrief {
        notes = List.copyOf(notes);
        marks = List.copyOf(marks);
        hairAreas = List.copyOf(hairAreas);
        zones = zones.stream().map(List::copyOf).toList();
        views = List.copyOf(views);
    }

    /// A brief in the shipped pattern with temples as drawn.
    public PlanBrief(
            Seed seed,
            LocalDate date,
            OptionalInt ageYears,
            Head head,
            double scaleSigmaFraction,
            SrgbColor skin,
            SrgbColor hair,
            LossClass lossClass,
            HairlineStyle hairlineStyle,
            Optional<List<ScalpPoint>> drawnHairline,
            double densityPerCm2,
            PatternFamily pattern,
            Treatment treatment,
            List<ScalpMark> marks,
            List<HairArea> hairAreas,
            List<List<ScalpPoint>> zones,
            List<PlanView> views) {
        this(
                seed,
                date,
                ageYears,
                head,
                scaleSigmaFraction,
                skin,
                hair,
                lossClass,
                hairlineStyle,
                drawnHairline,
                densityPerCm2,
                pattern,
                treatment,
                marks,
                hairAreas,
                zones,
                views,
                0,
                TempleShape.NATURAL,
                List.of());
    }

    /// The brief that a plan could have been made from: its hairline counts as drawn.
    public static PlanBrief again(TreatmentPlan plan, Head head) {
        return again(plan, head, plan.design());
    }

    /// A plan's brief for another design of the same person: its hairline counts as drawn.
    public static PlanBrief again(TreatmentPlan plan, Head head, Design design) {
        return new PlanBrief(
                plan.seed(),
                plan.date(),
                plan.ageYears(),
                head,
                plan.scaleSigmaFraction(),
                plan.skin(),
                plan.hair(),
                LossClass.parse(design.lossClassId()),
                design.hairlineStyle(),
                Optional.of(design.hairline()),
                design.densityPerCm2(),
                design.pattern(),
                design.treatment(),
                design.marks(),
                design.hairAreas(),
                design.zones(),
                plan.views(),
                design.evenness(),
                design.temples(),
                List.of());
    }

    /// The same wish in a pattern fitted to the person's own hair.
    ///
    /// @param findings what the fit says
    public PlanBrief withPattern(double otherEvenness, List<Finding> findings) {
        return with(otherEvenness, temples, findings);
    }

    /// The same wish with a hairline that turns otherwise at the temples.
    public PlanBrief withTemples(TempleShape other) {
        return with(evenness, other, notes);
    }

    private PlanBrief with(
            double otherEvenness, TempleShape otherTemples, List<Finding> otherNotes) {
        return new PlanBrief(
                seed,
                date,
                ageYears,
                head,
                scaleSigmaFraction,
                skin,
                hair,
                lossClass,
                hairlineStyle,
                drawnHairline,
                densityPerCm2,
                pattern,
                treatment,
                marks,
                hairAreas,
                zones,
                views,
                otherEvenness,
                otherTemples,
                otherNotes);
    }
}
