package stipple.core.design;

import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

/// How far a natural hairline strays from its drawn curve: slow waves, small clusters, and two
/// sides that are not quite alike.
///
/// Source: shapirohairline.
final class EdgeIrregularity {
    private final Seed waves;
    private final Seed clusters;
    private final double factor;
    private final double lengthMm;
    private final double waveMm;
    private final double waveAmplitudeMm;
    private final double pitchMm;
    private final double clusterMm;
    private final double asymmetryMm;
    private final Clumps clumps;

    /// The clusters of the line itself, three numbers each: centre and half width in millimetres,
    /// and height. Kept because every place near the line asks for three of them.
    private static final class Clumps {
        private static final int AROUND = 8;

        private final double[] centre;
        private final double[] tall;
        private final double[] half;

        private Clumps(int count) {
            this.centre = new double[count];
            this.tall = new double[count];
            this.half = new double[count];
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
        this.clumps = new Clumps((int) Math.ceil(lengthMm / pitchMm) + 2 * Clumps.AROUND);
        for (int i = 0; i < clumps.centre.length; i++) {
            long k = (long) i - Clumps.AROUND;
            clumps.centre[i] = centreMm(k);
            clumps.tall[i] = tall(k);
            clumps.half[i] = halfMm(k);
        }
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
        this.clumps = other.clumps;
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
        return factor * (waveMm(arcMm) + clusterMm(arcMm));
    }

    /// Smooth noise: a cubic through random heights half a wave apart.
    private double waveMm(double arcMm) {
        double x = arcMm / (waveMm / 2);
        long cell = (long) Math.floor(x);
        double t = x - cell;
        double p0 = height(cell - 1);
        double p1 = height(cell);
        double p2 = height(cell + 1);
        double p3 = height(cell + 2);
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
    private double clusterMm(double arcMm) {
        long cell = (long) Math.floor(arcMm / pitchMm);
        double sum = 0;
        for (long k = cell - 1; k <= cell + 1; k++) {
            int i = Math.clamp(k + Clumps.AROUND, -1, clumps.centre.length);
            boolean isKept = i >= 0 && i < clumps.centre.length;
            double centre = isKept ? clumps.centre[i] : centreMm(k);
            double tall = isKept ? clumps.tall[i] : tall(k);
            double half = isKept ? clumps.half[i] : halfMm(k);
            sum += tall * Math.max(0, 1 - Math.abs(arcMm - centre) / half);
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
