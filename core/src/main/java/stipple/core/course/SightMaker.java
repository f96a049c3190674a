package stipple.core.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stipple.core.color.Lab;
import stipple.core.ink.BodyAgeing;
import stipple.core.ink.DepositState;
import stipple.core.ink.InkAbsorption;
import stipple.core.ink.PigmentBody;
import stipple.core.parameter.Parameters;
import stipple.core.skin.DarkSpot;
import stipple.core.skin.SpotLook;

/// Looks at a course on any day: the mean dot of every session through the optics of this skin.
///
/// Seen at reading distance: a dot is a Gaussian of its own width and contrast, the eye blurs it by
/// a minute of arc, and what is left of the contrast must stand out of the grain of the skin; or
/// all dots together must make the skin as a whole darker than the skin beside it.
final class SightMaker {
    /// Volume of a Gaussian over its centre times its squared full width at half height.
    private static final double AREA_PER_WIDTH2 = Math.PI / (4 * StrictMath.log(2));

    private static final double MM2_PER_CM2 = 100;
    private static final double ARCMINUTES_PER_RADIAN = 60 * 180 / Math.PI;
    private static final double LEAST_CONTRAST = 1e-4;

    /// Below this much of its healed pigment a dot is not looked at: it takes less than a
    /// thousandth of the light.
    private static final double LEAST_LOAD = 5e-4;

    private final TimeLine line;
    private final List<SessionDot> dots;
    private final double plannedCount;
    private final double densityPerCm2;
    private final BodyAgeing ageing;
    private final SpotLook look;
    private final DarkSpot stubble;
    private final double eyeBlurMm;
    private final double visibleDot;
    private final double visibleTone;
    private final Map<Key, DarkSpot> known = new HashMap<>();

    private record Key(int session, DepositState state) {}

    /// @param dots sessions and top-ups in the order of the line's days
    /// @param planned how many of them are sessions of the plan
    /// @param look dots and stubble in this skin
    SightMaker(
            TimeLine line,
            List<SessionDot> dots,
            int planned,
            double densityPerCm2,
            SpotLook look,
            Parameters parameters) {
        this.line = line;
        this.dots = List.copyOf(dots);
        this.densityPerCm2 = densityPerCm2;
        plannedCount = dots.stream().limit(planned).mapToInt(SessionDot::count).sum();
        ageing = BodyAgeing.of(parameters);
        this.look = look;
        stubble = look.stubble();
        eyeBlurMm =
                parameters.likely("x-reading-distance")
                        * parameters.likely("x-eye-blur")
                        / ARCMINUTES_PER_RADIAN;
        visibleDot = parameters.likely("x-visible-dot");
        visibleTone = parameters.likely("x-visible-tone");
    }

    Sight on(double day) {
        Appearance appearance = line.onDay(day);
        Sum sum = new Sum();
        for (int k = 0; k < dots.size(); k++) {
            Optional<DepositState> state = appearance.session(k + 1);
            if (state.isPresent()) {
                double share = dots.get(k).count() / plannedCount;
                sum.planned += k < line.days().sessionDays().size() ? share : 0;
                sum.pigment += share * state.get().load();
                if (state.get().load() > LEAST_LOAD) {
                    add(sum, share, state.get().load(), spot(k, state.get(), appearance));
                }
            }
        }
        double tone = 1 - StrictMath.exp(-densityPerCm2 / MM2_PER_CM2 * sum.darkenedMm2);
        return new Sight(
                sum.planned > 0 ? sum.pigment / sum.planned : 0,
                sum.clearest,
                sum.shown > 0 ? sum.widths / sum.shown : 0,
                sum.shown > 0 ? sum.blues / sum.shown : 0,
                Math.max(sum.clearestToEye / visibleDot, tone / visibleTone));
    }

    /// What the sessions add up to on one day.
    private static final class Sum {
        private double planned;
        private double pigment;
        private double shown;
        private double clearest;
        private double clearestToEye;
        private double darkenedMm2;
        private double widths;
        private double blues;
    }

    private void add(Sum sum, double share, double load, DarkSpot spot) {
        double contrast = spot.contrast();
        if (contrast < LEAST_CONTRAST) {
            return;
        }
        double width2 = spot.widthMm() * spot.widthMm();
        double toEye = contrast * width2 / (width2 + eyeBlurMm * eyeBlurMm);
        sum.clearest = Math.max(sum.clearest, contrast);
        sum.clearestToEye = Math.max(sum.clearestToEye, toEye);
        sum.darkenedMm2 += share * contrast * AREA_PER_WIDTH2 * width2;
        sum.shown += share * load;
        sum.widths += share * load * spot.widthMm();
        sum.blues += share * load * bluer(spot);
    }

    private DarkSpot spot(int k, DepositState state, Appearance appearance) {
        DarkSpot seen = known.get(new Key(k, state));
        if (seen == null) {
            SessionDot dot = dots.get(k);
            PigmentBody body =
                    ageing.body(
                            dot.diameterMm(),
                            dot.depthMm(),
                            dot.load(),
                            dot.shade(),
                            state,
                            appearance.fate());
            InkAbsorption hue = appearance.fate().hue(state);
            seen = look.dot(body.depthMm(), body.diameterMm(), nm -> body.column() * hue.atNm(nm));
            known.put(new Key(k, state), seen);
        }
        return seen;
    }

    /// How much further the dot draws the skin to blue than stubble as dark as it.
    private double bluer(DarkSpot spot) {
        double darker = Lab.of(spot.skin()).lightness() - Lab.of(spot.around()).lightness();
        return (spot.blueness() - stubble.blueness()) * darker;
    }
}
