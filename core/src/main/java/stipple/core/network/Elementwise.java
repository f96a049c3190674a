package stipple.core.network;

import java.util.List;

/// Operators that look at one number at a time. A second operand with fewer numbers is repeated.
enum Elementwise implements Kernel {
    ADD {
        @Override
        float of(float a, float b) {
            return a + b;
        }
    },
    MULTIPLY {
        @Override
        float of(float a, float b) {
            return a * b;
        }
    },
    /// Numbers below 0 are multiplied by the second operand.
    LEAKY {
        @Override
        float of(float a, float b) {
            return a < 0 ? a * b : a;
        }
    },
    RECTIFY {
        @Override
        float of(float a, float b) {
            return Math.max(0, a);
        }
    },
    HARD_SWISH {
        @Override
        float of(float a, float b) {
            return a * Math.min(6, Math.max(0, a + 3)) / 6;
        }
    },
    LOGISTIC {
        @Override
        float of(float a, float b) {
            return (float) (1 / (1 + StrictMath.exp(-a)));
        }
    };

    abstract float of(float a, float b);

    @Override
    public void run(List<Tensor> in, Tensor out, int threads) {
        float[] to = out.values();
        float[] first = in.getFirst().values();
        float[] second = in.getLast().values();
        boolean isSwapped = first.length < second.length;
        float[] a = isSwapped ? second : first;
        float[] b = isSwapped ? first : second;
        for (int start = 0; start < to.length; start += b.length) {
            for (int k = 0; k < b.length; k++) {
                to[start + k] = of(a[start + k], b[k]);
            }
        }
    }
}
