package stipple.core.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Arrays of one run that nobody asks for any more, to be written again while they are still near
/// the processor.
final class SpareNumbers {
    private final Map<Integer, Deque<float[]>> byLength = new HashMap<>();

    /// An array for a tensor of the shape, with anything in it.
    float[] take(int[] shape) {
        int length = Tensor.count(shape);
        Deque<float[]> fitting = byLength.getOrDefault(length, new ArrayDeque<>());
        return fitting.isEmpty() ? new float[length] : fitting.pop();
    }

    void give(float[] numbers) {
        byLength.computeIfAbsent(numbers.length, length -> new ArrayDeque<>()).push(numbers);
    }
}
