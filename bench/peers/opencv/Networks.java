import java.lang.management.ManagementFactory;
import java.util.Random;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.StringVector;
import org.bytedeco.opencv.opencv_dnn.Net;

/// Times one run of the networks that OpenCV can read (it refuses the one with irises), one thread,
/// best processor time of sixty. Argument: the folder with the .tflite files.
public class Networks {
    public static void main(String[] args) {
        opencv_core.setNumThreads(1);
        for (String name : new String[] {"face-detector", "face-landmarks", "person-mask"}) {
            int side = name.equals("face-detector") ? 128 : name.equals("person-mask") ? 256 : 192;
            Net net = opencv_dnn.readNetFromTFLite(args[0] + "/" + name + ".tflite");
            Mat noise = new Mat(side, side, opencv_core.CV_32FC3);
            FloatPointer numbers = new FloatPointer(noise.data());
            Random random = new Random(1);
            for (int k = 0; k < side * side * 3; k++) {
                numbers.put(k, random.nextFloat());
            }
            Mat input =
                    opencv_dnn.blobFromImage(
                            noise,
                            1.0,
                            new Size(side, side),
                            new Scalar(0, 0, 0, 0),
                            false,
                            false,
                            opencv_core.CV_32F);
            StringVector outputs = net.getUnconnectedOutLayersNames();
            var clock = ManagementFactory.getThreadMXBean();
            long best = Long.MAX_VALUE;
            for (int run = 0; run < 60; run++) {
                long start = clock.getCurrentThreadCpuTime();
                net.setInput(input);
                net.forward(new MatVector(), outputs);
                best = Math.min(best, clock.getCurrentThreadCpuTime() - start);
            }
            System.out.printf("%-16s %.2f ms%n", name, best / 1e6);
        }
    }
}
