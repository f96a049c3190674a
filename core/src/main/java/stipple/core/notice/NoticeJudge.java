package stipple.core.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;

/// Judges from how far treated skin can be told from the person's own stubble: every difference is
/// weighed with what the eye resolves at a distance, the differences are pooled, and the distance
/// where the pool falls to 1 is the answer.
///
/// A difference of contrast counts less where both textures are strong (masking). Common changes of
/// the light, brighter, darker, warmer, cooler, cancel out as long as both pictures were taken in
/// the same light. Sources: ashraf2024castlecsf, legge1981power, quick1974vector.
public final class NoticeJudge {
    static final double NEAREST_M = 0.2;
    static final double FARTHEST_M = 100;

    private static final int DISTANCES = 55;

    private final Parameters parameters;
    private final NoticeCues cues;
    private final double exponent;
    private final Range sensitivityError;

    private NoticeJudge(Parameters parameters) {
        this.parameters = parameters;
        cues = NoticeCues.of(parameters);
        exponent = parameters.likely("c-notice-pool-exponent");
        sensitivityError = parameters.range("c-notice-sensitivity-error");
    }

    public static NoticeJudge of(Parameters parameters) {
        return new NoticeJudge(parameters);
    }

    /// Judges two pieces of skin in the same light.
    ///
    /// @param light in which they are looked at
    public NoticeVerdict judge(
            TextureReading treated,
            TextureReading stubble,
            NoticeEvidence evidence,
            ViewingLight light) {
        SkinPair pair = SkinPair.of(treated, stubble, evidence.dots(), parameters);
        double[] distances = distances();
        List<double[]> found = strengths(pair, evidence, light, 0);
        List<NoticeVerdict.Point> curve = curve(distances, found);
        double likely = farthest(curve, 1);
        List<NoticeVerdict.Point> least = curve(distances, strengths(pair, evidence, light, -1));
        List<NoticeVerdict.Point> most = curve(distances, strengths(pair, evidence, light, 1));
        double low = farthest(least, 1 / sensitivityError.low());
        double high = farthest(most, 1 / sensitivityError.high());
        int critical = nearest(distances, Math.max(likely, NEAREST_M));
        return new NoticeVerdict(
                new Range(likely, Math.min(low, likely), Math.max(high, likely)),
                curve,
                shares(found.get(critical)),
                pair.sizeRatio(),
                pair.contrastRatio(),
                pair.densityRatio(),
                pair.deltaE(),
                pair.deltaLightness(),
                pair.hueTurn());
    }

    private List<double[]> strengths(
            SkinPair pair, NoticeEvidence evidence, ViewingLight light, double sampling) {
        List<double[]> found = new ArrayList<>();
        for (double distance : distances()) {
            found.add(cues.at(pair, evidence, distance, light, sampling));
        }
        return found;
    }

    private List<NoticeVerdict.Point> curve(double[] distances, List<double[]> found) {
        List<NoticeVerdict.Point> curve = new ArrayList<>();
        for (int i = 0; i < distances.length; i++) {
            curve.add(new NoticeVerdict.Point(distances[i], pooled(found.get(i))));
        }
        return curve;
    }

    private static double[] distances() {
        double[] distances = new double[DISTANCES];
        for (int i = 0; i < DISTANCES; i++) {
            distances[i] =
                    NEAREST_M
                            * StrictMath.pow(FARTHEST_M / NEAREST_M, i / (double) (DISTANCES - 1));
        }
        return distances;
    }

    private static int nearest(double[] distances, double wanted) {
        int best = 0;
        for (int i = 1; i < distances.length; i++) {
            if (Math.abs(Math.log(distances[i] / wanted))
                    < Math.abs(Math.log(distances[best] / wanted))) {
                best = i;
            }
        }
        return best;
    }

    private double pooled(double[] strength) {
        double sum = 0;
        for (double part : strength) {
            sum += Math.pow(part, exponent);
        }
        return Math.pow(sum, 1 / exponent);
    }

    /// The farthest distance at which the curve is at least `level`.
    private static double farthest(List<NoticeVerdict.Point> curve, double level) {
        for (int i = curve.size() - 1; i >= 0; i--) {
            double here = curve.get(i).sensitivityIndex();
            if (here >= level) {
                if (i == curve.size() - 1) {
                    return FARTHEST_M;
                }
                double next = curve.get(i + 1).sensitivityIndex();
                double part = (here - level) / (here - next);
                double near = curve.get(i).distanceM();
                return near * Math.pow(curve.get(i + 1).distanceM() / near, part);
            }
        }
        return 0;
    }

    private List<NoticeVerdict.Share> shares(double[] strength) {
        double total = Math.pow(pooled(strength), exponent);
        List<NoticeVerdict.Share> shares = new ArrayList<>();
        if (total > 0) {
            for (NoticeCause cause : NoticeCause.values()) {
                double part = Math.pow(strength[cause.index()], exponent) / total;
                if (part > 0) {
                    shares.add(new NoticeVerdict.Share(cause, part));
                }
            }
        }
        shares.sort(Comparator.comparingDouble(NoticeVerdict.Share::share).reversed());
        return shares;
    }
}
