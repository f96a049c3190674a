package stipple.core.preview;

import stipple.core.color.LinearRgb;
import stipple.core.dots.Deposits;
import stipple.core.image.CodedImage;
import stipple.core.image.LinearImage;
import stipple.core.image.NoiseModel;
import stipple.core.image.PictureQuality;
import stipple.core.math.Seed;
import stipple.core.skin.SkinTone;

/// A made-up flat piece of shaved skin as a macro photo would show it, to judge dots up close.
///
/// Mottling, relief and grain are sums of smooth random waves from 8 mm down to 0.2 mm. It is a
/// backdrop, not a claim about anybody's skin.
///
/// @param tone colour of the skin
/// @param widthMm from the left to the right edge
/// @param heightMm from the top to the bottom edge
/// @param pxPerMm resolution
/// @param seed start of the texture
public record SkinPatch(SkinTone tone, double widthMm, double heightMm, double pxPerMm, Seed seed) {
    /// Wave length in mm, relative strength in brightness, relative strength in redness.
    private static final double[][] WAVES = {
        {8, 0.015, 0.02}, {2.2, 0.012, 0.012}, {0.7, 0.022, 0.006}, {0.3, 0.02, 0}, {0.12, 0.015, 0}
    };

    private static final PictureQuality MACRO =
            new PictureQuality(0.8, new NoiseModel(0.00001, 0.00006));

    public SkinPatch {
        if (!(widthMm > 0
                && heightMm > 0
                && pxPerMm > 0
                && widthMm * heightMm * pxPerMm * pxPerMm < 1e8)) {
            throw new IllegalArgumentException(
                    "patch of " + widthMm + " x " + heightMm + " mm at " + pxPerMm + " px/mm");
        }
    }

    /// The skin without dots.
    public CodedImage bare() {
        int width = (int) Math.round(widthMm * pxPerMm);
        int height = (int) Math.round(heightMm * pxPerMm);
        LinearImage skin = new LinearImage(width, height);
        LinearRgb base = tone.reflectance();
        Seed grain = seed.forPurpose("grain");
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double light = 1;
                double redness = 0;
                for (int w = 0; w < WAVES.length; w++) {
                    double wave = wave(w, x / pxPerMm / WAVES[w][0], y / pxPerMm / WAVES[w][0]);
                    light += WAVES[w][1] * wave;
                    redness += WAVES[w][2] * wave;
                }
                for (int c = 0; c < 3; c++) {
                    double level = base.channel(c) * light * (c == 0 ? 1 : 1 - redness);
                    double flicker = grain.normal(3L * (y * (long) width + x) + c);
                    level += MACRO.noise().sigma(level) * flicker;
                    skin.set(c, x, y, (float) level);
                }
            }
        }
        return CodedImage.of(skin);
    }

    /// The patch with deposits whose x and y are millimetres right and down from its top left
    /// corner.
    public PlanPicture with(Deposits deposits, DotOptics optics) {
        return PlanPicture.onFlatSkin(bare(), pxPerMm, deposits, optics, MACRO, seed);
    }

    /// Smooth noise of about unit variance with one lattice point a unit.
    private double wave(int octave, double u, double v) {
        int i = (int) Math.floor(u);
        int j = (int) Math.floor(v);
        double fx = smooth(u - i);
        double fy = smooth(v - j);
        double upper = lattice(octave, i, j) * (1 - fx) + lattice(octave, i + 1, j) * fx;
        double lower = lattice(octave, i, j + 1) * (1 - fx) + lattice(octave, i + 1, j + 1) * fx;
        return 2.6 * (upper * (1 - fy) + lower * fy);
    }

    private double lattice(int octave, int i, int j) {
        return 2 * seed.uniform(((long) octave << 50) + ((long) i << 25) + j) - 1;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }
}
