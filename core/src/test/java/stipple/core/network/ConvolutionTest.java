package stipple.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.math.Seed;

/// The fast sums against their definition: equal to the last bit, in any number of threads.
class ConvolutionTest {
    /// Window side, stride, whether padded, picture side, channels in, channels out.
    @ParameterizedTest
    @CsvSource({
        "1, 1, true, 40, 16, 12",
        "1, 1, true, 3, 24, 40",
        "1, 1, true, 6, 7, 5",
        "3, 2, true, 47, 3, 16",
        "5, 2, true, 32, 3, 24",
        "3, 3, false, 9, 8, 6",
        "2, 2, false, 6, 5, 30",
        "3, 1, true, 30, 9, 11",
    })
    void sums_over_all_channels_are_those_of_the_definition(
            int side, int stride, boolean isPadded, int size, int in, int out) {
        Window window = new Window(side, side, stride, stride, isPadded);
        Tensor picture = odd(1, new int[] {1, size, size, in});
        Tensor weights = odd(2, new int[] {out, side, side, in});
        Tensor bias = odd(3, new int[] {out});
        check(
                new Convolution(window, weights, bias),
                new PlainConvolution(window, weights, bias),
                picture,
                places(window, size),
                false);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1, true, 30, 8",
        "3, 2, true, 31, 12",
        "3, 2, false, 30, 5",
        "5, 1, true, 17, 6",
        "5, 2, true, 18, 16",
        "3, 2, true, 2, 4",
    })
    void sums_of_each_channel_are_those_of_the_definition(
            int side, int stride, boolean isPadded, int size, int channels) {
        Window window = new Window(side, side, stride, stride, isPadded);
        Tensor picture = odd(4, new int[] {1, size, size, channels});
        Tensor weights = odd(5, new int[] {1, side, side, channels});
        Tensor bias = odd(6, new int[] {channels});
        check(
                new ChannelConvolution(window, weights, bias),
                new PlainConvolution(window, weights, bias),
                picture,
                places(window, size),
                true);
    }

    private static void check(
            Kernel fast, PlainConvolution plain, Tensor picture, int side, boolean isByChannel) {
        Tensor expected = plain.of(picture, side, side, isByChannel);
        for (int threads = 1; threads <= 3; threads++) {
            Tensor out = Tensor.picture(side, side, expected.channels());
            fast.run(List.of(picture), out, threads);
            assertThat(out.values()).containsExactly(expected.values());
        }
    }

    private static int places(Window window, int size) {
        return window.isPadded()
                ? (size + window.strideX() - 1) / window.strideX()
                : (size - window.width()) / window.strideX() + 1;
    }

    private static Tensor odd(int number, int[] shape) {
        Seed seed = new Seed(number).forPurpose("odd-numbers");
        float[] values = new float[Tensor.count(shape)];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) (seed.uniform(k) - 0.5);
        }
        return new Tensor(shape, values);
    }
}
