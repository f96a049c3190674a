package stipple.core.design;

import java.util.List;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

/// How far a natural hairline strays from its drawn curve: slow waves, small clusters, and two
/// sides that are not quite alike.
///
/// Source: shapirohairline.
final class EdgeIrregularity {
    /// Where the arcs begin that stand for heights at the temples, before and beyond the line's.
    static final double TEMPLE_ARC_MM = 1000;

    /// Arcs around there that are asked for often.
    private static final double REACH_MM = 250;

    /// How far a cubic through heights between -1 and 1 goes beyond them.
    private static final double WAVE_OVERSHOOT = 1.25;

    private static final int CLUMPS_AT_ONCE = 3;
    private static final double TALLEST = 1.1;

    private final Seed waves;
    private final Seed clusters;
    private final double factor;
    private final double lengthMm;
    private final double waveMm;
    private final double waveAmplitudeMm;
    private final double pitchMm;
    private final double clusterMm;
    private final double asymmetryMm;
    private final List<Stretch> stretches;

    /// Waves and clusters over some arcs, kept because every place near the edge asks for four
    /// heights and three clusters: centre and half width in millimetres, and height.
    private static final class Stretch {
        private static final int AROUND = 4;

        private final double fromMm;
        private final double toMm;
        private final long firstClump;
        private final double[] centre;
        private final double[] tall;
        private final double[] half;
        private final long firstHeight;
        private final double[] height;

        private Stretch(double fromMm, double toMm, double pitchMm, double halfWaveMm) {
            this.fromMm = fromMm;
            this.toMm = toMm;
            this.firstClump = (long) Math.floor(fromMm / pitchMm) - AROUND;
            int clumps = (int) ((toMm - fromMm) / pitchMm) + 2 * AROUND;
            this.centre = new double[clumps];
            this.tall = new double[clumps];
            this.half = new double[clumps];
            this.firstHeight = (long) Math.floor(fromMm / halfWaveMm) - AROUND;
            this.height = new double[(int) ((toMm - fromMm) / halfWaveMm) + 2 * AROUND];
        }

        private boolean holds(double arcMm) {
            return arcMm >= fromMm && arcMm <= toMm;
        }
    }

    EdgeIrregularity(double lengthMm, double factor, Seed seed, Parameters parameters) {
        this.waves = seed.forPurpose("hairline-waves");
        this.clusters = seed.forPurpose("hairline-clusters");
        this.factor = factor;
        this.lengthMm = lengthMm;
        this.waveMm = parameters.likely("b-hl6-wave-length");
        this.waveAmplitudeMm = parameters.likely("b-hl6-wave-amplitude");
        this.pitchMm = parameters.likely("b-hl6-cluster-pitch");
        this.clusterMm = parameters.likely("b-hl6-cluster-size");
        this.asymmetryMm = parameters.likely("b-hl6-asymmetry");
        this.stretches =
                List.of(
                        stretch(0, lengthMm),
                        stretch(
                                lengthMm + TEMPLE_ARC_MM - REACH_MM,
                                lengthMm + TEMPLE_ARC_MM + REACH_MM),
                        stretch(-TEMPLE_ARC_MM - REACH_MM, REACH_MM - TEMPLE_ARC_MM));
    }

    private Stretch stretch(double fromMm, double toMm) {
        Stretch stretch = new Stretch(fromMm, toMm, pitchMm, waveMm / 2);
        for (int i = 0; i < stretch.centre.length; i++) {
            long k = stretch.firstClump + i;
            stretch.centre[i] = centreMm(k);
            stretch.tall[i] = tall(k);
            stretch.half[i] = halfMm(k);
        }
        for (int i = 0; i < stretch.height.length; i++) {
            stretch.height[i] = height(stretch.firstHeight + i);
        }
        return stretch;
    }

    private EdgeIrregularity(EdgeIrregularity other, double factor) {
        this.waves = other.waves;
        this.clusters = other.clusters;
        this.factor = factor;
        this.lengthMm = other.lengthMm;
        this.waveMm = other.waveMm;
        this.waveAmplitudeMm = other.waveAmplitudeMm;
        this.pitchMm = other.pitchMm;
        this.clusterMm = other.clusterMm;
        this.asymmetryMm = other.asymmetryMm;
        this.stretches = other.stretches;
    }

    /// The same irregularity, strengthened where it is weaker than a root mean square.
    EdgeIrregularity withAtLeastMm(double rmsMm) {
        double here = rmsMm();
        return here > 0 && here < rmsMm ? new EdgeIrregularity(this, factor * rmsMm / here) : this;
    }

    /// Root mean square over the length of the line, millimetres.
    double rmsMm() {
        double sum = 0;
        int n = 0;
        for (double arc = 0; arc < lengthMm; arc += 1) {
            double forward = forwardMm(arc);
            sum += forward * forward;
            n++;
        }
        return Math.sqrt(sum / Math.max(1, n));
    }

    /// How far the edge lies in front of (positive) or behind the drawn curve at an arc from the
    /// curve's start.
    double forwardMm(double arcMm) {
        double asymmetry = asymmetryMm * (arcMm / lengthMm - 0.5);
        return localForwardMm(arcMm) + factor * asymmetry;
    }

    /// The same without the difference between the two sides; any arc.
    double localForwardMm(double arcMm) {
        for (Stretch stretch : stretches) {
            if (stretch.holds(arcMm)) {
                return factor * (waveMm(arcMm, stretch) + clusterMm(arcMm, stretch));
            }
        }
        Stretch here = stretch(arcMm, arcMm);
        return factor * (waveMm(arcMm, here) + clusterMm(arcMm, here));
    }

    /// No place of the edge strays farther than this to either side, millimetres.
    double mostMm() {
        double waves = WAVE_OVERSHOOT * waveAmplitudeMm;
        double clumps = CLUMPS_AT_ONCE * TALLEST * clusterMm / 2;
        return factor * (waves + clumps + asymmetryMm / 2);
    }

    /// Smooth noise: a cubic through random heights half a wave apart.
    private double waveMm(double arcMm, Stretch stretch) {
        double x = arcMm / (waveMm / 2);
        long cell = (long) Math.floor(x);
        double t = x - cell;
        int at = (int) (cell - stretch.firstHeight);
        double p0 = stretch.height[at - 1];
        double p1 = stretch.height[at];
        double p2 = stretch.height[at + 1];
        double p3 = stretch.height[at + 2];
        double cubic =
                p1
                        + 0.5
                                * t
                                * (p2
                                        - p0
                                        + t
                                                * (2 * p0
                                                        - 5 * p1
                                                        + 4 * p2
                                                        - p3
                                                        + t * (3 * (p1 - p2) + p3 - p0)));
        return waveAmplitudeMm * cubic;
    }

    private double height(long cell) {
        return 2 * waves.uniform(cell + 1_000_000) - 1;
    }

    /// Small triangular clusters that stand forward, and gaps between them, one of each in a pitch.
    private double clusterMm(double arcMm, Stretch stretch) {
        int at = (int) ((long) Math.floor(arcMm / pitchMm) - stretch.firstClump);
        double sum = 0;
        for (int i = at - 1; i <= at + 1; i++) {
            double apart = Math.abs(arcMm - stretch.centre[i]);
            sum += stretch.tall[i] * Math.max(0, 1 - apart / stretch.half[i]);
        }
        return clusterMm / 2 * sum;
    }

    private double centreMm(long k) {
        return (k + clusters.uniform(3 * (k + 1_000_000))) * pitchMm;
    }

    private double tall(long k) {
        return 2 * clusters.uniform(3 * (k + 1_000_000) + 1) - 0.9;
    }

    private double halfMm(long k) {
        return clusterMm * (0.5 + 0.5 * clusters.uniform(3 * (k + 1_000_000) + 2));
    }
}
