package stipple.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stipple.core.network.Network;
import stipple.core.network.Tensor;
import stipple.core.resource.Resources;

/// One run of each network that reads portraits, on one thread. Before anything is timed, one
/// thread and two must give the same numbers. bench/peers/opencv/Networks.java times OpenCV.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class NetworkBench {
    @Param({"face-detector", "face-landmarks", "face-landmarks-iris", "person-mask"})
    private String name = "";

    private Network network = Network.parse(Resources.bytes("network/person-mask.tflite"));
    private Tensor picture = Tensor.picture(1, 1, 1);

    @Setup
    public void read() {
        network = Network.parse(Resources.bytes("network/" + name + ".tflite"));
        picture = Tensor.picture(network.inputHeight(), network.inputWidth(), 3);
        for (int k = 0; k < picture.values().length; k++) {
            picture.values()[k] = k * 7919 % 255 / 255f;
        }
        List<Tensor> alone = network.run(picture, 1);
        List<Tensor> together = network.run(picture, 2);
        for (int k = 0; k < alone.size(); k++) {
            if (!Arrays.equals(alone.get(k).values(), together.get(k).values())) {
                throw new IllegalStateException("two threads gave other numbers than one");
            }
        }
    }

    @Benchmark
    public List<Tensor> run() {
        return network.run(picture, 1);
    }
}
