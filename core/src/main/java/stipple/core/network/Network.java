package stipple.core.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A trained network: a list of steps that turn one picture of numbers into others. It is read from
/// a file in the TensorFlow Lite form; a file that asks for more than the few operators known here
/// is refused.
public final class Network {
    private final List<Tensor> constants;
    private final List<Step> steps;
    private final int input;
    private final int[] inputShape;
    private final int[] outputs;

    /// For each step the results of earlier steps that nobody asks for after it.
    private final List<List<Integer>> spent;

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
        this.spent = spent(steps, outputs);
    }

    private static List<List<Integer>> spent(List<Step> steps, int[] outputs) {
        Map<Integer, Integer> lastUse = new TreeMap<>();
        for (int s = 0; s < steps.size(); s++) {
            for (int tensor : steps.get(s).in()) {
                lastUse.put(tensor, s);
            }
        }
        for (int output : outputs) {
            lastUse.remove(output);
        }
        Set<Integer> made = new HashSet<>();
        steps.forEach(step -> made.add(step.out()));
        List<List<Integer>> spent = new ArrayList<>();
        steps.forEach(step -> spent.add(new ArrayList<>()));
        lastUse.forEach((tensor, step) -> {
            if (made.contains(tensor)) {
                spent.get(step).add(tensor);
            }
        });
        return spent;
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
        SpareNumbers spare = new SpareNumbers();
        for (int s = 0; s < steps.size(); s++) {
            Step step = steps.get(s);
            int[] shape = step.shape();
            boolean isInPlace = isInPlace(s, tensors);
            float[] numbers = isInPlace ? first(step, tensors) : spare.take(shape);
            Tensor out = new Tensor(shape, numbers);
            step.kernel().run(step.in().stream().map(tensors::get).toList(), out, threads);
            tensors.set(step.out(), out);
            for (int done : spent.get(s)) {
                Tensor last = tensors.set(done, Tensor.EMPTY);
                if (!isInPlace || done != step.in().getFirst()) {
                    spare.give(last.values());
                }
            }
        }
        List<Tensor> results = new ArrayList<>();
        for (int output : outputs) {
            results.add(tensors.get(output));
        }
        return results;
    }

    /// Whether the result may take the place of the first operand, number by number.
    private boolean isInPlace(int s, List<Tensor> tensors) {
        Step step = steps.get(s);
        return step.kernel() instanceof Elementwise
                && spent.get(s).contains(step.in().getFirst())
                && first(step, tensors).length == Tensor.count(step.shape());
    }

    private static float[] first(Step step, List<Tensor> tensors) {
        return tensors.get(step.in().getFirst()).values();
    }
}
