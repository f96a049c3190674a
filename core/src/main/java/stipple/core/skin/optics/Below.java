package stipple.core.skin.optics;

import java.util.Arrays;

/// Everything below a certain level of a stack, as seen from that level.
///
/// @param streams that exist at the level
/// @param reflected matrix in flux of the light sent back up, as in [TurbidSlab]
/// @param passed share of each stream that leaves the stack at its lower end
@SuppressWarnings("ArrayRecordComponent") // package-private, never shared or changed
record Below(int streams, double[] reflected, double[] passed) {
    /// A clear half space: nothing comes back.
    static Below nothing(int streams) {
        double[] passed = new double[streams];
        Arrays.fill(passed, 1);
        return new Below(streams, new double[streams * streams], passed);
    }

    double reflectedOf(int stream) {
        double sum = 0;
        for (int i = 0; i < streams; i++) {
            sum += reflected[i * streams + stream];
        }
        return sum;
    }

    /// This with a slab of the same refractive index on top.
    Below under(TurbidSlab slab) {
        int n = streams;
        double[] loop = Dense.times(slab.reflected(), reflected, n);
        for (int at = 0; at < loop.length; at++) {
            loop[at] = -loop[at];
        }
        for (int i = 0; i < n; i++) {
            loop[i * n + i] += 1;
        }
        double[] down = slab.passed().clone();
        Dense.solve(loop, down, n);
        double[] back = Dense.times(slab.passed(), Dense.times(reflected, down, n), n);
        for (int at = 0; at < back.length; at++) {
            back[at] += slab.reflected()[at];
        }
        return new Below(n, back, rowTimes(passed, down, n, n));
    }

    /// This with a mirroring border on top, above which the refractive index is `indexAbove`.
    Below under(Streams all, double indexAbove, double index) {
        if (indexAbove == index) {
            return this;
        }
        int n = streams;
        int m = all.in(indexAbove);
        int common = Math.min(n, m);
        double[] mirror = new double[Math.max(n, m)];
        Arrays.fill(mirror, 1);
        for (int i = 0; i < common; i++) {
            mirror[i] =
                    Fresnel.reflectance(
                            indexAbove, index, all.cosine(i, indexAbove), all.cosine(i, index));
        }

        // Light that has crossed downwards, with all that the border mirrors back down again.
        double[] loop = new double[n * n];
        double[] down = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                loop[i * n + j] = -mirror[i] * reflected[i * n + j];
            }
            loop[i * n + i] += 1;
            down[i * n + i] = 1 - mirror[i];
        }
        Dense.solve(loop, down, n);

        double[] up = Dense.times(reflected, down, n);
        double[] back = new double[m * m];
        for (int i = 0; i < common; i++) {
            for (int j = 0; j < common; j++) {
                back[i * m + j] = (1 - mirror[i]) * up[i * n + j];
            }
        }
        for (int i = 0; i < m; i++) {
            back[i * m + i] += mirror[i];
        }
        return new Below(m, back, rowTimes(passed, down, n, m));
    }

    /// The first `columns` entries of the row vector times the matrix.
    private static double[] rowTimes(double[] row, double[] matrix, int n, int columns) {
        double[] product = new double[columns];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < Math.min(n, columns); j++) {
                product[j] += row[i] * matrix[i * n + j];
            }
        }
        return product;
    }
}
