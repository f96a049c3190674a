package stipple.core.course;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stipple.core.design.DensityField;
import stipple.core.design.Design;
import stipple.core.design.DesignRules;
import stipple.core.design.HairlineLayout;
import stipple.core.design.KnownShades;
import stipple.core.design.TargetDensity;
import stipple.core.dots.DepositMaker;
import stipple.core.dots.Deposits;
import stipple.core.dots.DotSurface;
import stipple.core.dots.FollicleField;
import stipple.core.dots.HairGroups;
import stipple.core.dots.PriorSites;
import stipple.core.dots.SampledDensity;
import stipple.core.dots.SitePlacer;
import stipple.core.dots.Sites;
import stipple.core.dots.TechnicianSkill;
import stipple.core.ink.Pigment;
import stipple.core.math.Range;
import stipple.core.math.Seed;
import stipple.core.parameter.Finding;
import stipple.core.parameter.Parameters;
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
    private final PlanGround ground;
    private final Head head;

    private PlanMaker(PlanBrief brief, PlanGround ground, Parameters parameters) {
        this.brief = brief;
        this.parameters = parameters;
        this.ground = ground;
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
        return make(brief, wanted, new PlanGround(brief.head()), parameters, threads);
    }

    /// The same on ground that plans of this head share.
    ///
    /// @throws IllegalArgumentException if the ground is that of another head
    public static TreatmentPlan make(
            PlanBrief brief, Design wanted, PlanGround ground, Parameters parameters, int threads) {
        if (ground.head() != brief.head()) {
            throw new IllegalArgumentException("the ground of another head than the brief's");
        }
        return new PlanMaker(brief, ground, parameters).plan(wanted, threads);
    }

    /// What is wanted, as far as it is known before dots are placed: all but how they are shared
    /// among sessions.
    public static Design designOf(PlanBrief brief, Parameters parameters) {
        return designOf(brief, new KnownShades(), parameters);
    }

    /// The same with shades that were found for plans before.
    public static Design designOf(PlanBrief brief, KnownShades shades, Parameters parameters) {
        return new PlanMaker(brief, new PlanGround(brief.head()), parameters).draft(shades);
    }

    /// What a design wants at every place of a head, as the plan with that seed was made.
    public static TargetDensity targetOf(
            Head head, Design design, Seed seed, Parameters parameters) {
        LossMap loss = LossMap.of(head, LossClass.parse(design.lossClassId()), parameters);
        return new TargetDensity(head, design, loss, seed.forPurpose("design"), parameters);
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

    private TreatmentPlan plan(Design draft, int threads) {
        LossMap loss = ground.loss(draft, parameters);
        TargetDensity target = ground.target(brief, draft, loss, parameters);
        PlanGround.Skin skin = ground.skin(draft, brief, parameters, () -> skin(target, threads));
        double treatedCm2 = skin.treatedCm2();
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
                        : ground.cm2(target::perCm2, threads);
        int sessions = planner.sessionsFor(dots, brief.treatment());
        Design design = draft.withSessionShares(planner.sharesFor(sessions, brief.treatment()));
        Deposits deposits = deposits(design, target, loss, skin.ownHair(), threads);
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
                area(ground.scalpCm2(threads)),
                findings(design, target, appointments));
    }

    private Design draft(KnownShades shades) {
        List<ScalpPoint> hairline =
                brief.drawnHairline()
                        .orElseGet(() ->
                                HairlineLayout.propose(
                                        head,
                                        brief.hairlineStyle(),
                                        brief.temples(),
                                        brief.ageYears(),
                                        parameters));
        return new Design(
                brief.lossClass().id(),
                brief.hairlineStyle(),
                hairline,
                brief.densityPerCm2(),
                brief.pattern(),
                brief.treatment(),
                shades.shade(
                        brief.skin(),
                        brief.hair(),
                        Pigment.usual(brief.treatment()),
                        brief.densityPerCm2(),
                        parameters),
                List.of(1.0),
                brief.marks(),
                brief.hairAreas(),
                brief.zones(),
                Map.of(),
                brief.evenness(),
                brief.temples());
    }

    private Deposits deposits(
            Design design, TargetDensity target, LossMap loss, PriorSites ownHair, int threads) {
        DepositMaker maker = DepositMaker.of(parameters, TechnicianSkill.trained(parameters));
        Deposits placed =
                ground.placed(
                        design,
                        brief,
                        parameters,
                        () -> placed(maker, design, target, loss, ownHair, threads));
        return maker.shaded(placed, design.sessionShares().size(), design.shade());
    }

    private Deposits placed(
            DepositMaker maker,
            Design design,
            TargetDensity target,
            LossMap loss,
            PriorSites ownHair,
            int threads) {
        Sites sites =
                SitePlacer.shipped()
                        .evened(design.evenness())
                        .sites(
                                ground.surface(threads),
                                target,
                                design.sessionShares(),
                                ownHair,
                                design.pattern(),
                                brief.seed().forPurpose("dots"),
                                threads);
        return maker.make(
                sites,
                at -> (target.inScar(at) ? Zone.SCAR : loss.zoneAt(at)).index(),
                target::depthMm,
                design.shade(),
                brief.seed().forPurpose("deposits"),
                threads);
    }

    private PlanGround.Skin skin(TargetDensity target, int threads) {
        double treatedCm2 = ground.cm2(target::weight, threads);
        return new PlanGround.Skin(
                treatedCm2, treatedCm2 > 0 ? existingHair(target, threads) : PriorSites.none());
    }

    /// The person's own follicles inside the treated area: deposits keep their distance from them.
    private PriorSites existingHair(TargetDensity target, int threads) {
        double unitsPerCm2 = parameters.likely("b-h6-units-per-cm2");
        DotSurface surface = ground.surface(threads);
        DensityField units =
                SampledDensity.of(
                        surface,
                        at -> {
                            double hair = target.hairFraction(at);
                            return hair > 0 && target.weight(at) > 0 ? unitsPerCm2 * hair : 0;
                        },
                        threads);
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

    /// Areas are wrong by twice the error of lengths.
    private Range area(double cm2) {
        return Range.relative(cm2, Math.min(0.9, 2 * brief.scaleSigmaFraction()));
    }
}
