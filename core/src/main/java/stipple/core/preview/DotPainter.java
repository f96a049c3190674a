package stipple.core.preview;

import java.util.Optional;
import stipple.core.color.Srgb;
import stipple.core.image.CodedImage;
import stipple.core.image.NoiseModel;
import stipple.core.image.Parallel;
import stipple.core.math.Seed;

/// Paints dots into a coded picture, tile by tile.
///
/// In a tile: cores are integrated over each pixel and multiply as `1 - deficit`; halos are wide,
/// so their density is gathered on a coarser grid of cells and blended between cells; the photo is
/// decoded, multiplied in linear light and coded again. A fixed pattern of less than half a coded
/// level is added before rounding where light changed, so that changes below one level survive on
/// average; where dots took much light, the noise that a camera would have kept is put back. A tile
/// without dots is not touched at all.
final class DotPainter {
    static final int TILE_PX = 64;

    /// A halo is gathered on cells of at most its sigma over this.
    private static final double CELLS_PER_SIGMA = 1.2;

    private static final int COARSEST_CELL_PX = 16;

    /// Above this share of light left, the missing noise is under a tenth of the noise there is.
    private static final float NOISE_WORTH_ADDING = 0.8f;

    private final DotShapes shapes;
    private final Optional<SkinOverlay> overlay;
    private final NoiseModel noise;
    private final Seed seed;
    private final int cellPx;

    DotPainter(DotShapes shapes, Optional<SkinOverlay> overlay, NoiseModel noise, Seed seed) {
        this.shapes = shapes;
        this.overlay = overlay;
        this.noise = noise;
        this.seed = seed;
        this.cellPx = cellFor(shapes);
    }

    /// The picture with the dots in it; `photo` is left alone.
    CodedImage paint(CodedImage photo, int threads) {
        CodedImage out = photo.copy();
        TileLists lists = TileLists.of(shapes, out.width(), out.height(), TILE_PX, cellPx);
        ThreadLocal<TileBuffers> buffers =
                ThreadLocal.withInitial(() -> new TileBuffers(TILE_PX, cellPx));
        Parallel.forEach(
                lists.tiles(),
                threads,
                tile -> {
                    int left = lists.left(tile);
                    int top = lists.top(tile);
                    int right = Math.min(left + TILE_PX, out.width());
                    int bottom = Math.min(top + TILE_PX, out.height());
                    boolean tinted =
                            overlay.isPresent()
                                    && overlay.orElseThrow().touches(left, top, right, bottom);
                    if (lists.count(tile) > 0 || tinted) {
                        TileBuffers b = buffers.get();
                        b.reset(left, top, right, bottom);
                        gather(lists, tile, b);
                        b.settleHalo(tinted ? overlay : Optional.empty());
                        develop(out, b);
                    }
                });
        return out;
    }

    private static int cellFor(DotShapes shapes) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < shapes.field.size(); i++) {
            if (shapes.isThere(i)) {
                double sigma =
                        shapes.haloSigmaMm[i]
                                * Math.sqrt(Math.max(shapes.field.xx[i], shapes.field.yy[i]));
                least = Math.min(least, sigma);
            }
        }
        int cell = 1;
        while (cell < COARSEST_CELL_PX && 2 * cell * CELLS_PER_SIGMA <= least) {
            cell *= 2;
        }
        return cell;
    }

    private void gather(TileLists lists, int tile, TileBuffers b) {
        for (int k = 0; k < lists.count(tile); k++) {
            gatherInto(lists.dot(tile, k), b);
        }
    }

    /// Adds dot `i` to a tile.
    void gatherInto(int i, TileBuffers b) {
        double blur = shapes.blurSigmaPx * shapes.blurSigmaPx;
        DotField field = shapes.field;
        double core = square(shapes.coreSigmaMm[i]);
        b.footprint.aim(
                field.x[i],
                field.y[i],
                core * field.xx[i] + blur,
                core * field.xy[i],
                core * field.yy[i] + blur);
        if (b.footprint.clip(b.left, b.top, b.right, b.bottom)) {
            b.multiplyCore(shapes.coreEnergy, 3 * i);
        }
        aimHalo(b.footprint, i, blur, b.cellPx());
        if (b.footprint.clip(b.firstCellX(), b.firstCellY(), b.endCellX(), b.endCellY())) {
            b.addHalo(shapes.haloEnergy, 3 * i);
        }
    }

    /// The halo in cells. Gathering in cells and blending between them widens by a quarter of a
    /// cell squared, which is taken off beforehand.
    private void aimHalo(Footprint footprint, int i, double blur, int cell) {
        DotField field = shapes.field;
        double halo = square(shapes.haloSigmaMm[i]);
        double perCell2 = 1.0 / (cell * cell);
        double widening = cell == 1 ? 0 : 0.25;
        footprint.aim(
                (double) field.x[i] / cell,
                (double) field.y[i] / cell,
                Math.max(0.05, (halo * field.xx[i] + blur) * perCell2 - widening),
                halo * field.xy[i] * perCell2,
                Math.max(0.05, (halo * field.yy[i] + blur) * perCell2 - widening));
    }

    private void develop(CodedImage out, TileBuffers b) {
        boolean noisy = noise.fixedVariance() > 0 || noise.varianceSlope() > 0;
        for (int y = b.top; y < b.bottom; y++) {
            b.blendHaloRow(y);
            int k = (y - b.top) * TILE_PX;
            int at = y * out.width() + b.left;
            developRow(out.rgb(), at, b, k, b.right - b.left, noisy);
        }
    }

    private void developRow(int[] rgb, int at, TileBuffers b, int k, int count, boolean noisy) {
        float[] red = b.red;
        float[] green = b.green;
        float[] blue = b.blue;
        float[] haloRed = b.haloRow[0];
        float[] haloGreen = b.haloRow[1];
        float[] haloBlue = b.haloRow[2];
        for (int x = 0; x < count; x++) {
            float r = red[k + x] * haloRed[x];
            float g = green[k + x] * haloGreen[x];
            float bl = blue[k + x] * haloBlue[x];
            if (r == 1 && g == 1 && bl == 1) {
                continue;
            }
            long bits = seed.bits(at + x);
            int pixel = rgb[at + x];
            float lightR = Srgb.decode8(pixel >> 16 & 0xFF) * r;
            float lightG = Srgb.decode8(pixel >> 8 & 0xFF) * g;
            float lightB = Srgb.decode8(pixel & 0xFF) * bl;
            if (noisy && Math.min(r, Math.min(g, bl)) < NOISE_WORTH_ADDING) {
                lightR += flicker(lightR, r, bits);
                lightG += flicker(lightG, g, bits << 8);
                lightB += flicker(lightB, bl, bits << 16);
            }
            int codedR = rounded(lightR, (int) (bits & 0xFF));
            int codedG = rounded(lightG, (int) (bits >> 8 & 0xFF));
            int codedB = rounded(lightB, (int) (bits >> 16 & 0xFF));
            rgb[at + x] = codedR << 16 | codedG << 8 | codedB;
        }
    }

    /// The coded level, rounded up or down by a random byte so that the mean is right; a level that
    /// the light meets exactly stays.
    private static int rounded(float light, int randomByte) {
        return Math.min(255, (int) (Srgb.encodeLevel(light) + 0.01f + randomByte * (0.98f / 255)));
    }

    /// The noise that a camera would have kept where dots leave `share` of the light.
    private float flicker(float light, float share, long bits) {
        double missing = noise.missingVariance(light / share, share);
        return (float) Math.sqrt(Math.max(0, missing)) * bell(bits);
    }

    /// About normal, mean 0, variance 1: the sum of four half bytes that the dither does not use.
    private static float bell(long bits) {
        long sum =
                (bits >>> 52 & 15) + (bits >>> 48 & 15) + (bits >>> 44 & 15) + (bits >>> 40 & 15);
        return (sum - 30f) / 9.22f;
    }

    private static double square(double value) {
        return value * value;
    }
}
