package stipple.core.scalp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;
import stipple.core.resource.Resources;

/// The bald head that every person's head is made from: a young adult man, exactly symmetric,
/// millimetres in the head frame, from the shoulders up, eyes open, lips closed.
///
/// It is baked from the CC0 MakeHuman base figure (mean of its three ancestries) and shipped as
/// `head.bin`; the generator's page describes the file. Source: makehuman2020assets.
public final class HeadTemplate {
    private static final int MAGIC = 0x44485453;
    private static final int VERSION = 1;

    private final TriangleMesh mesh;
    private final int skinTriangleCount;
    private final Map<Landmark, Vec3> landmarksMm;
    private final AtomicReference<@Nullable ScalpChart> chart = new AtomicReference<>();

    private HeadTemplate(TriangleMesh mesh, int skinTriangleCount, Map<Landmark, Vec3> landmarks) {
        this.mesh = mesh;
        this.skinTriangleCount = skinTriangleCount;
        this.landmarksMm = landmarks;
    }

    /// The head that ships with the library.
    public static HeadTemplate shipped() {
        return parse(ByteBuffer.wrap(Resources.bytes("head.bin")).order(ByteOrder.LITTLE_ENDIAN));
    }

    public TriangleMesh mesh() {
        return mesh;
    }

    /// The first so many triangles of the mesh are skin; the rest are the two eyeballs.
    public int skinTriangleCount() {
        return skinTriangleCount;
    }

    /// The scalp coordinates of the template itself, made at first use.
    ScalpChart chart() {
        ScalpChart made = chart.get();
        if (made == null) {
            made =
                    ScalpChart.of(
                            mesh,
                            skinTriangleCount,
                            landmark(Landmark.GLABELLA),
                            landmark(Landmark.NAPE));
            chart.set(made);
        }
        return made;
    }

    public Vec3 landmark(Landmark landmark) {
        Vec3 place = landmarksMm.get(landmark);
        if (place == null) {
            throw new IllegalStateException("the template has no " + landmark.id());
        }
        return place;
    }

    private static HeadTemplate parse(ByteBuffer in) {
        if (in.getInt() != MAGIC || in.getInt() != VERSION) {
            throw new IllegalStateException("head.bin is not a head of format " + VERSION);
        }
        int vertexCount = in.getInt();
        int triangleCount = in.getInt();
        int skinTriangleCount = in.getInt();
        if (in.getInt() != Landmark.values().length) {
            throw new IllegalStateException("head.bin names other landmarks than this library");
        }
        float[] xyz = new float[3 * vertexCount];
        for (int k = 0; k < xyz.length; k++) {
            xyz[k] = in.getFloat();
        }
        int[] triangles = new int[3 * triangleCount];
        for (int k = 0; k < triangles.length; k++) {
            triangles[k] = Short.toUnsignedInt(in.getShort());
        }
        Map<Landmark, Vec3> landmarks = new EnumMap<>(Landmark.class);
        for (Landmark landmark : Landmark.values()) {
            landmarks.put(landmark, new Vec3(in.getFloat(), in.getFloat(), in.getFloat()));
        }
        return new HeadTemplate(TriangleMesh.of(xyz, triangles), skinTriangleCount, landmarks);
    }
}
