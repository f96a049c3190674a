package stipple.core.skin;

import java.util.ArrayList;
import java.util.List;
import stipple.core.color.ColorDifference;
import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;
import stipple.core.color.Spectrum;
import stipple.core.color.StandardObserver;
import stipple.core.parameter.Parameters;
import stipple.core.skin.optics.AddingDoubling;
import stipple.core.skin.optics.LayerStack;

/// The colour of bare skin from what is in it, and what is in it from its colour.
///
/// The colour is that of light that has been inside the skin; shine is left out, as in a photo
/// through crossed polarisers.
public final class SkinColor {
    private static final int QUADRATURE = 8;
    private static final int STEPS = 12;
    private static final double NUDGE = 0.02;
    private static final double LARGEST_STEP = 1.5;
    private static final double SETTLED = 1e-4;
    private static final double LEAST_MELANIN = 0.002;
    private static final double LEAST_BLOOD = 0.0002;

    private final SkinLayers layers;
    private final StandardObserver observer = StandardObserver.shipped();
    private final AddingDoubling method = AddingDoubling.ofQuadrature(QUADRATURE);

    private SkinColor(SkinLayers layers) {
        this.layers = layers;
    }

    public static SkinColor of(Parameters parameters) {
        return new SkinColor(SkinLayers.of(parameters));
    }

    /// Share of the light of each wave length that comes back out of the skin.
    public Spectrum reflectance(Complexion complexion) {
        List<LayerStack> stacks = new ArrayList<>();
        for (int i = 0; i < Spectrum.SAMPLES; i++) {
            stacks.add(layers.stack(complexion, i));
        }
        return Spectrum.of(method.diffuseReflectances(stacks));
    }

    public LinearRgb color(Complexion complexion) {
        return observer.linearRgb(reflectance(complexion));
    }

    /// The amounts of melanin and blood whose skin looks most like the given colour: steepest way
    /// down in both amounts at once (Gauss-Newton on their logarithms, Lab distances). Colours that
    /// no skin has give the nearest skin.
    public Complexion fit(LinearRgb seen) {
        Lab target = Lab.of(seen);
        double[] at = {StrictMath.log(0.06), StrictMath.log(0.004)};
        Complexion best = complexion(at);
        double bestDistance = Double.POSITIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            Lab here = lab(at);
            double distance = ColorDifference.ciede2000(here, target);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = complexion(at);
            }
            double[] melaninSlope = slope(here, lab(new double[] {at[0] + NUDGE, at[1]}));
            double[] bloodSlope = slope(here, lab(new double[] {at[0], at[1] + NUDGE}));
            double[] before = at.clone();
            move(at, melaninSlope, bloodSlope, slope(here, target));
            if (Math.max(Math.abs(at[0] - before[0]), Math.abs(at[1] - before[1])) < SETTLED) {
                break;
            }
        }
        return best;
    }

    /// Two linear equations of least squares, slightly damped.
    private static void move(double[] at, double[] u, double[] v, double[] missing) {
        double[] wanted = {missing[0] * NUDGE, missing[1] * NUDGE, missing[2] * NUDGE};
        double uu = dot(u, u) * 1.01 + 1;
        double vv = dot(v, v) * 1.01 + 1;
        double uv = dot(u, v);
        double determinant = uu * vv - uv * uv;
        double du = (dot(u, wanted) * vv - dot(v, wanted) * uv) / determinant;
        double dv = (dot(v, wanted) * uu - dot(u, wanted) * uv) / determinant;
        at[0] += Math.clamp(du, -LARGEST_STEP, LARGEST_STEP);
        at[1] += Math.clamp(dv, -LARGEST_STEP, LARGEST_STEP);
        at[0] =
                Math.clamp(
                        at[0],
                        StrictMath.log(LEAST_MELANIN),
                        StrictMath.log(Complexion.MOST_MELANIN) - NUDGE);
        at[1] =
                Math.clamp(
                        at[1],
                        StrictMath.log(LEAST_BLOOD),
                        StrictMath.log(Complexion.MOST_BLOOD) - NUDGE);
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] slope(Lab from, Lab to) {
        return new double[] {
            (to.lightness() - from.lightness()) / NUDGE,
            (to.a() - from.a()) / NUDGE,
            (to.b() - from.b()) / NUDGE
        };
    }

    private Lab lab(double[] logarithms) {
        return Lab.of(observer.xyz(reflectance(complexion(logarithms))));
    }

    private static Complexion complexion(double[] logarithms) {
        return new Complexion(StrictMath.exp(logarithms[0]), StrictMath.exp(logarithms[1]));
    }
}
