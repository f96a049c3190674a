package stipple.core.preview;

import java.util.Optional;
import stipple.core.image.CodedImage;
import stipple.core.image.NoiseModel;
import stipple.core.image.Parallel;
import stipple.core.math.Seed;

/// Paints dots into a coded picture, tile by tile.
///
/// In a tile: cores are integrated over each pixel and multiply as `1 - deficit`; halos are wide,
/// so their density is gathered on a coarser grid of cells and blended between cells, and the haze
/// of all dots ([HazeField]) is added there; the photo's light is multiplied by what is left and
/// coded again. A tile without dots is not touched at all.
final class DotPainter {
    static final int TILE_PX = 128;

    /// A halo is gathered on cells of at most its sigma over this.
    private static final double CELLS_PER_SIGMA = 1.2;

    private static final int COARSEST_CELL_PX = 16;
    private static final int ROWS_AT_ONCE = 8;

    private final DotShapes shapes;
    private final Optional<SkinOverlay> overlay;
    private final TilePrint print;
    private final int cellPx;
    private final boolean plain;

    DotPainter(DotShapes shapes, Optional<SkinOverlay> overlay, NoiseModel noise, Seed seed) {
        this(shapes, overlay, noise, seed, false);
    }

    /// @param plain whether every dot takes the exact way, however slow
    DotPainter(
            DotShapes shapes,
            Optional<SkinOverlay> overlay,
            NoiseModel noise,
            Seed seed,
            boolean plain) {
        this.shapes = shapes;
        this.plain = plain;
        this.overlay = overlay;
        this.print = new TilePrint(TILE_PX, noise, seed);
        this.cellPx = cellFor(shapes);
    }

    /// What must be known of all dots before the first tile.
    private record Ground(TileLists lists, HazeField haze) {
        static Ground of(DotPainter painter, CodedImage photo, int threads) {
            return new Ground(
                    TileLists.of(
                            painter.shapes, photo.width(), photo.height(), TILE_PX, painter.cellPx),
                    HazeField.of(painter.shapes, photo.width(), photo.height(), threads));
        }
    }

    /// The picture with the dots in it; `photo` is left alone.
    CodedImage paint(CodedImage photo, int threads) {
        Parallel.Both<CodedImage, Ground> ready =
                Parallel.both(
                        threads,
                        photo::copy,
                        () -> Ground.of(this, photo, Math.max(1, threads - 1)));
        CodedImage out = ready.first();
        TileLists lists = ready.second().lists;
        HazeField haze = ready.second().haze;
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
                    if (lists.count(tile) > 0 || tinted || haze.touches(left, top, right, bottom)) {
                        TileBuffers b = buffers.get();
                        b.reset(left, top, right, bottom);
                        gather(lists, tile, b);
                        b.settleHalo(tinted ? overlay : Optional.empty(), haze);
                        finish(b, out);
                    }
                });
        return out;
    }

    /// A few rows after each other stay in the nearest memory of the processor.
    private void finish(TileBuffers b, CodedImage out) {
        for (int y = b.top; y < b.bottom; y += ROWS_AT_ONCE) {
            int end = Math.min(b.bottom, y + ROWS_AT_ONCE);
            b.blendHalo(y, end);
            print.print(b, y, end, out.rgb(), out.width());
        }
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
        Footprint core = coreOf(i, b);
        if (core.clip(b.left, b.top, b.right, b.bottom)) {
            b.multiplyCore(core, shapes.coreEnergy, 3 * i);
        }
        Footprint halo = haloOf(i, b);
        if (halo.clip(b.firstCellX(), b.firstCellY(), b.endCellX(), b.endCellY())) {
            b.addHalo(halo, shapes.haloEnergy, 3 * i);
        }
    }

    private Footprint coreOf(int i, TileBuffers b) {
        DotField field = shapes.field;
        double core = square(shapes.coreSigmaMm[i]);
        double blur = square(shapes.blurSigmaPx);
        return aimed(
                b,
                field.x[i],
                field.y[i],
                core * field.xx[i] + blur,
                core * field.xy[i],
                core * field.yy[i] + blur);
    }

    /// The halo in cells. Gathering in cells and blending between them widens by a quarter of a
    /// cell squared, which is taken off beforehand.
    private Footprint haloOf(int i, TileBuffers b) {
        DotField field = shapes.field;
        int cell = b.cellPx();
        double halo = square(shapes.haloSigmaMm[i]);
        double blur = square(shapes.blurSigmaPx);
        double perCell2 = 1.0 / (cell * cell);
        double widening = cell == 1 ? 0 : 0.25;
        return aimed(
                b,
                (double) field.x[i] / cell,
                (double) field.y[i] / cell,
                Math.max(0.05, (halo * field.xx[i] + blur) * perCell2 - widening),
                halo * field.xy[i] * perCell2,
                Math.max(0.05, (halo * field.yy[i] + blur) * perCell2 - widening));
    }

    private Footprint aimed(TileBuffers b, double x, double y, double xx, double xy, double yy) {
        Footprint footprint = !plain && SampledFootprint.suits(xx, xy, yy) ? b.sampled : b.exact;
        footprint.aim(x, y, xx, xy, yy);
        return footprint;
    }

    private static double square(double value) {
        return value * value;
    }
}
