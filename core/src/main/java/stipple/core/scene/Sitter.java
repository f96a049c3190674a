package stipple.core.scene;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;
import stipple.core.resource.Resources;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.Landmark;
import stipple.core.scalp.Pose;

/// The person who sits for a picture, as geometry: skin and eyes of the head, and a shirt on
/// shoulders that belong to the same figure as the template head. The shirt's collar hides where
/// the head ends.
final class Sitter {
    private static final int TORSO_MAGIC = 0x4F545453;
    private static final float TORSO_MM_PER_STEP = 1 / 32f;

    /// How far the shirt stands off the body, mm.
    private static final float LOOSE_MM = 4.5f;

    /// The collar is a plane: height at the ear axis' z, and rise towards the back, mm per mm.
    private static final float COLLAR_Y_MM = -112;

    private static final float COLLAR_RISE = 0.08f;

    /// Where the neck bends, in the midline.
    private static final float SPINE_Y_MM = -100;

    private static final float SPINE_Z_MM = -45;

    /// The template's lips: where they meet, how far the lower one is raised, how high it is, half
    /// their width, and what lies before the hollow of the mouth, mm.
    private static final float LIP_SEAM_Y_MM = -49.42f;

    private static final float LIP_GAP_MM = 1.0f;
    private static final float LIP_HIGH_MM = 9;
    private static final float LIP_HALF_WIDTH_MM = 22;
    private static final float LIP_BEHIND_Z_MM = 95;

    /// How far a head bows before the body follows, and how much of the rest the neck takes.
    private static final double UPRIGHT_DEG = 10;

    private static final double MOST_BOW_DEG = 42;

    private Sitter() {}

    /// How far a head that a camera sees in this pose bows on its shoulders, degrees.
    static double bowDeg(Pose pose) {
        return Math.clamp(pose.pitchDeg() - UPRIGHT_DEG, 0, MOST_BOW_DEG);
    }

    /// @param head the person's head, vertex by vertex the template's
    /// @param shape how the person's head differs from the template, so that neck and shoulders fit
    /// @param bowDeg how far the head bows on the shoulders, [0, 60]
    static SceneMesh dress(
            TriangleMesh head, HeadTemplate template, HeadShape shape, double bowDeg) {
        SceneMesh.Builder scene = new SceneMesh.Builder();
        addHead(head, template, scene);
        addShirt(shape, bowDeg, scene);
        return scene.build();
    }

    static FaceLayout face(HeadTemplate template) {
        Vec3 pupil = template.landmark(Landmark.PUPIL_LEFT);
        Vec3 nose = template.landmark(Landmark.NOSE_TIP);
        Vec3 chin = template.landmark(Landmark.CHIN);
        return new FaceLayout(
                (float) pupil.x(),
                (float) pupil.y(),
                (float) pupil.z(),
                (float) nose.y(),
                (float) nose.z(),
                (float) (nose.y() + 0.42 * (chin.y() - nose.y())),
                (float) chin.y());
    }

    private static void addHead(TriangleMesh head, HeadTemplate template, SceneMesh.Builder scene) {
        TriangleMesh plain = template.mesh();
        byte[] part = new byte[plain.vertexCount()];
        for (int t = template.skinTriangleCount(); t < plain.triangleCount(); t++) {
            for (int k = 0; k < 3; k++) {
                part[plain.corner(t, k)] = SceneMesh.EYE;
            }
        }
        float[] rest = coordinates(plain);
        TriangleMesh closed = withLipsClosed(head, rest);
        toEyeball(plain, part, 1, rest);
        toEyeball(plain, part, -1, rest);
        scene.add(closed, part, rest, new float[plain.vertexCount()]);
    }

    /// The head with the lower lip raised against the upper one: the template's lips leave a gap of
    /// half a millimetre, which a photograph would show as a black slit.
    private static TriangleMesh withLipsClosed(TriangleMesh head, float[] rest) {
        float[] xyz = coordinates(head);
        for (int k = 0; k < xyz.length; k += 3) {
            float below = LIP_SEAM_Y_MM - rest[k + 1];
            float across = Math.abs(rest[k]) / LIP_HALF_WIDTH_MM;
            if (rest[k + 2] > LIP_BEHIND_Z_MM && below > 0 && below < LIP_HIGH_MM && across < 1) {
                float lip = Curves.step(LIP_HIGH_MM, 0.3f * LIP_HIGH_MM, below);
                xyz[k + 1] += LIP_GAP_MM * lip * Curves.step(1, 0.6f, across);
            }
        }
        int[] triangles = new int[3 * head.triangleCount()];
        for (int i = 0; i < triangles.length; i++) {
            triangles[i] = head.corner(i / 3, i % 3);
        }
        return TriangleMesh.of(xyz, triangles);
    }

    /// Replaces the rest position of one eyeball's vertices by directions from its centre, 1 long.
    private static void toEyeball(TriangleMesh plain, byte[] part, int side, float[] rest) {
        float[] low = {1e9f, 1e9f, 1e9f};
        float[] high = {-1e9f, -1e9f, -1e9f};
        for (int v = 0; v < part.length; v++) {
            for (int k = 0; k < 3 && isEyeball(plain, part, v, side); k++) {
                low[k] = Math.min(low[k], plain.coordinate(v, k));
                high[k] = Math.max(high[k], plain.coordinate(v, k));
            }
        }
        float radius = (high[0] - low[0]) / 2;
        for (int v = 0; v < part.length; v++) {
            for (int k = 0; k < 3 && isEyeball(plain, part, v, side); k++) {
                float middle = k == 2 ? high[2] - radius : (low[k] + high[k]) / 2;
                rest[3 * v + k] = (plain.coordinate(v, k) - middle) / radius;
            }
        }
    }

    private static boolean isEyeball(TriangleMesh plain, byte[] part, int v, int side) {
        return part[v] == SceneMesh.EYE && plain.coordinate(v, 0) * side > 0;
    }

    private static void addShirt(HeadShape shape, double bowDeg, SceneMesh.Builder scene) {
        TriangleMesh body = torso(shape);
        int vertices = body.vertexCount();
        float[] cut = new float[vertices];
        float[] xyz = coordinates(body);
        for (int v = 0; v < vertices; v++) {
            float above = xyz[3 * v + 1] - COLLAR_Y_MM + COLLAR_RISE * (xyz[3 * v + 2] + 20);
            cut[v] = above;
            for (int k = 0; k < 3; k++) {
                xyz[3 * v + k] += LOOSE_MM * body.normalCoordinate(v, k);
            }
        }
        int[] triangles = new int[3 * body.triangleCount()];
        for (int i = 0; i < triangles.length; i++) {
            triangles[i] = body.corner(i / 3, i % 3);
        }
        bow(xyz, bowDeg);
        byte[] part = new byte[vertices];
        java.util.Arrays.fill(part, SceneMesh.SHIRT);
        scene.add(TriangleMesh.of(xyz, triangles), part, xyz, cut);
    }

    /// Turns the body forward below the head about the top of the spine.
    private static void bow(float[] xyz, double bowDeg) {
        float c = (float) StrictMath.cos(Math.toRadians(bowDeg));
        float s = (float) StrictMath.sin(Math.toRadians(bowDeg));
        for (int k = 0; k < xyz.length; k += 3) {
            float y = xyz[k + 1] - SPINE_Y_MM;
            float z = xyz[k + 2] - SPINE_Z_MM;
            xyz[k + 1] = SPINE_Y_MM + c * y + s * z;
            xyz[k + 2] = SPINE_Z_MM - s * y + c * z;
        }
    }

    private static TriangleMesh torso(HeadShape shape) {
        ByteBuffer in =
                ByteBuffer.wrap(Resources.bytes("torso.bin")).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getInt() != TORSO_MAGIC || in.getInt() != 1) {
            throw new IllegalStateException("torso.bin is not a torso of format 1");
        }
        float[] xyz = new float[3 * in.getInt()];
        int[] triangles = new int[3 * in.getInt()];
        float[] scale = {
            (float) shape.widthFactor(),
            (float) Math.sqrt(shape.widthFactor() * shape.lengthFactor()),
            (float) shape.lengthFactor()
        };
        for (int k = 0; k < xyz.length; k++) {
            xyz[k] = in.getShort() * TORSO_MM_PER_STEP * scale[k % 3];
        }
        for (int k = 0; k < triangles.length; k++) {
            triangles[k] = Short.toUnsignedInt(in.getShort());
        }
        return TriangleMesh.of(xyz, triangles);
    }

    private static float[] coordinates(TriangleMesh mesh) {
        float[] xyz = new float[3 * mesh.vertexCount()];
        for (int k = 0; k < xyz.length; k++) {
            xyz[k] = mesh.coordinate(k / 3, k % 3);
        }
        return xyz;
    }
}
