package stipple.core.remedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stipple.core.course.Appearance;
import stipple.core.course.Moment;
import stipple.core.course.TimeLine;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.notice.DotsCue;
import stipple.core.notice.NoticeEvidence;
import stipple.core.notice.NoticeJudge;
import stipple.core.notice.NoticeVerdict;
import stipple.core.notice.OutlineCue;
import stipple.core.notice.ShapeCue;
import stipple.core.notice.TextureReading;
import stipple.core.notice.ViewingLight;
import stipple.core.parameter.Parameters;
import stipple.core.preview.DotOptics;
import stipple.core.scalp.Head;
import stipple.core.scalp.Zone;

/// Judges a plan at a moment against the person's own shaved hair: a flat piece of every zone is
/// drawn from the plan's own deposits and compared with a piece of the full hair of that person,
/// and the hairline is read off the design. For one thread.
public final class PlanJudge {
    private final Head head;
    private final Parameters parameters;
    private final SkinStudio studio;
    private final NoticeJudge judge;
    private final List<ViewingLight> lights;
    private Optional<PlanPieces> last = Optional.empty();

    private PlanJudge(TreatmentPlan person, Head head, Parameters parameters, int threads) {
        this.head = head;
        this.parameters = parameters;
        studio = new SkinStudio(person, parameters, threads);
        judge = NoticeJudge.of(parameters);
        lights = ViewingLight.usual(parameters);
    }

    /// @param person any plan of the person, for skin and hair
    /// @param threads how many share the work; the answer does not depend on it
    public static PlanJudge of(
            TreatmentPlan person, Head head, Parameters parameters, int threads) {
        return new PlanJudge(person, head, parameters, threads);
    }

    /// @throws IllegalArgumentException if nothing of the plan can be seen at that moment
    public PlanVerdict judge(TreatmentPlan plan, Moment moment) {
        return judge(plan, moment, Optional.empty(), Double.POSITIVE_INFINITY).orElseThrow();
    }

    /// The same, given up as soon as one zone is told from a distance that is no nearer.
    ///
    /// @param first zone that is looked at first
    Optional<PlanVerdict> nearer(TreatmentPlan plan, Moment moment, Zone first, double thanM) {
        return judge(plan, moment, Optional.of(first), thanM);
    }

    private Optional<PlanVerdict> judge(
            TreatmentPlan plan, Moment moment, Optional<Zone> first, double thanM) {
        TimeLine line = studio.line(plan);
        Appearance appearance = line.at(moment);
        DotOptics optics = studio.optics(line, appearance);
        PlanPieces pieces = pieces(plan);
        List<Seen> seen = new ArrayList<>();
        for (FlatPiece piece : pieces.from(first)) {
            PieceDots dots = PieceDots.of(piece, appearance, optics);
            if (dots.count() >= PlanPieces.LEAST_DOTS) {
                Seen found = seen(piece, dots, appearance, optics, pieces);
                if (found.distanceM() >= thanM) {
                    return Optional.empty();
                }
                seen.add(found);
            }
        }
        if (seen.isEmpty()) {
            throw new IllegalArgumentException("nothing of the plan can be seen " + moment.id());
        }
        return Optional.of(verdict(seen, pieces.front()));
    }

    /// Those of the last plan, if this one's dots stand where that one's stood.
    private PlanPieces pieces(TreatmentPlan plan) {
        PlanPieces known =
                last.filter(pieces -> pieces.isOf(plan))
                        .map(pieces -> pieces.with(plan.deposits()))
                        .orElseGet(() -> PlanPieces.of(plan, head, parameters));
        last = Optional.of(known);
        return known;
    }

    /// What gives the plan away, dot by dot.
    public GiveAway giveAway(TreatmentPlan plan, Moment moment, PlanVerdict verdict) {
        TimeLine line = studio.line(plan);
        Appearance appearance = line.at(moment);
        return GiveAway.of(
                plan,
                head,
                appearance,
                studio.optics(line, appearance),
                studio.hairLook(lights.getFirst()),
                verdict,
                parameters);
    }

    /// The flat piece of a zone as it is judged.
    ///
    /// @throws java.util.NoSuchElementException if the plan is not judged in this zone
    public CodedImage picture(TreatmentPlan plan, Moment moment, Zone zone) {
        TimeLine line = studio.line(plan);
        Appearance appearance = line.at(moment);
        PlanPieces pieces = pieces(plan);
        FlatPiece piece = pieces.from(Optional.of(zone)).getFirst();
        return studio.picture(
                piece, appearance, studio.optics(line, appearance), pieces.hairFraction(piece));
    }

    /// The person's own stubble as plans are compared with it.
    public CodedImage stubblePicture() {
        return studio.stubblePicture();
    }

    /// A piece as it was read, and what the usual light says of it.
    private record Seen(
            FlatPiece piece,
            PieceDots dots,
            TextureReading treated,
            double hairFraction,
            List<OutlineCue> outline,
            List<ShapeCue> shape,
            NoticeVerdict usual) {
        double distanceM() {
            return usual.distanceM().likely();
        }
    }

    private Seen seen(
            FlatPiece piece,
            PieceDots dots,
            Appearance appearance,
            DotOptics optics,
            PlanPieces pieces) {
        double hair = pieces.hairFraction(piece);
        TextureReading treated = studio.treated(piece, appearance, optics, hair);
        double step = 1 - treated.mean().luminance() / studio.bare().mean().luminance();
        Optional<LineReading> front =
                pieces.front().filter(reading -> piece.zone() == Zone.FRONTAL);
        List<OutlineCue> outline = front.map(line -> line.outline(step)).stream().toList();
        List<ShapeCue> shape = front.map(line -> line.shape(step)).stream().toList();
        NoticeVerdict usual = in(lights.getFirst(), dots, treated, hair, outline, shape);
        return new Seen(piece, dots, treated, hair, outline, shape, usual);
    }

    private NoticeVerdict in(
            ViewingLight light,
            PieceDots dots,
            TextureReading treated,
            double hair,
            List<OutlineCue> outline,
            List<ShapeCue> shape) {
        double full = OwnHair.fullPerCm2(parameters);
        DotsCue cue = dots.against(studio.hairLook(light), full, hair * full);
        NoticeEvidence evidence =
                new NoticeEvidence(
                        List.of(dots.pattern(studio.hairPattern())),
                        outline,
                        shape,
                        Optional.of(cue));
        return judge.judge(treated, studio.stubble(light), evidence, light);
    }

    private PlanVerdict verdict(List<Seen> seen, Optional<LineReading> front) {
        Seen worst = seen.stream().max(Comparator.comparingDouble(Seen::distanceM)).orElseThrow();
        List<PlanVerdict.InLight> inLights = new ArrayList<>();
        for (ViewingLight light : lights) {
            NoticeVerdict verdict =
                    inLights.isEmpty()
                            ? worst.usual()
                            : in(
                                    light,
                                    worst.dots(),
                                    worst.treated(),
                                    worst.hairFraction(),
                                    worst.outline(),
                                    worst.shape());
            inLights.add(new PlanVerdict.InLight(light, worst.piece().zone(), verdict));
        }
        return new PlanVerdict(
                inLights,
                seen.stream()
                        .map(s -> new PlanVerdict.InZone(s.piece().zone(), s.usual()))
                        .toList(),
                front.map(LineReading::straightest));
    }
}
