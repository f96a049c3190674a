package stipple.core.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import stipple.core.design.Design;
import stipple.core.design.PatternFamily;
import stipple.core.design.TargetDensity;
import stipple.core.dots.Deposits;
import stipple.core.dots.DotSurface;
import stipple.core.dots.HeadSurface;
import stipple.core.dots.PriorSites;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.HairBearing;
import stipple.core.scalp.Head;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.ScalpArea;
import stipple.core.scalp.ScalpPoint;

/// What several plans of one head have in common, worked out once: the surface for dots, the area
/// of the whole scalp, the treated area with the hair that stands in it, and, where it was
/// surveyed, what every place is whatever the hairline. A plan is the same to the last bit on any
/// ground of its head; on ground that other plans have used it is made sooner.
public final class PlanGround {
    /// Of more hairlines than these the oldest is forgotten.
    private static final int MOST_SKINS = 4;

    /// Of more patterns of dots than these the oldest is forgotten.
    private static final int MOST_PLACED = 3;

    private final Head head;
    private final Optional<PlanPlaces> places;
    private final Map<Where, Skin> skins = new LinkedHashMap<>();
    private final Map<Where, Deposits> placed = new LinkedHashMap<>();
    private Optional<DotSurface> surface;
    private Optional<Double> scalpCm2 = Optional.empty();

    /// Ground of which nothing is known yet.
    public PlanGround(Head head) {
        this(head, Optional.empty(), Optional.empty());
    }

    private PlanGround(Head head, Optional<PlanPlaces> places, Optional<DotSurface> surface) {
        this.head = head;
        this.places = places;
        this.surface = surface;
    }

    /// Ground on which every place was looked at, for many plans that differ in hairline, density
    /// or shade only; the survey takes about as long as a plan.
    ///
    /// @param design whose class, marks, hair areas and zones the plans will have
    public static PlanGround surveyed(
            PlanBrief brief, Design design, Parameters parameters, int threads) {
        DotSurface surface = HeadSurface.of(brief.head(), threads);
        PlanPlaces places = PlanPlaces.of(brief, design, surface, parameters, threads);
        return new PlanGround(brief.head(), Optional.of(places), Optional.of(surface));
    }

    /// The same ground for plans that are not to be remembered on it.
    public synchronized PlanGround apart() {
        return new PlanGround(head, places, surface);
    }

    /// Skin that is treated.
    ///
    /// @param treatedCm2 its area
    /// @param ownHair the person's follicles in it
    record Skin(double treatedCm2, PriorSites ownHair) {}

    /// What decides which skin that is, or where dots are placed on it.
    private record Where(Design lines, double evenness, Seed seed, Parameters parameters) {}

    public Head head() {
        return head;
    }

    /// Whether it was surveyed for a design such as this one.
    public boolean isSurveyedFor(Head other, Design design) {
        return places.filter(known -> known.hold(other, design)).isPresent();
    }

    synchronized DotSurface surface(int threads) {
        DotSurface known = surface.orElseGet(() -> HeadSurface.of(head, threads));
        surface = Optional.of(known);
        return known;
    }

    synchronized double scalpCm2(int threads) {
        double known =
                scalpCm2.orElseGet(() -> {
                    HairBearing bearing = HairBearing.of(head);
                    return cm2(at -> bearing.contains(at) ? 1 : 0, threads);
                });
        scalpCm2 = Optional.of(known);
        return known;
    }

    /// The area of the scalp, each place counted by its weight.
    double cm2(ToDoubleFunction<ScalpPoint> weight, int threads) {
        return places.map(known -> known.cm2(weight, threads))
                .orElseGet(() -> ScalpArea.cm2(head, weight, threads));
    }

    LossMap loss(Design design, Parameters parameters) {
        return known(design)
                .map(PlanPlaces::loss)
                .orElseGet(
                        () -> LossMap.of(head, LossClass.parse(design.lossClassId()), parameters));
    }

    /// What a design wants at every place.
    ///
    /// @param loss as `loss` gives it for the design
    TargetDensity target(PlanBrief brief, Design design, LossMap loss, Parameters parameters) {
        return known(design)
                .map(known -> known.target(brief, design, parameters))
                .orElseGet(() ->
                        new TargetDensity(
                                head, design, loss, brief.seed().forPurpose("design"), parameters));
    }

    /// The skin that a design treats, made unless a plan has asked for it already: it is the same
    /// for any ink, number of dots and pattern.
    Skin skin(Design design, PlanBrief brief, Parameters parameters, Supplier<Skin> made) {
        Design lines =
                design.withDots(1, PatternFamily.FINE)
                        .withInk(Treatment.PERMANENT, 0)
                        .withSessionShares(List.of(1.0))
                        .withZoneFactors(Map.of())
                        .withEvenness(0);
        return remembered(skins, MOST_SKINS, where(lines, brief, parameters), made);
    }

    /// The deposits of a design, made unless a plan with another shade only has asked for them
    /// already; the shade is that of whoever asked first.
    ///
    /// @param design with its shares of the sessions
    Deposits placed(
            Design design, PlanBrief brief, Parameters parameters, Supplier<Deposits> made) {
        Design anyShade = design.withInk(design.treatment(), 0);
        return remembered(placed, MOST_PLACED, where(anyShade, brief, parameters), made);
    }

    private static Where where(Design design, PlanBrief brief, Parameters parameters) {
        return new Where(design, brief.evenness(), brief.seed(), parameters);
    }

    private <T> T remembered(Map<Where, T> all, int most, Where where, Supplier<T> made) {
        Optional<T> known = known(all, where);
        return known.orElseGet(() -> {
            T fresh = made.get();
            remember(all, most, where, fresh);
            return fresh;
        });
    }

    private synchronized <T> Optional<T> known(Map<Where, T> all, Where where) {
        return Optional.ofNullable(all.get(where));
    }

    private synchronized <T> void remember(Map<Where, T> all, int most, Where where, T fresh) {
        all.put(where, fresh);
        if (all.size() > most) {
            all.remove(all.keySet().iterator().next());
        }
    }

    private Optional<PlanPlaces> known(Design design) {
        return places.filter(known -> known.hold(head, design));
    }
}
