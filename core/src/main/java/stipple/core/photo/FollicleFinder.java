package stipple.core.photo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stipple.core.image.CodedImage;
import stipple.core.parameter.Parameters;

/// Counts shaved hairs and the units they stand in, in a macro photo of clipped scalp. Dark pixels
/// are covered with as few stubs as will do: rods of the photo's own hair width that lean about as
/// all hairs of the field lean. A hair that crosses another covers what the other leaves; two side
/// by side take two rods. Stubs whose feet are close stand in one unit.
///
/// Blue light is looked at more than red, since the root under the skin shows as a blue-grey shadow
/// that must not count as hair. Glare is not skin and not hair. A hair that the border cuts belongs
/// to the picture that shows its foot, and a unit counts where at least one of its feet does. Stubs
/// that lean straight at the camera, hairs longer than a stub, and fields darker than the shadow of
/// the next hair are not told apart.
public final class FollicleFinder {
    private static final double WORK_PX_PER_MM = 40;
    private static final double[] BLUE_GREEN = {0, 0.45, 0.55};
    private static final double LEAST_TYPICAL = 0.12;
    private static final double DARK_PART = 0.5;
    private static final double ALONG = 0.7;

    private final double unitReachMm;
    private final double leastContrast;

    private FollicleFinder(Parameters parameters) {
        unitReachMm = parameters.likely("x-follicle-unit-reach");
        leastContrast = parameters.likely("x-follicle-least-contrast");
    }

    public static FollicleFinder of(Parameters parameters) {
        return new FollicleFinder(parameters);
    }

    /// @param pxPerMm resolution, from 40
    /// @param threads that may work; what is found does not depend on it
    public FoundFollicles find(CodedImage photo, double pxPerMm, int threads) {
        int coarser = Math.max(1, (int) (pxPerMm / WORK_PX_PER_MM));
        double scale = pxPerMm / coarser;
        int width = photo.width() / coarser;
        int height = photo.height() / coarser;
        float[] contrast = ContrastMap.of(photo, coarser, pxPerMm, threads, BLUE_GREEN);
        double typical = typical(contrast);
        if (typical < leastContrast) {
            return FoundFollicles.none();
        }
        StubMask mask = StubMask.of(contrast, width, height, DARK_PART * typical, scale);
        List<Stub> stubs = StubEnds.of(StubJoin.of(new StubCover(mask, scale).stubs(), mask), mask);
        boolean isFootFirst = isFootFirst(photo, coarser, width, height, stubs, scale);
        return FoundFollicles.of(
                stubs.stream()
                        .map(s -> isFootFirst ? s : s.turned())
                        .filter(s -> StubEnds.isFootSeen(s, contrast, width, height))
                        .toList(),
                contrast,
                width,
                scale,
                unitReachMm);
    }

    /// Contrast that the inside of hairs has: the upper part of what is clearly dark.
    private static double typical(float[] contrast) {
        float[] dark = new float[contrast.length];
        int n = 0;
        for (float value : contrast) {
            if (value > LEAST_TYPICAL) {
                dark[n++] = value;
            }
        }
        float[] sorted = Arrays.copyOf(dark, n);
        Arrays.sort(sorted);
        return n < 20 ? 0 : sorted[(int) (0.85 * (n - 1))];
    }

    /// Whether the root's shadow lies before the first ends of the stubs rather than beyond the
    /// second: where red is missing more than blue.
    private static boolean isFootFirst(
            CodedImage photo, int coarser, int width, int height, List<Stub> stubs, double scale) {
        double before = 0;
        double beyond = 0;
        for (Stub stub : stubs) {
            double reach = 0.12 * scale;
            before +=
                    shadow(
                            photo,
                            coarser,
                            width,
                            height,
                            stub.x1() - reach * stub.dirX(),
                            stub.y1() - reach * stub.dirY());
            beyond +=
                    shadow(
                            photo,
                            coarser,
                            width,
                            height,
                            stub.x2() + reach * stub.dirX(),
                            stub.y2() + reach * stub.dirY());
        }
        return before >= beyond;
    }

    private static double shadow(
            CodedImage photo, int coarser, int width, int height, double x, double y) {
        int px = Math.clamp(Math.round(x), 0, width - 1) * coarser;
        int py = Math.clamp(Math.round(y), 0, height - 1) * coarser;
        return 255 - photo.level(0, px, py);
    }

    /// A rod from its foot to its tip, in pixels of the working plane.
    record Stub(double x1, double y1, double x2, double y2, double widthPx) {
        double lengthPx() {
            return Math.hypot(x2 - x1, y2 - y1);
        }

        double midX() {
            return (x1 + x2) / 2;
        }

        double midY() {
            return (y1 + y2) / 2;
        }

        double dirX() {
            return (x2 - x1) / Math.max(1e-9, lengthPx());
        }

        double dirY() {
            return (y2 - y1) / Math.max(1e-9, lengthPx());
        }

        Stub turned() {
            return new Stub(x2, y2, x1, y1, widthPx);
        }
    }

    /// Groups hairs whose feet are close: each list holds the indices of one unit. Along the hairs
    /// feet count as nearer than across, since where a stub begins is seen less sharply than where
    /// its sides are.
    static List<List<Integer>> units(List<FoundFollicles.Hair> hairs, double reachMm) {
        int[] group = new int[hairs.size()];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
                if (apartMm(hairs.get(i), hairs.get(j)) < reachMm) {
                    int from = group[i];
                    int to = group[j];
                    for (int k = 0; k <= i; k++) {
                        group[k] = group[k] == from ? to : group[k];
                    }
                }
            }
        }
        List<List<Integer>> units = new ArrayList<>();
        for (int g = 0; g < group.length; g++) {
            List<Integer> unit = new ArrayList<>();
            for (int i = 0; i < group.length; i++) {
                if (group[i] == g) {
                    unit.add(i);
                }
            }
            if (!unit.isEmpty()) {
                units.add(List.copyOf(unit));
            }
        }
        return units;
    }

    private static double apartMm(FoundFollicles.Hair a, FoundFollicles.Hair b) {
        double lean = Math.toRadians(a.angleDeg());
        double other = Math.toRadians(b.angleDeg());
        double c = StrictMath.cos(lean) + StrictMath.cos(other);
        double s = StrictMath.sin(lean) + StrictMath.sin(other);
        double length = Math.max(1e-9, Math.hypot(c, s));
        double dx = a.xMm() - b.xMm();
        double dy = a.yMm() - b.yMm();
        double along = (dx * c + dy * s) / length;
        double across = (dy * c - dx * s) / length;
        return Math.hypot(across, ALONG * along);
    }
}
