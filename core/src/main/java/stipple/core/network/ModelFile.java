package stipple.core.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads a network file: tables of tensors, operators and number stores after the published
/// TensorFlow Lite schema. Numbers stored in half precision are widened at once.
final class ModelFile {
    private static final int FLOAT_32 = 0;
    private static final int FLOAT_16 = 1;
    private static final int INT_32 = 2;
    private static final int CUSTOM = 32;
    private static final int DEQUANTIZE = 6;

    private final List<FlatTable> codes;
    private final List<FlatTable> tensors;
    private final List<FlatTable> stores;
    private final FlatTable graph;
    private final List<Tensor> constants = new ArrayList<>();

    ModelFile(byte[] file) {
        FlatTable model = FlatTable.root(file);
        this.codes = model.tables(1);
        this.graph = model.tables(2).getFirst();
        this.stores = model.tables(4);
        this.tensors = graph.tables(0);
        tensors.forEach(tensor -> constants.add(constant(tensor)));
    }

    Network network() {
        List<Network.Step> steps = new ArrayList<>();
        for (FlatTable operator : graph.tables(3)) {
            int code = code(codes.get(operator.number(0)));
            int[] in = operator.numbers(1);
            int out = operator.numbers(2)[0];
            if (code == DEQUANTIZE) {
                constants.set(out, constants.get(in[0]));
            } else {
                steps.add(
                        new Network.Step(
                                kernel(code, operator, in),
                                Arrays.stream(in).boxed().toList(),
                                out,
                                Arrays.stream(shape(out)).boxed().toList()));
            }
        }
        int input = graph.numbers(1)[0];
        return new Network(constants, steps, input, shape(input), graph.numbers(2));
    }

    private int[] shape(int tensor) {
        return tensors.get(tensor).numbers(0);
    }

    /// Small codes stand in a byte of their own, as all did at first.
    private static int code(FlatTable entry) {
        return Math.max(entry.small(0), entry.number(3));
    }

    private Kernel kernel(int code, FlatTable operator, int[] in) {
        FlatTable options = operator.table(4);
        return switch (code) {
            case 0 -> Elementwise.ADD;
            case 1 -> new Pool(pool(options), true);
            case 2 -> Layout.join(options.number(0));
            case 3 ->
                    new Convolution(
                            window(options, in), constants.get(in[1]), constants.get(in[2]));
            case 4 ->
                    new ChannelConvolution(
                            window(options, in), constants.get(in[1]), constants.get(in[2]));
            case 14 -> Elementwise.LOGISTIC;
            case 17 -> new Pool(pool(options), false);
            case 18 -> Elementwise.MULTIPLY;
            case 19 -> Elementwise.RECTIFY;
            case 22 -> Layout::reshape;
            case 23 -> Layout::resize;
            case 34 -> Layout::pad;
            case 45 -> Layout::slice;
            case 54 -> Elementwise.LEAKY;
            case 117 -> Elementwise.HARD_SWISH;
            case CUSTOM -> custom(codes.get(operator.number(0)).text(1), operator.bytes(5));
            default -> throw new IllegalArgumentException("a network with operator " + code);
        };
    }

    private static Kernel custom(String name, byte[] settings) {
        return switch (name) {
            case "Landmarks2TransformMatrix" -> Region.matrix(new FlexMap(settings));
            case "TransformTensorBilinear" -> Region::cut;
            case "TransformLandmarks" -> Region::points;
            case "Convolution2DTransposeBias" -> Region::unfold;
            default -> throw new IllegalArgumentException("a network with operator " + name);
        };
    }

    private Window window(FlatTable options, int[] in) {
        int[] weights = shape(in[1]);
        return Window.of(
                weights[1], weights[2], options.number(2), options.number(1), options.small(0));
    }

    private static Window pool(FlatTable options) {
        return Window.of(
                options.number(4),
                options.number(3),
                options.number(2),
                options.number(1),
                options.small(0));
    }

    /// The stored numbers of a tensor; an empty one where they come only with a run.
    private Tensor constant(FlatTable tensor) {
        byte[] stored = stores.get(tensor.number(2)).bytes(0);
        if (stored.length == 0) {
            return Tensor.EMPTY;
        }
        ByteBuffer bytes = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
        int[] shape = tensor.numbers(0);
        return new Tensor(shape, numbers(bytes, tensor.small(1), Tensor.count(shape)));
    }

    private static float[] numbers(ByteBuffer bytes, int type, int count) {
        float[] values = new float[count];
        switch (type) {
            case FLOAT_32 -> bytes.asFloatBuffer().get(values);
            case FLOAT_16 -> {
                short[] halves = new short[count];
                bytes.asShortBuffer().get(halves);
                for (int k = 0; k < count; k++) {
                    values[k] = Float.float16ToFloat(halves[k]);
                }
            }
            case INT_32 -> {
                for (int k = 0; k < count; k++) {
                    values[k] = bytes.getInt(4 * k);
                }
            }
            default -> throw new IllegalArgumentException("a network of small numbers");
        }
        return values;
    }
}
