package stipple.core.network;

import java.util.Arrays;

/// Numbers in rows: usually one picture as rows of places with `channels()` numbers each. Owns its
/// array; whoever receives one may write in it.
public final class Tensor {
    static final Tensor EMPTY = new Tensor(new int[] {0}, new float[0]);

    private final int[] shape;
    private final float[] values;

    Tensor(int[] shape, float[] values) {
        if (count(shape) != values.length) {
            throw new IllegalArgumentException(
                    values.length + " numbers for a tensor of " + Arrays.toString(shape));
        }
        this.shape = shape.clone();
        this.values = values;
    }

    /// A picture of zeros.
    public static Tensor picture(int height, int width, int channels) {
        return new Tensor(
                new int[] {1, height, width, channels}, new float[height * width * channels]);
    }

    static int count(int[] shape) {
        int count = 1;
        for (int size : shape) {
            count = Math.multiplyExact(count, size);
        }
        return count;
    }

    /// The live numbers, channel by channel within a place, places row by row.
    public float[] values() {
        return values;
    }

    public int height() {
        return axis(3);
    }

    public int width() {
        return axis(2);
    }

    public int channels() {
        return axis(1);
    }

    int[] shape() {
        return shape.clone();
    }

    /// Size of the k-th axis from the last, 1 being the last; 1 where there is none.
    private int axis(int fromLast) {
        return fromLast <= shape.length ? shape[shape.length - fromLast] : 1;
    }
}
