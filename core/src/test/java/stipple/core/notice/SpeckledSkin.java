package stipple.core.notice;

import stipple.core.image.CodedImage;
import stipple.core.image.LinearImage;
import stipple.core.math.Seed;

/// A flat piece of even skin with round soft dots, thrown at random on a wrapped field: a scene
/// whose truth is known.
///
/// @param dotsPerCm2 how many
/// @param diameterMm full width at half depth
/// @param contrast part of the light missing at the middle of a dot
/// @param blue part of `contrast` by which blue light misses less than red
record SpeckledSkin(double dotsPerCm2, double diameterMm, double contrast, double blue) {
    static final double PX_PER_MM = 12;

    private static final int SIDE_PX = 480;
    private static final double[] SKIN = {0.45, 0.28, 0.20};

    CodedImage picture(Seed seed) {
        return picture(seed, 1, 1, 1);
    }

    /// Under a lamp that multiplies red, green and blue light.
    CodedImage picture(Seed seed, double redGain, double greenGain, double blueGain) {
        double[] gain = {redGain, greenGain, blueGain};
        LinearImage light = new LinearImage(SIDE_PX, SIDE_PX);
        float[] left = left(seed);
        for (int c = 0; c < 3; c++) {
            float[] plane = light.plane(c);
            double kept = c == 2 ? 1 - blue : 1;
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) (gain[c] * SKIN[c] * Math.pow(left[i], kept));
            }
        }
        return CodedImage.of(light);
    }

    private float[] left(Seed seed) {
        float[] left = new float[SIDE_PX * SIDE_PX];
        java.util.Arrays.fill(left, 1);
        double sideMm = SIDE_PX / PX_PER_MM;
        int dots = (int) Math.round(dotsPerCm2 * sideMm * sideMm / 100);
        double sigma = Math.max(0.3, diameterMm * PX_PER_MM / 2.3548);
        int reach = (int) Math.ceil(4 * sigma);
        for (int dot = 0; dot < dots; dot++) {
            double x = seed.uniform(2L * dot) * SIDE_PX;
            double y = seed.uniform(2L * dot + 1) * SIDE_PX;
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    double ux = Math.floor(x) + dx - x;
                    double uy = Math.floor(y) + dy - y;
                    double taken = contrast * Math.exp(-(ux * ux + uy * uy) / (2 * sigma * sigma));
                    int px = Math.floorMod((int) x + dx, SIDE_PX);
                    int py = Math.floorMod((int) y + dy, SIDE_PX);
                    left[py * SIDE_PX + px] *= (float) (1 - taken);
                }
            }
        }
        return left;
    }
}
