package stipple.core.design;

import java.util.List;
import java.util.Optional;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.HairArea;
import stipple.core.scalp.HairBearing;
import stipple.core.scalp.Head;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.MarkField;
import stipple.core.scalp.PlaceTable;
import stipple.core.scalp.ScalpOutline;
import stipple.core.scalp.ScalpPoint;

/// How many deposits per cm2 a design wants at each place: the class's missing hair behind the
/// hairline, among kept hair no more than is missing there and a little, corrected where the person
/// marked hair, limited to marked zones, and scars filled with a margin.
public final class TargetDensity implements DensityField {
    private static final double HAIR_EDGE_MM = 4;

    /// How far the edge of a mark is blurred, as outlines are drawn.
    private static final double MARK_EDGE_MM = 2;

    private static final double MOST_PER_CM2 = 300;

    private final Head head;
    private final Design design;
    private final LossMap loss;
    private final HairBearing bearing;
    private final HairlineEdge edge;
    private final MarkField marks;
    private final MarkField scars;
    private final List<Area> hair;
    private final List<ScalpOutline> zones;
    private final ZoneFactors zoneFactors;
    private final double marginMm;
    private final double blendOverlap;
    private final PlaceTable<Known> known;

    private record Area(ScalpOutline outline, double hairFraction) {}

    /// What a place is whatever the hairline.
    ///
    /// @param missing share of the full density that lacks there
    /// @param inMark share that marks want there
    /// @param inZones share that the marked zones let through
    private record Standing(Vec3 position, double missing, double inMark, double inZones) {}

    /// @param standing empty where nothing can be wanted
    /// @param hairFraction hair that stands there
    private record Known(Optional<Standing> standing, double hairFraction) {}

    public TargetDensity(Head head, Design design, LossMap loss, Seed seed, Parameters parameters) {
        this(head, design, loss, seed, parameters, PlaceTable.empty());
    }

    private TargetDensity(
            Head head,
            Design design,
            LossMap loss,
            Seed seed,
            Parameters parameters,
            PlaceTable<Known> known) {
        this.head = head;
        this.design = design;
        this.loss = loss;
        this.bearing = HairBearing.of(head);
        this.edge = HairlineEdge.of(head, design, seed, parameters);
        this.marks =
                MarkField.of(
                        head.chart(),
                        design.marks().stream().filter(mark -> mark.kind().isFilled()).toList());
        this.scars =
                MarkField.of(
                        head.chart(),
                        design.marks().stream().filter(mark -> mark.kind().isScar()).toList());
        this.hair = design.hairAreas().stream().map(this::area).toList();
        this.zones =
                design.zones().stream().map(zone -> ScalpOutline.of(head.chart(), zone)).toList();
        this.zoneFactors = ZoneFactors.of(design.zoneFactors(), loss);
        this.marginMm = parameters.likely("b-sc6-margin");
        this.blendOverlap = parameters.likely("x-blend-overlap");
        this.known = known;
    }

    /// What is known of places whatever the hairline and the density: a design that has its head,
    /// class, marks, hair areas and zones in common with this one looks it up instead.
    public static final class Ground {
        private final TargetDensity of;
        private final PlaceTable<Known> known;

        private Ground(TargetDensity of, PlaceTable<Known> known) {
            this.of = of;
            this.known = known;
        }

        /// Whether a design stands on this ground.
        public boolean bears(Head head, Design design) {
            Design own = of.design;
            return head == of.head
                    && design.lossClassId().equals(own.lossClassId())
                    && design.marks().equals(own.marks())
                    && design.hairAreas().equals(own.hairAreas())
                    && design.zones().equals(own.zones());
        }

        /// The ground of all places of several that are of the same density.
        ///
        /// @param grounds at least one
        public static Ground joined(List<Ground> grounds) {
            return new Ground(
                    grounds.getFirst().of,
                    PlaceTable.joined(grounds.stream().map(ground -> ground.known).toList()));
        }

        /// The density of another design on this ground: the same numbers, sooner.
        ///
        /// @throws IllegalArgumentException if the design does not stand on it
        public TargetDensity target(Design design, Seed seed, Parameters parameters) {
            if (!bears(of.head, design)) {
                throw new IllegalArgumentException("a design on other ground");
            }
            return new TargetDensity(of.head, design, of.loss, seed, parameters, known);
        }
    }

    /// Looks at places that will be asked for again and again.
    public Ground ground(List<ScalpPoint> places) {
        List<Known> looked =
                places.stream().map(at -> new Known(standing(at), hairThere(at))).toList();
        return new Ground(this, PlaceTable.of(places, looked));
    }

    @Override
    public double perCm2(ScalpPoint at) {
        double weight = weight(at);
        return weight > 0
                ? Math.min(MOST_PER_CM2, design.densityPerCm2() * weight * zoneFactor(at))
                : 0;
    }

    /// How much denser than elsewhere a place is to be, softened across the borders of zones.
    public double zoneFactor(ScalpPoint at) {
        return zoneFactors.at(at);
    }

    /// Share of the design's full density at a place, [0, 1].
    public double weight(ScalpPoint at) {
        Optional<Standing> standing =
                known.at(at).map(Known::standing).orElseGet(() -> standing(at));
        return standing.isPresent() ? weight(at, standing.get()) : 0;
    }

    private double weight(ScalpPoint at, Standing standing) {
        if (!(standing.missing() > 0)) {
            return standing.inMark();
        }
        double fill = edge.fillAt(at, standing.position());
        return Math.max(standing.inMark(), fill * standing.missing() * standing.inZones());
    }

    /// Empty where nothing can be wanted.
    private Optional<Standing> standing(ScalpPoint at) {
        double missing = loss.missingAt(at, blendOverlap);
        if (!(missing > 0) && marks.isEmpty() && hair.isEmpty()) {
            return Optional.empty();
        }
        Vec3 position = head.chart().surfaceAt(at).positionMm();
        double inMark = markWeight(at, position);
        missing = 1 - withSaidHair(1 - missing, at, position);
        if (!(missing > 0 || inMark > 0)) {
            return Optional.empty();
        }
        return Optional.of(new Standing(position, missing, inMark, zoneWeight(at, position)));
    }

    /// Depth behind the hairline in millimetres, for dots that must be finer at the edge.
    public double depthMm(ScalpPoint at) {
        return edge.depthMm(at, head.chart().surfaceAt(at).positionMm());
    }

    /// Whether a place belongs to a scar, whose skin takes ink in its own way and bears no hair.
    public boolean inScar(ScalpPoint at) {
        return !scars.isEmpty()
                && scars.insideMm(at, head.chart().surfaceAt(at).positionMm()) > -marginMm / 2;
    }

    /// Hair that stands at a place, relative to a full head, [0, 1].
    public double hairFraction(ScalpPoint at) {
        return known.at(at).map(Known::hairFraction).orElseGet(() -> hairThere(at));
    }

    private double hairThere(ScalpPoint at) {
        double own = bearing.contains(at) ? 1 - loss.lossAt(at) : 0;
        return hair.isEmpty()
                ? own
                : withSaidHair(own, at, head.chart().surfaceAt(at).positionMm());
    }

    public HairlineEdge edge() {
        return edge;
    }

    /// A share of hair, overruled where the person said how much there is.
    private double withSaidHair(double fraction, ScalpPoint at, Vec3 position) {
        double said = fraction;
        for (Area area : hair) {
            double inside = softStep(area.outline.insideMm(at, position), HAIR_EDGE_MM);
            said += inside * (area.hairFraction - said);
        }
        return said;
    }

    private double zoneWeight(ScalpPoint at, Vec3 position) {
        if (zones.isEmpty()) {
            return 1;
        }
        double most = 0;
        for (ScalpOutline zone : zones) {
            most = Math.max(most, softStep(zone.insideMm(at, position), HAIR_EDGE_MM));
        }
        return most;
    }

    /// All of a mark, and dots that thin out beyond its edge: among hair that stands there no more
    /// than among any kept hair, or the edge would be darker than either side.
    private double markWeight(ScalpPoint at, Vec3 position) {
        if (marks.isEmpty()) {
            return 0;
        }
        double insideMm = marks.insideMm(at, position);
        double beyond = softStep(insideMm + marginMm / 2, marginMm);
        if (!(beyond > 0)) {
            return 0;
        }
        double among = Math.min(beyond, 1 - hairThere(at) + blendOverlap);
        return among + softStep(insideMm, MARK_EDGE_MM) * (beyond - among);
    }

    private Area area(HairArea area) {
        return new Area(ScalpOutline.of(head.chart(), area.outline()), area.hairFraction());
    }

    /// 0 below -width/2, 1 above width/2, smooth between.
    private static double softStep(double insideMm, double widthMm) {
        double t = Math.clamp(insideMm / widthMm + 0.5, 0, 1);
        return t * t * (3 - 2 * t);
    }
}
