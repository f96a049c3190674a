package stipple.core.scalp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.photo.Anchor;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.FitRefusal.Code;

/// The bounds beyond which markups cannot be those of a head.
final class FitChecks {
    private static final int LEAST_ANCHORS = 3;
    private static final double HIDDEN_COSINE = -0.5;
    private static final double LEAST_OVERLAP = 0.75;
    private static final double LEAST_SIZE = 0.76;
    private static final double MOST_SIZE = 1.28;
    private static final double NEARLY_WORST = 0.75;

    private final HeadTemplate template;
    private final double mostAnchorMm;
    private final double mostTurnDeg;

    FitChecks(HeadTemplate template, Parameters parameters) {
        this.template = template;
        this.mostAnchorMm = parameters.range("x-fit-anchor-sigma").high() * 2;
        this.mostTurnDeg = parameters.range("x-fit-nominal-pose-sigma").high() * 2;
    }

    /// An anchor without which all others of its photo agree.
    ///
    /// @param offMm how far it lies from where the others have it
    record Suspect(String anchorId, double offMm) {}

    /// Whether the errors of some anchors are what a person's hand and another skull explain.
    boolean agree(List<Double> errorsMm) {
        return errorsMm.stream().allMatch(e -> e <= mostAnchorMm);
    }

    Optional<FitRefusal> beforeFit(List<FitView> views) {
        for (FitView view : views) {
            for (Anchor anchor : view.photo.markup().anchors()) {
                if (Landmark.find(anchor.id()).isEmpty()) {
                    return refuse(Code.UNKNOWN_ANCHOR, view, List.of(anchor.id()), 0, 0);
                }
            }
            int given = view.anchors.size();
            if (given < LEAST_ANCHORS && view.outline.isEmpty()) {
                return refuse(Code.TOO_FEW_ANCHORS, view, List.of(), given, LEAST_ANCHORS);
            }
        }
        return Optional.empty();
    }

    Optional<FitRefusal> afterAnchors(
            List<FitView> views,
            double[] shape,
            ToDoubleFunction<FitView> worstSwappedMm,
            Function<FitView, Optional<Suspect>> soleSuspect) {
        for (FitView view : views) {
            List<String> hidden = sidesTurnedAway(view);
            List<Double> errors = anchorErrorsMm(view, shape);
            double worst = errors.stream().mapToDouble(e -> e).max().orElse(0);
            double turned = Rotations.angleDeg(view.rotation, view.nominalRotation());
            if (worst <= mostAnchorMm && turned <= mostTurnDeg && hidden.isEmpty()) {
                continue;
            }
            double swapped = worstSwappedMm.applyAsDouble(view);
            if (!view.sides().isEmpty() && (!hidden.isEmpty() || swapped < worst / 2)) {
                return refuse(Code.LEFT_AND_RIGHT_SWAPPED, view, view.sides(), worst, swapped);
            }
            if (worst > mostAnchorMm) {
                Optional<Suspect> sole = soleSuspect.apply(view);
                if (sole.isPresent()) {
                    List<String> id = List.of(sole.get().anchorId());
                    return refuse(
                            Code.ANCHORS_CONTRADICT, view, id, sole.get().offMm(), mostAnchorMm);
                }
                return refuse(
                        Code.ANCHORS_CONTRADICT,
                        view,
                        farthest(view, errors, worst),
                        worst,
                        mostAnchorMm);
            }
            return refuse(Code.NOT_THIS_VIEW, view, ids(view), turned, mostTurnDeg);
        }
        return Optional.empty();
    }

    Optional<FitRefusal> afterFit(List<FitView> views, double[] shape) {
        double size = (shape[0] + shape[1] + shape[2]) / 3;
        if (size < LEAST_SIZE || size > MOST_SIZE) {
            double bound = size < 1 ? LEAST_SIZE : MOST_SIZE;
            FitView blamed =
                    views.stream()
                            .filter(v -> !v.photo.markup().scales().isEmpty())
                            .findFirst()
                            .orElse(views.getFirst());
            return refuse(Code.ABSURD_SCALE, blamed, List.of(), size, bound);
        }
        Cranium cranium = Cranium.of(Head.of(template, FitModel.shape(shape)));
        for (FitView view : views) {
            if (view.outline.isPresent()) {
                double overlap = OutlineMatch.of(cranium, view).overlap();
                if (overlap < LEAST_OVERLAP) {
                    return refuse(
                            Code.OUTLINE_CONTRADICTS, view, List.of(), overlap, LEAST_OVERLAP);
                }
            }
        }
        return Optional.empty();
    }

    /// Distance of each anchor from where the fit has it, at the head's distance.
    List<Double> anchorErrorsMm(FitView view, double[] shape) {
        Deformation deformation = Cranium.deformation(template, FitModel.shape(shape));
        Camera camera = view.camera();
        List<Double> errors = new ArrayList<>();
        for (int k = 0; k < view.anchors.size(); k++) {
            Vec3 place = deformation.of(template.landmark(view.landmarks.get(k)));
            PhotoPoint fitted = camera.photoFromHead(place);
            errors.add(fitted.distancePx(view.anchors.get(k).at()) / view.pxPerMm());
        }
        return errors;
    }

    /// Ear anchors whose side of the head looks away from the camera.
    private static List<String> sidesTurnedAway(FitView view) {
        double towards = -view.rotation[6];
        List<String> hidden = new ArrayList<>();
        for (Landmark landmark : view.landmarks) {
            double side =
                    switch (landmark) {
                        case EAR_TOP_LEFT, EAR_CANAL_LEFT -> 1;
                        case EAR_TOP_RIGHT, EAR_CANAL_RIGHT -> -1;
                        default -> 0;
                    };
            if (side * towards < HIDDEN_COSINE) {
                hidden.add(landmark.id());
            }
        }
        return hidden;
    }

    /// The anchors to look at first where several are wrong: those nearly as far off as the worst.
    private static List<String> farthest(FitView view, List<Double> errors, double worst) {
        List<String> ids = new ArrayList<>();
        for (int k = 0; k < errors.size(); k++) {
            if (errors.get(k) > NEARLY_WORST * worst) {
                ids.add(view.anchors.get(k).id());
            }
        }
        return ids;
    }

    private static List<String> ids(FitView view) {
        return view.anchors.stream().map(Anchor::id).toList();
    }

    private static Optional<FitRefusal> refuse(
            Code code, FitView view, List<String> ids, double amount, double allowed) {
        return Optional.of(new FitRefusal(code, view.photo.view(), ids, amount, allowed));
    }
}
