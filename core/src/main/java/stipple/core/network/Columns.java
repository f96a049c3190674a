package stipple.core.network;

/// Loops over columns of numbers, written so that the compiler makes wide instructions of them: one
/// store a loop, every array read at the loop's own index.
final class Columns {
    private Columns() {}

    /// sums\[p\] += eight columns at p, each times its weight, in order.
    static void addEight(float[][] columns, int first, float[] weights, int from, float[] sums) {
        float[] a0 = columns[first];
        float[] a1 = columns[first + 1];
        float[] a2 = columns[first + 2];
        float[] a3 = columns[first + 3];
        float[] a4 = columns[first + 4];
        float[] a5 = columns[first + 5];
        float[] a6 = columns[first + 6];
        float[] a7 = columns[first + 7];
        float w0 = weights[from];
        float w1 = weights[from + 1];
        float w2 = weights[from + 2];
        float w3 = weights[from + 3];
        float w4 = weights[from + 4];
        float w5 = weights[from + 5];
        float w6 = weights[from + 6];
        float w7 = weights[from + 7];
        for (int p = 0; p < sums.length; p++) {
            sums[p] =
                    sums[p]
                            + a0[p] * w0
                            + a1[p] * w1
                            + a2[p] * w2
                            + a3[p] * w3
                            + a4[p] * w4
                            + a5[p] * w5
                            + a6[p] * w6
                            + a7[p] * w7;
        }
    }

    static void addOne(float[] column, float weight, float[] sums) {
        for (int p = 0; p < sums.length; p++) {
            sums[p] += column[p] * weight;
        }
    }

    /// sums\[k\] += three columns at k, each times its own column of weights, in order.
    static void addProducts(
            float[][] columns, int first, float[][] weights, int from, float[] sums) {
        float[] a = columns[first];
        float[] b = columns[first + 1];
        float[] c = columns[first + 2];
        float[] u = weights[from];
        float[] v = weights[from + 1];
        float[] w = weights[from + 2];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = sums[k] + a[k] * u[k] + b[k] * v[k] + c[k] * w[k];
        }
    }

    static void addProduct(float[] column, float[] weights, float[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += column[k] * weights[k];
        }
    }

    /// Rows of as many numbers as there are columns become these columns.
    static void spread(float[] rows, int from, float[][] columns) {
        int wide = columns.length;
        int c = 0;
        for (; c + 4 <= wide; c += 4) {
            float[] a0 = columns[c];
            float[] a1 = columns[c + 1];
            float[] a2 = columns[c + 2];
            float[] a3 = columns[c + 3];
            int at = from + c;
            for (int p = 0; p < a0.length; p++) {
                a0[p] = rows[at];
                a1[p] = rows[at + 1];
                a2[p] = rows[at + 2];
                a3[p] = rows[at + 3];
                at += wide;
            }
        }
        for (; c < wide; c++) {
            float[] column = columns[c];
            for (int p = 0; p < column.length; p++) {
                column[p] = rows[from + c + p * wide];
            }
        }
    }

    /// Columns become rows of as many numbers as there are columns.
    static void gather(float[][] columns, float[] rows, int from) {
        int wide = columns.length;
        int c = 0;
        for (; c + 4 <= wide; c += 4) {
            float[] a0 = columns[c];
            float[] a1 = columns[c + 1];
            float[] a2 = columns[c + 2];
            float[] a3 = columns[c + 3];
            int at = from + c;
            for (int p = 0; p < a0.length; p++) {
                rows[at] = a0[p];
                rows[at + 1] = a1[p];
                rows[at + 2] = a2[p];
                rows[at + 3] = a3[p];
                at += wide;
            }
        }
        for (; c < wide; c++) {
            float[] column = columns[c];
            for (int p = 0; p < column.length; p++) {
                rows[from + c + p * wide] = column[p];
            }
        }
    }
}
