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
        int[] rgb = out.rgb();
        boolean noisy = noise.fixedVariance() > 0 || noise.varianceSlope() > 0;
        for (int y = b.top; y < b.bottom; y++) {
            b.blendHaloRow(y);
            for (int x = b.left; x < b.right; x++) {
                int at = y * out.width() + x;
                int k = (y - b.top) * TILE_PX + x - b.left;
                float red = b.red[k] * b.haloRow[0][x - b.left];
                float green = b.green[k] * b.haloRow[1][x - b.left];
                float blue = b.blue[k] * b.haloRow[2][x - b.left];
                if (red == 1 && green == 1 && blue == 1) {
                    continue;
                }
                long bits = seed.bits(at);
                int pixel = rgb[at];
                int r = coded(pixel >> 16 & 0xFF, red, bits, noisy);
                int g = coded(pixel >> 8 & 0xFF, green, bits << 20, noisy);
                int bl = coded(pixel & 0xFF, blue, bits << 40, noisy);
                rgb[at] = r << 16 | g << 8 | bl;
            }
        }
    }

    private int coded(int level, float share, long bits, boolean noisy) {
        float light = Srgb.decode8(level) * share;
        if (noisy && share < 0.97f) {
            double missing = noise.missingVariance(light / share, share);
            light += (float) Math.sqrt(Math.max(0, missing)) * bell(bits);
        }
        float dither = ((bits >>> 56) - 127.5f) * (0.98f / 256);
        return Math.clamp((int) (Srgb.encodeLevel(light) + dither + 0.5f), 0, 255);
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
