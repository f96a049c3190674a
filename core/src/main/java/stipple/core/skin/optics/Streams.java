package stipple.core.skin.optics;

import java.util.Arrays;

/// The directions in which adding-doubling follows light, shared by all layers of a stack.
///
/// A stream is a cone of directions; going from one material into another it keeps `kappa = index *
/// sin(angle)` (Snell's law) and its étendue `2 * cos * weight * index^2`. Streams whose kappa
/// exceeds the index of a material do not exist there. They are sorted by kappa, so the streams of
/// a material are the first [#in] of all.
///
/// The range of kappa is cut at every refractive index, where Fresnel's formulas have corners, and
/// at the direction of the incoming light, which is itself a stream (a Radau point). In each
/// interval the points are those of a Gauss rule over the cosine in the material in which the
/// interval ends at grazing angle, so that all cosines are smooth functions of it.
final class Streams {
    private static final int LEAST_PER_INTERVAL = 2;

    private final double[] kappas;
    private final double[] etendues;
    private final double[] baseIndices;
    private final double[] baseCosines;
    private final int incident;

    private Streams(int count, int incident) {
        kappas = new double[count];
        etendues = new double[count];
        baseIndices = new double[count];
        baseCosines = new double[count];
        this.incident = incident;
    }

    /// @param count streams in the densest material, about; each interval gets its even share
    /// @param indices refractive indices of the materials, in any order
    /// @param kappa of the incoming light, in [0, largest index)
    static Streams of(int count, double[] indices, double kappa) {
        double[] cuts = cuts(indices, kappa);
        int intervals = cuts.length - 1;
        int each = Math.max(LEAST_PER_INTERVAL, count / intervals);
        int atIncident = Arrays.binarySearch(cuts, kappa);
        Streams streams = new Streams(each * intervals, each * atIncident);
        for (int k = 0; k < intervals; k++) {
            double base = smallestFrom(cuts[k + 1], indices);
            streams.fill(each * k, each, base, cuts[k], cuts[k + 1], k == atIncident);
        }
        return streams;
    }

    private static double[] cuts(double[] indices, double kappa) {
        double[] all = Arrays.copyOf(indices, indices.length + 2);
        all[indices.length] = kappa;
        return Arrays.stream(all).distinct().sorted().toArray();
    }

    private static double smallestFrom(double kappaTop, double[] indices) {
        return Arrays.stream(indices).filter(index -> index >= kappaTop).min().orElseThrow();
    }

    private void fill(
            int first, int count, double base, double kappaLow, double kappaTop, boolean fixed) {
        double from = cosine(base, kappaTop);
        double to = cosine(base, kappaLow);
        Quadrature rule =
                fixed ? Quadrature.radau(count, from, to) : Quadrature.gauss(count, from, to);
        for (int i = 0; i < count; i++) {
            int stream = first + i;
            double cos = rule.nodes()[count - 1 - i];
            double weight = rule.weights()[count - 1 - i];
            kappas[stream] = base * Math.sqrt((1 - cos) * (1 + cos));
            etendues[stream] = 2 * cos * weight * base * base;
            baseIndices[stream] = base;
            baseCosines[stream] = cos;
        }
    }

    private static double cosine(double index, double kappa) {
        double sin = kappa / index;
        return Math.sqrt(Math.max(0, (1 - sin) * (1 + sin)));
    }

    int count() {
        return kappas.length;
    }

    /// The stream of the incoming light.
    int incident() {
        return incident;
    }

    /// How many streams exist in a material.
    int in(double index) {
        int n = 0;
        while (n < kappas.length && kappas[n] < index) {
            n++;
        }
        return n;
    }

    /// Cosine of the angle of a stream in a material in which it exists.
    double cosine(int stream, double index) {
        double base = baseIndices[stream];
        double cos = baseCosines[stream];
        if (base == index) {
            return cos;
        }
        double ratio = base / index;
        return Math.sqrt(1 - ratio * ratio * (1 - cos) * (1 + cos));
    }

    /// 2 * cos * weight * index^2, the same in every material.
    double etendue(int stream) {
        return etendues[stream];
    }
}
