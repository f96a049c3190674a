package stipple.core.course;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import stipple.core.design.DensityField;
import stipple.core.design.Design;
import stipple.core.design.DesignRules;
import stipple.core.design.HairlineLayout;
import stipple.core.design.ShadeChoice;
import stipple.core.design.TargetDensity;
import stipple.core.dots.DepositMaker;
import stipple.core.dots.Deposits;
import stipple.core.dots.DotSurface;
import stipple.core.dots.FollicleField;
import stipple.core.dots.HairGroups;
import stipple.core.dots.HeadSurface;
import stipple.core.dots.PriorSites;
import stipple.core.dots.SitePlacer;
import stipple.core.dots.Sites;
import stipple.core.dots.TechnicianSkill;
import stipple.core.ink.Pigment;
import stipple.core.math.Range;
import stipple.core.math.Seed;
import stipple.core.parameter.Finding;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.HairBearing;
import stipple.core.scalp.Head;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.ScalpArea;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;

/// Makes the plan from the brief: hairline, density, places, deposits, sessions, findings. A pure
/// function of the brief and the parameters.
public final class PlanMaker {
    private static final double ROUGH_CELL_MM = 4;

    private final PlanBrief brief;
    private final Parameters parameters;
    private final Head head;

    private PlanMaker(PlanBrief brief, Parameters parameters) {
        this.brief = brief;
        this.parameters = parameters;
        this.head = brief.head();
    }

    /// @param threads how many may share the work; the plan does not depend on it
    /// @throws IllegalArgumentException if nothing is to be treated or a density is beyond what
    ///   skin takes
    public static TreatmentPlan make(PlanBrief brief, Parameters parameters, int threads) {
        return make(brief, designOf(brief, parameters), parameters, threads);
    }

    /// The same from what is wanted instead of what the brief asks for.
    ///
    /// @param wanted a design for the brief's head and class
    public static TreatmentPlan make(
            PlanBrief brief, Design wanted, Parameters parameters, int threads) {
        return new PlanMaker(brief, parameters).plan(wanted, Optional.empty(), threads);
    }

    /// The same plan, sooner, on ground that was looked at before.
    ///
    /// @throws IllegalArgumentException also if the design does not stand on that ground
    public static TreatmentPlan make(
            PlanBrief brief, Design wanted, PlanGround ground, Parameters parameters, int threads) {
        return new PlanMaker(brief, parameters).plan(wanted, Optional.of(ground), threads);
    }

    /// What is wanted, as far as it is known before dots are placed: all but how they are shared
    /// among sessions.
    public static Design designOf(PlanBrief brief, Parameters parameters) {
        return new PlanMaker(brief, parameters).draft();
    }

    /// What a design wants at every place of a head, as the plan with that seed was made.
    public static TargetDensity targetOf(
            Head head, Design design, Seed seed, Parameters parameters) {
        LossMap loss = LossMap.of(head, LossClass.parse(design.lossClassId()), parameters);
        return target(head, design, loss, seed, parameters);
    }

    /// The design with factors of its zones all changed by one number, so that it takes as many
    /// dots as with the same density everywhere.
    ///
    /// @throws IllegalArgumentException if a zone would then be beyond what a zone may be
    public static Design withTotalHeld(PlanBrief brief, Design wanted, Parameters parameters) {
        TargetDensity target = targetOf(brief.head(), wanted, brief.seed(), parameters);
        double even = ScalpArea.cm2(brief.head(), target::weight);
        double uneven =
                ScalpArea.cm2(brief.head(), at -> target.weight(at) * target.zoneFactor(at));
        double change = uneven > 0 ? even / uneven : 1;
        Map<Zone, Double> held = new EnumMap<>(Zone.class);
        for (Zone zone : Zone.values()) {
            // Scars take part in the zone around them.
            held.put(zone, change * wanted.zoneFactors().getOrDefault(zone, 1.0));
        }
        return wanted.withZoneFactors(held);
    }

    private static TargetDensity target(
            Head head, Design design, LossMap loss, Seed seed, Parameters parameters) {
        return new TargetDensity(head, design, loss, seed.forPurpose("design"), parameters);
    }

    private TreatmentPlan plan(Design draft, Optional<PlanGround> ground, int threads) {
        LossMap loss =
                ground.map(PlanGround::loss)
                        .orElseGet(() -> LossMap.of(head, brief.lossClass(), parameters));
        TargetDensity target =
                ground.map(g -> g.target(brief, draft, parameters))
                        .orElseGet(() -> target(head, draft, loss, brief.seed(), parameters));
        double treatedCm2 =
                ground.map(g -> g.cells().cm2(target::weight, threads))
                        .orElseGet(() -> ScalpArea.cm2(head, target::weight, threads));
        if (!(treatedCm2 >= parameters.likely("x-least-area"))) {
            throw new IllegalArgumentException(
                    "nothing to treat: the area behind the hairline that lacks hair is "
                            + Math.round(10 * treatedCm2) / 10.0
                            + " cm2, needs at least "
                            + parameters.likely("x-least-area")
                            + " cm2");
        }
        SessionPlanner planner = new SessionPlanner(parameters);
        double dots =
                draft.zoneFactors().isEmpty()
                        ? treatedCm2 * draft.densityPerCm2()
                        : ScalpArea.cm2(head, target::perCm2);
        int sessions = planner.sessionsFor(dots, brief.treatment());
        Design design = draft.withSessionShares(planner.sharesFor(sessions, brief.treatment()));
        DotSurface surface =
                ground.map(PlanGround::surface).orElseGet(() -> HeadSurface.of(head, threads));
        PriorSites hair = existingHair(surface, target, ground.isPresent(), threads);
        Deposits deposits = deposits(design, surface, hair, target, loss, threads);
        List<PlannedSession> appointments =
                planner.sessions(
                        deposits,
                        brief.treatment(),
                        sessions,
                        brief.date(),
                        brief.scaleSigmaFraction());
        return new TreatmentPlan(
                brief.seed(),
                brief.date(),
                brief.ageYears(),
                head.shape(),
                head.circumferenceMm(),
                brief.scaleSigmaFraction(),
                brief.skin(),
                brief.hair(),
                design,
                deposits,
                appointments,
                brief.views(),
                area(treatedCm2),
                area(ground.map(PlanGround::wholeScalpCm2).orElseGet(() -> wholeScalpCm2(threads))),
                findings(design, target, appointments));
    }

    private Design draft() {
        List<ScalpPoint> hairline =
                brief.drawnHairline()
                        .orElseGet(() ->
                                HairlineLayout.propose(
                                        head, brief.hairlineStyle(), brief.ageYears(), parameters));
        return new Design(
                brief.lossClass().id(),
                brief.hairlineStyle(),
                hairline,
                brief.densityPerCm2(),
                brief.pattern(),
                brief.treatment(),
                shade(),
                List.of(1.0),
                brief.marks(),
                brief.hairAreas(),
                brief.zones(),
                Map.of(),
                brief.evenness());
    }

    private double shade() {
        double dilution =
                ShadeChoice.dilution(
                        brief.skin(),
                        brief.hair(),
                        Pigment.usual(brief.treatment()),
                        brief.densityPerCm2(),
                        parameters);
        return ShadeChoice.shade(dilution, parameters);
    }

    private Deposits deposits(
            Design design,
            DotSurface surface,
            PriorSites prior,
            TargetDensity target,
            LossMap loss,
            int threads) {
        Sites sites =
                SitePlacer.shipped()
                        .evened(design.evenness())
                        .sites(
                                surface,
                                target,
                                design.sessionShares(),
                                prior,
                                design.pattern(),
                                brief.seed().forPurpose("dots"),
                                threads);
        return DepositMaker.of(parameters, TechnicianSkill.trained(parameters))
                .make(
                        sites,
                        at -> (target.inScar(at) ? Zone.SCAR : loss.zoneAt(at)).index(),
                        target::depthMm,
                        design.shade(),
                        brief.seed().forPurpose("deposits"),
                        threads);
    }

    /// The person's own follicles inside the treated area: deposits keep their distance from them.
    private PriorSites existingHair(
            DotSurface surface, TargetDensity target, boolean isOnGround, int threads) {
        double unitsPerCm2 = parameters.likely("b-h6-units-per-cm2");
        DensityField plain =
                at -> {
                    double hair = target.weight(at) > 0 ? target.hairFraction(at) : 0;
                    return hair > 0 ? unitsPerCm2 * hair : 0;
                };
        DensityField units = isOnGround ? plain : remembered(plain);
        double expected = ScalpArea.cm2(head, units::perCm2, ROUGH_CELL_MM);
        if (expected < 1) {
            return PriorSites.none();
        }
        return FollicleField.grow(
                        surface,
                        units,
                        HairGroups.natural(),
                        brief.evenness(),
                        brief.seed().forPurpose("own-hair"),
                        threads)
                .asPrior();
    }

    /// The same density, which is asked for at the same places of the surface more than once.
    private static DensityField remembered(DensityField density) {
        Map<ScalpPoint, Double> known = new ConcurrentHashMap<>();
        return at -> known.computeIfAbsent(at, density::perCm2);
    }

    private List<Finding> findings(
            Design design, TargetDensity target, List<PlannedSession> appointments) {
        List<Finding> findings =
                new ArrayList<>(
                        DesignRules.findings(
                                head, design, target.edge(), brief.ageYears(), parameters));
        long borrowed =
                brief.views().stream()
                        .filter(view -> view.guessed().contains(PlanView.MARKUP_OF_ANOTHER_PHOTO))
                        .count();
        if (borrowed > 0) {
            findings.add(
                    new Finding(
                            "markup-of-another-photo",
                            Finding.Severity.WARNING,
                            borrowed,
                            0,
                            "photos",
                            "assumption"));
        }
        findings.addAll(brief.notes());
        findings.addAll(SessionRules.findings(appointments, parameters));
        return findings;
    }

    private double wholeScalpCm2(int threads) {
        HairBearing bearing = HairBearing.of(head);
        return ScalpArea.cm2(head, at -> bearing.contains(at) ? 1 : 0, threads);
    }

    /// Areas are wrong by twice the error of lengths.
    private Range area(double cm2) {
        return Range.relative(cm2, Math.min(0.9, 2 * brief.scaleSigmaFraction()));
    }
}
