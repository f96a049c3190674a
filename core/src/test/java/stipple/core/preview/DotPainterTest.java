package stipple.core.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.image.CodedImage;
import stipple.core.image.NoiseModel;
import stipple.core.math.Seed;
import stipple.core.skin.DotProfile;

class DotPainterTest {
    private static final Seed SEED = new Seed(11);
    private static final DotProfile CORE_ONLY =
            new DotProfile(0.07, 0.5, 0.4, 0.3, 0.2, 0, 0, 0, 1, 0, 0, 0);
    private static final DotProfile WITH_HALO =
            new DotProfile(0.07, 0.5, 0.4, 0.3, 0.22, 0.1, 0.09, 0.08, 1, 0, 0, 0);
    private static final DotProfile WITH_HAZE =
            new DotProfile(0.07, 0.5, 0.4, 0.3, 0.22, 0.1, 0.09, 0.08, 1.4, 0.06, 0.04, 0.02);
    private static final DotProfile HALO_ONLY =
            new DotProfile(0.07, 0, 0, 0, 0.22, 0.1, 0.09, 0.08, 1, 0, 0, 0);

    /// Light left in one tile after painting a single dot, before coding to 8 bits.
    private static TileBuffers tileWith(
            DotProfile profile,
            double x,
            double y,
            double pxPerMm,
            double shear,
            int cellPx,
            boolean plain) {
        double area = pxPerMm * pxPerMm;
        DotField field = new DotField.Builder().add(0, x, y, area, shear * area, area, 1).build();
        DotShapes shapes = new DotShapes(field, 0.7);
        shapes.put(0, profile);
        TileBuffers tile = new TileBuffers(64, cellPx);
        tile.reset(0, 0, 64, 64);
        new DotPainter(shapes, Optional.empty(), NoiseModel.NONE, SEED, plain).gatherInto(0, tile);
        tile.settleHalo(Optional.empty(), HazeField.of(shapes, 64, 64, 1));
        return tile;
    }

    private static double[] sums(TileBuffers tile) {
        double total = 0;
        double mx = 0;
        double my = 0;
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                double missing = 1 - tile.red[y * 64 + x];
                total += missing;
                mx += missing * (x + 0.5);
                my += missing * (y + 0.5);
            }
        }
        return new double[] {total, mx / total, my / total};
    }

    @ParameterizedTest(name = "at ({0}, {1}), {2} px/mm, shear {3}")
    @CsvSource({
        "32.00, 32.00, 11, 0",
        "32.13, 31.71, 11, 0.5",
        "30.50, 33.50, 40, -0.7",
        "31.27, 30.93, 3, 0.3",
        "32.77, 31.01, 0.8, 0.9"
    })
    void total_and_centre_of_a_dot_are_those_of_its_profile(
            double x, double y, double pxPerMm, double shear) {
        double flattened = Math.sqrt(1 - shear * shear);
        double expected = pxPerMm * pxPerMm * flattened * CORE_ONLY.coreDeficitMm2(0);
        for (boolean plain : new boolean[] {true, false}) {
            double[] sums = sums(tileWith(CORE_ONLY, x, y, pxPerMm, shear, 1, plain));
            assertThat(sums[0]).isCloseTo(expected, within((plain ? 1e-4 : 1e-3) * expected));
            assertThat(sums[1]).isCloseTo(x, within(0.01));
            assertThat(sums[2]).isCloseTo(y, within(0.01));
        }
    }

    @ParameterizedTest(name = "cells of {0} px")
    @ValueSource(ints = {1, 2, 4})
    void total_of_a_halo_is_that_of_its_profile(int cellPx) {
        double pxPerMm = 22;
        TileBuffers tile = tileWith(HALO_ONLY, 32.3, 31.6, pxPerMm, 0.2, cellPx, false);
        double total = 0;
        tile.blendHalo(0, 64);
        for (int k = 0; k < 64 * 64; k++) {
            total += 1 - tile.red[k];
        }
        // Integral of 1 - exp(-a g) as a series; blur as wide as 0.7 px hardly changes it.
        double area = pxPerMm * pxPerMm * Math.sqrt(1 - 0.04) * 2 * Math.PI * 0.22 * 0.22;
        double a = 0.1;
        double expected = area * (a - a * a / 4 + a * a * a / 18);
        assertThat(total).isCloseTo(expected, within(4e-3 * expected));
    }

    @Test
    void a_slanted_dot_has_the_covariance_of_its_ellipse() {
        TileBuffers tile = tileWith(CORE_ONLY, 32.2, 31.9, 20, 0.6, 1, true);
        double[] m = sums(tile);
        double xx = 0;
        double xy = 0;
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                double missing = (1 - tile.red[y * 64 + x]) / m[0];
                xx += missing * (x + 0.5 - m[1]) * (x + 0.5 - m[1]);
                xy += missing * (x + 0.5 - m[1]) * (y + 0.5 - m[2]);
            }
        }
        double sigma2 = 0.07 * 0.07 * 400;
        assertThat(xx).isCloseTo(sigma2 + 0.49 + 1.0 / 12, within(0.01));
        assertThat(xy).isCloseTo(0.6 * sigma2, within(0.01));
    }

    @Test
    void the_picture_is_the_same_for_any_order_and_any_number_of_threads() {
        CodedImage photo = texture(300, 200);
        CodedImage forwards = painted(photo, 400, false, 1);
        assertThat(painted(photo, 400, true, 1).hasSamePixels(forwards)).isTrue();
        assertThat(painted(photo, 400, false, 2).hasSamePixels(forwards)).isTrue();
        assertThat(painted(photo, 400, true, 5).hasSamePixels(forwards)).isTrue();
        assertThat(forwards.hasSamePixels(photo)).isFalse();
    }

    @Test
    void the_fast_way_paints_what_the_plain_way_paints_to_one_level() {
        CodedImage photo = texture(300, 200);
        int[] fast = painted(photo, 400, false, 1).rgb();
        int[] plain = painted(photo, 400, false, 1, true).rgb();
        int differing = 0;
        for (int i = 0; i < fast.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                int off = Math.abs((fast[i] >> shift & 0xFF) - (plain[i] >> shift & 0xFF));
                assertThat(off).isLessThanOrEqualTo(1);
                differing += off;
            }
        }
        assertThat(differing / (3.0 * fast.length)).isLessThan(0.03);
    }

    @Test
    void every_level_that_no_dot_darkens_stays() {
        CodedImage photo = new CodedImage(256, 64);
        Arrays.setAll(photo.rgb(), i -> i % 256 * 0x010101);
        TileBuffers tile = new TileBuffers(64, 1);
        CodedImage out = photo.copy();
        for (int left = 0; left < 256; left += 64) {
            tile.reset(left, 0, left + 64, 64);
            new TilePrint(64, NoiseModel.NONE, SEED).print(tile, 0, 64, out.rgb(), 256);
        }
        assertThat(out.hasSamePixels(photo)).isTrue();
    }

    @Test
    void what_no_dot_reaches_keeps_its_bytes() {
        CodedImage photo = texture(300, 200);
        double area = 121;
        DotField field = new DotField.Builder().add(0, 40, 40, area, 0, area, 1).build();
        DotShapes shapes = new DotShapes(field, 0.7);
        shapes.put(0, WITH_HALO);
        CodedImage out =
                new DotPainter(shapes, Optional.empty(), NoiseModel.NONE, SEED).paint(photo, 1);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 300; x++) {
                if (x >= 64 || y >= 64) {
                    assertThat(out.get(x, y)).isEqualTo(photo.get(x, y));
                }
            }
        }
        assertThat(out.get(40, 40)).isNotEqualTo(photo.get(40, 40));
    }

    @Test
    void no_dots_give_the_photo_itself() {
        CodedImage photo = texture(100, 70);
        DotShapes none = new DotShapes(new DotField.Builder().build(), 0.7);
        assertThat(
                        new DotPainter(none, Optional.empty(), NoiseModel.NONE, SEED)
                                .paint(photo, 2)
                                .hasSamePixels(photo))
                .isTrue();
    }

    @Test
    void a_change_far_below_one_coded_level_survives_on_average() {
        CodedImage photo = new CodedImage(256, 256);
        java.util.Arrays.fill(photo.rgb(), 0x808080);
        DotField.Builder dots = new DotField.Builder();
        for (int i = 0; i < 64 * 64; i++) {
            dots.add(i, 4 * (i % 64) + 2, 4 * (i / 64) + 2, 4, 0, 4, 1);
        }
        DotShapes shapes = new DotShapes(dots.build(), 0.7);
        DotProfile faint =
                new DotProfile(0.07, 0.001, 0.001, 0.001, 0.5, 0.0002, 0.0002, 0.0002, 1, 0, 0, 0);
        for (int i = 0; i < 64 * 64; i++) {
            shapes.put(i, faint);
        }
        CodedImage out =
                new DotPainter(shapes, Optional.empty(), NoiseModel.NONE, SEED).paint(photo, 2);
        double mean = 0;
        for (int y = 64; y < 192; y++) {
            for (int x = 64; x < 192; x++) {
                mean += stipple.core.color.Srgb.decode8(out.level(1, x, y)) / (128.0 * 128);
            }
        }
        double perDot = 4 * (faint.coreDeficitMm2(1) + faint.haloDensityMm2(1));
        double expected = stipple.core.color.Srgb.decode8(0x80) * (1 - perDot / 16);
        assertThat(mean).isCloseTo(expected, within(3e-5));
    }

    @Test
    void half_the_resolution_shows_the_same_light() {
        double full = meanShare(11);
        double half = meanShare(5.5);
        double tiny = meanShare(1.1);
        assertThat(half).isCloseTo(full, within(0.0015));
        assertThat(tiny).isCloseTo(full, within(0.003));
    }

    @Test
    void a_field_of_dots_keeps_the_light_that_their_whole_deficits_leave() {
        double kept = Math.exp(-1.6 * WITH_HAZE.wholeDeficitMm2(1));
        assertThat(meanShare(11)).isCloseTo(kept, within(0.006));
    }

    @Test
    void haze_reaches_tiles_without_dots_smoothly() {
        CodedImage photo = new CodedImage(256, 64);
        Arrays.fill(photo.rgb(), 0xC0C0C0);
        DotField.Builder dots = new DotField.Builder();
        for (int i = 0; i < 2000; i++) {
            dots.add(i, 63 * SEED.uniform(2L * i), 64 * SEED.uniform(2L * i + 1), 100, 0, 100, 1);
        }
        DotShapes shapes = new DotShapes(dots.build(), 0.7);
        for (int i = 0; i < 2000; i++) {
            shapes.put(i, WITH_HAZE);
        }
        CodedImage out =
                new DotPainter(shapes, Optional.empty(), NoiseModel.NONE, SEED).paint(photo, 1);
        double before = 0;
        for (int x = 72; x < 124; x += 4) {
            double here = columnMean(out, x);
            assertThat(here).as("column %d", x).isGreaterThan(before - 0.5);
            before = here;
        }
        assertThat(columnMean(out, 74)).isLessThan(0xC0 - 3);
        assertThat(out.level(1, 200, 30)).isEqualTo(0xC0);
    }

    private static double columnMean(CodedImage picture, int x) {
        double sum = 0;
        for (int y = 16; y < 48; y++) {
            sum += picture.level(1, x, y);
        }
        return sum / 32;
    }

    /// Mean light left in the middle of a field of 160 dots a cm2.
    private static double meanShare(double pxPerMm) {
        int size = (int) Math.round(60 * pxPerMm);
        CodedImage photo = new CodedImage(size, size);
        java.util.Arrays.fill(photo.rgb(), 0xC0C0C0);
        DotField.Builder dots = new DotField.Builder();
        double area = pxPerMm * pxPerMm;
        int n = (int) (3600 * 1.6);
        for (int i = 0; i < n; i++) {
            double x = 60 * SEED.uniform(2L * i) * pxPerMm;
            double y = 60 * SEED.uniform(2L * i + 1) * pxPerMm;
            dots.add(i, x, y, area, 0, area, 1);
        }
        DotShapes shapes = new DotShapes(dots.build(), 0.7);
        for (int i = 0; i < n; i++) {
            shapes.put(i, WITH_HAZE);
        }
        CodedImage out =
                new DotPainter(shapes, Optional.empty(), NoiseModel.NONE, SEED).paint(photo, 2);
        double sum = 0;
        int count = 0;
        for (int y = size / 6; y < 5 * size / 6; y++) {
            for (int x = size / 6; x < 5 * size / 6; x++) {
                sum += stipple.core.color.Srgb.decode8(out.level(1, x, y));
                count++;
            }
        }
        return sum / count / stipple.core.color.Srgb.decode8(0xC0);
    }

    private static CodedImage painted(CodedImage photo, int n, boolean backwards, int threads) {
        return painted(photo, n, backwards, threads, false);
    }

    private static CodedImage painted(
            CodedImage photo, int n, boolean backwards, int threads, boolean plain) {
        DotField.Builder dots = new DotField.Builder();
        DotProfile[] looks = new DotProfile[n];
        for (int k = 0; k < n; k++) {
            int i = backwards ? n - 1 - k : k;
            double x = 300 * SEED.uniform(3L * i);
            double y = 200 * SEED.uniform(3L * i + 1);
            double area = 100 + 80 * SEED.uniform(3L * i + 2);
            dots.add(i, x, y, area, 0.3 * area, area, 0.5 + 0.5 * SEED.uniform(i));
            looks[i] =
                    new DotProfile(
                            0.05 + 0.0001 * i,
                            0.6,
                            0.5,
                            0.4,
                            0.2,
                            0.1,
                            0.1,
                            0.1,
                            1.4,
                            0.03,
                            0.02,
                            0.01);
        }
        DotShapes shapes = new DotShapes(dots.build(), 0.7);
        for (int i = 0; i < n; i++) {
            shapes.put(i, looks[shapes.field.deposit[i]]);
        }
        NoiseModel noise = new NoiseModel(1e-6, 1e-4);
        return new DotPainter(shapes, Optional.empty(), noise, SEED, plain).paint(photo, threads);
    }

    private static CodedImage texture(int width, int height) {
        CodedImage photo = new CodedImage(width, height);
        for (int i = 0; i < width * height; i++) {
            photo.rgb()[i] = 0xB08060 + (int) (SEED.bits(i) & 0x0F0F0F);
        }
        return photo;
    }
}
