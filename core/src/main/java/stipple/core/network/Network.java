package stipple.core.network;

import java.util.ArrayList;
import java.util.List;

/// A trained network: a list of steps that turn one picture of numbers into others. It is read from
/// a file in the TensorFlow Lite form; a file that asks for more than the few operators known here
/// is refused.
public final class Network {
    private final List<Tensor> constants;
    private final List<Step> steps;
    private final int input;
    private final int[] inputShape;
    private final int[] outputs;

    /// One operator.
    ///
    /// @param in places of its operands among the tensors
    /// @param out place of its result
    /// @param result the result's shape
    record Step(Kernel kernel, List<Integer> in, int out, List<Integer> result) {
        Step {
            in = List.copyOf(in);
            result = List.copyOf(result);
        }

        int[] shape() {
            return result.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    Network(List<Tensor> constants, List<Step> steps, int input, int[] inputShape, int[] outputs) {
        this.constants = List.copyOf(constants);
        this.steps = List.copyOf(steps);
        this.input = input;
        this.inputShape = inputShape.clone();
        this.outputs = outputs.clone();
    }

    /// @throws IllegalArgumentException if the file is damaged or asks for an unknown operator
    public static Network parse(byte[] file) {
        try {
            return new ModelFile(file).network();
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("a damaged network file", e);
        }
    }

    public int inputHeight() {
        return inputShape[1];
    }

    public int inputWidth() {
        return inputShape[2];
    }

    /// The results in the file's order; the input is left alone.
    ///
    /// @param threads that may work on it; the result does not depend on it
    /// @throws IllegalArgumentException if the input has another size
    public List<Tensor> run(Tensor picture, int threads) {
        if (picture.values().length != Tensor.count(inputShape)) {
            throw new IllegalArgumentException(
                    "an input of " + picture.values().length + " numbers");
        }
        List<Tensor> tensors = new ArrayList<>(constants);
        tensors.set(input, picture);
        for (Step step : steps) {
            int[] shape = step.shape();
            Tensor out = new Tensor(shape, new float[Tensor.count(shape)]);
            step.kernel().run(step.in().stream().map(tensors::get).toList(), out, threads);
            tensors.set(step.out(), out);
        }
        List<Tensor> results = new ArrayList<>();
        for (int output : outputs) {
            results.add(tensors.get(output));
        }
        return results;
    }
}
