package stipple.core.network;

import java.util.List;

/// Operators that look at one number at a time. A second operand with fewer numbers is repeated.
/// Each writes its own loop, which the compiler turns into wide instructions.
enum Elementwise implements Kernel {
    ADD {
        @Override
        void of(float[] a, float[] b, float[] to) {
            for (int k = 0; k < to.length; k++) {
                to[k] = a[k] + b[k];
            }
        }
    },
    MULTIPLY {
        @Override
        void of(float[] a, float[] b, float[] to) {
            for (int k = 0; k < to.length; k++) {
                to[k] = a[k] * b[k];
            }
        }
    },
    /// Numbers below 0 are multiplied by the second operand.
    LEAKY {
        @Override
        void of(float[] a, float[] b, float[] to) {
            for (int k = 0; k < to.length; k++) {
                to[k] = Math.max(0, a[k]) + Math.min(0, a[k]) * b[k];
            }
        }
    },
    RECTIFY {
        @Override
        void of(float[] a, float[] b, float[] to) {
            for (int k = 0; k < to.length; k++) {
                to[k] = Math.max(0, a[k]);
            }
        }
    },
    HARD_SWISH {
        @Override
        void of(float[] a, float[] b, float[] to) {
            for (int k = 0; k < to.length; k++) {
                to[k] = a[k] * Math.min(6, Math.max(0, a[k] + 3)) / 6;
            }
        }
    },
    LOGISTIC {
        @Override
        void of(float[] a, float[] b, float[] to) {
            for (int k = 0; k < to.length; k++) {
                to[k] = (float) (1 / (1 + StrictMath.exp(-a[k])));
            }
        }
    };

    private static final int PIECE = 1024;

    /// to\[k\] from a\[k\] and b\[k\], for each k.
    abstract void of(float[] a, float[] b, float[] to);

    @Override
    public void run(List<Tensor> in, Tensor out, int threads) {
        float[] to = out.values();
        float[] first = in.getFirst().values();
        float[] second = in.getLast().values();
        boolean isSwapped = first.length < second.length;
        float[] a = isSwapped ? second : first;
        float[] b = isSwapped ? first : second;
        if (b.length == to.length) {
            of(a, b, to);
        } else {
            piecewise(a, b, to);
        }
    }

    /// In pieces as long as several of the shorter operand.
    private void piecewise(float[] a, float[] b, float[] to) {
        float[] row = repeated(b, Math.min(to.length, (PIECE / b.length + 1) * b.length));
        float[] piece = new float[row.length];
        for (int at = 0; at < to.length; at += piece.length) {
            int length = Math.min(piece.length, to.length - at);
            System.arraycopy(a, at, piece, 0, length);
            of(piece, row, piece);
            System.arraycopy(piece, 0, to, at, length);
        }
    }

    private static float[] repeated(float[] numbers, int length) {
        float[] row = new float[length];
        for (int at = 0; at < length; at += numbers.length) {
            System.arraycopy(numbers, 0, row, at, numbers.length);
        }
        return row;
    }
}
