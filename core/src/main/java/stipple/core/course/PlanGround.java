package stipple.core.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import stipple.core.design.Design;
import stipple.core.design.PatternFamily;
import stipple.core.dots.DotSurface;
import stipple.core.dots.HeadSurface;
import stipple.core.dots.PriorSites;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.HairBearing;
import stipple.core.scalp.Head;
import stipple.core.scalp.ScalpArea;

/// What several plans of one head have in common, worked out once: the surface for dots, the area
/// of the whole scalp, and the treated area with the hair that stands in it. A plan on ground that
/// another plan has used is the same as on ground of its own.
public final class PlanGround {
    private final Head head;
    private final Map<Where, Skin> skins = new ConcurrentHashMap<>();
    private Optional<DotSurface> surface = Optional.empty();
    private Optional<Double> scalpCm2 = Optional.empty();

    public PlanGround(Head head) {
        this.head = head;
    }

    /// Skin that is treated.
    ///
    /// @param treatedCm2 its area
    /// @param ownHair the person's follicles in it
    record Skin(double treatedCm2, PriorSites ownHair) {}

    /// What decides which skin that is.
    private record Where(Design lines, double evenness, Seed seed, Parameters parameters) {}

    public Head head() {
        return head;
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
                    return ScalpArea.cm2(head, at -> bearing.contains(at) ? 1 : 0, threads);
                });
        scalpCm2 = Optional.of(known);
        return known;
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
        Where where = new Where(lines, brief.evenness(), brief.seed(), parameters);
        Skin known = skins.get(where);
        if (known == null) {
            known = made.get();
            skins.put(where, known);
        }
        return known;
    }
}
