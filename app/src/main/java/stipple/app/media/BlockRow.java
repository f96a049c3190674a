package stipple.app.media;

/// A row of blocks of 8 x 8 samples side by side: takes samples, gives rounded frequency
/// coefficients (the discrete cosine transform, divided by the steps of the tables).
///
/// Works along the whole row at once, one step of the transform after the other, so that the
/// processor does many blocks at a time; after the columns the blocks are transposed and the rows
/// are done the same way. Five products a transform. Source: arai1988dct.
final class BlockRow {
    private static final int SIDE = 8;

    /// The transform gives its coefficients times these, for each direction.
    private static final double[] FACTOR = {
        1, 1.387039845, 1.306562965, 1.175875602, 1, 0.785694958, 0.541196100, 0.275899379
    };

    private static final float C2 = 0.541196100f;
    private static final float C4 = 0.707106781f;
    private static final float C6 = 0.382683433f;
    private static final float C2_PLUS_C6 = 1.306562965f;

    /// Added before cutting off the fraction, so that it rounds negative numbers too.
    private static final int OFFSET = 16384;

    private final JpegTables tables;
    private final int blocks;
    private final float[][] samples;
    private final float[][] turned;
    private final float[][] perStep;
    private final int[][] coefficients;

    BlockRow(JpegTables tables, int blocks) {
        this.tables = tables;
        this.blocks = blocks;
        int width = SIDE * blocks;
        samples = new float[SIDE][width];
        turned = new float[SIDE][width];
        perStep = new float[SIDE][width];
        coefficients = new int[SIDE][width];
        for (int u = 0; u < SIDE; u++) {
            for (int x = 0; x < width; x++) {
                int v = x % SIDE;
                perStep[u][x] =
                        (float)
                                (1
                                        / (8
                                                * FACTOR[u]
                                                * FACTOR[v]
                                                * tables.steps().at(SIDE * v + u)));
            }
        }
    }

    /// Row 0-7 of the samples, around 0; to be filled before [#transform()].
    float[] samples(int row) {
        return samples[row];
    }

    void transform() {
        alongColumns(samples);
        for (int x = 0; x < SIDE; x++) {
            float[] to = turned[x];
            for (int b = 0; b < blocks; b++) {
                for (int v = 0; v < SIDE; v++) {
                    to[SIDE * b + v] = samples[v][SIDE * b + x];
                }
            }
        }
        alongColumns(turned);
        for (int u = 0; u < SIDE; u++) {
            round(turned[u], perStep[u], coefficients[u]);
        }
    }

    /// Codes one block, its first coefficient as the difference to that of the block coded `before`;
    /// returns the first coefficient.
    int code(int block, int before, BitBuffer out) {
        int first = coefficients[0][SIDE * block];
        int difference = first - before;
        int size = size(difference);
        JpegTables.Codes codes = tables.first();
        out.put(codes.code(size), codes.length(size));
        out.put(bits(difference, size), size);
        codeRest(block, out);
        return first;
    }

    private void codeRest(int block, BitBuffer out) {
        JpegTables.Codes codes = tables.rest();
        int zeros = 0;
        for (int place = 1; place < JpegTables.BLOCK; place++) {
            int at = JpegTables.zigzag(place);
            int value = coefficients[at & 7][SIDE * block + (at >> 3)];
            if (value == 0) {
                zeros++;
                continue;
            }
            for (; zeros > 15; zeros -= 16) {
                out.put(codes.code(0xF0), codes.length(0xF0));
            }
            int size = size(value);
            int symbol = zeros << 4 | size;
            out.put(codes.code(symbol) << size | bits(value, size), codes.length(symbol) + size);
            zeros = 0;
        }
        if (zeros > 0) {
            out.put(codes.code(0), codes.length(0));
        }
    }

    /// Bits that the size of a number takes.
    private static int size(int value) {
        return 32 - Integer.numberOfLeadingZeros(Math.abs(value));
    }

    /// The number itself, negative ones as their complement.
    private static int bits(int value, int size) {
        return value >= 0 ? value : value + (1 << size) - 1;
    }

    private static void round(float[] values, float[] perStep, int[] out) {
        for (int x = 0; x < out.length; x++) {
            out[x] = (int) (values[x] * perStep[x] + (OFFSET + 0.5f)) - OFFSET;
        }
    }

    private static void alongColumns(float[][] rows) {
        transform(
                rows[0], rows[1], rows[2], rows[3], rows[4], rows[5], rows[6], rows[7]);
    }

    /// The transform of every column of eight rows, in place.
    private static void transform(
            float[] r0,
            float[] r1,
            float[] r2,
            float[] r3,
            float[] r4,
            float[] r5,
            float[] r6,
            float[] r7) {
        for (int x = 0; x < r0.length; x++) {
            // Sums and differences of what lies opposite.
            float s0 = r0[x] + r7[x];
            float d0 = r0[x] - r7[x];
            float s1 = r1[x] + r6[x];
            float d1 = r1[x] - r6[x];
            float s2 = r2[x] + r5[x];
            float d2 = r2[x] - r5[x];
            float s3 = r3[x] + r4[x];
            float d3 = r3[x] - r4[x];

            // Even frequencies.
            float outer = s0 + s3;
            float inner = s1 + s2;
            float outerRise = s0 - s3;
            float turn = (s1 - s2 + outerRise) * C4;
            r0[x] = outer + inner;
            r4[x] = outer - inner;
            r2[x] = outerRise + turn;
            r6[x] = outerRise - turn;

            // Odd frequencies.
            float low = d3 + d2;
            float middle = (d2 + d1) * C4;
            float high = d1 + d0;
            float shared = (low - high) * C6;
            float lowPart = C2 * low + shared;
            float highPart = C2_PLUS_C6 * high + shared;
            float up = d0 + middle;
            float down = d0 - middle;
            r5[x] = down + lowPart;
            r3[x] = down - lowPart;
            r1[x] = up + highPart;
            r7[x] = up - highPart;
        }
    }
}
