package stipple.app.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import stipple.core.geometry.Similarity;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;
import stipple.core.scalp.Head;

/// Writes a surface in every format that the door reads.
public final class MadeScans {
    private MadeScans() {}

    /// A head as some device might see it: turned, shifted and counted in another unit.
    public static TriangleMesh seen(Head head, Similarity scanFromHead) {
        TriangleMesh mesh = head.mesh();
        float[] xyz = new float[3 * mesh.vertexCount()];
        int[] corners = new int[3 * mesh.triangleCount()];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            Vec3 p = scanFromHead.of(mesh.vertex(v));
            xyz[3 * v] = (float) p.x();
            xyz[3 * v + 1] = (float) p.y();
            xyz[3 * v + 2] = (float) p.z();
        }
        for (int k = 0; k < corners.length; k++) {
            corners[k] = mesh.corner(k / 3, k % 3);
        }
        return TriangleMesh.of(xyz, corners);
    }

    public static byte[] obj(TriangleMesh mesh) {
        StringBuilder text =
                new StringBuilder("#" + "=".repeat(99) + "\nmtllib other.mtl\no head\n");
        for (int v = 0; v < mesh.vertexCount(); v++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "v %.5f %.5f %.5f%n",
                            mesh.coordinate(v, 0),
                            mesh.coordinate(v, 1),
                            mesh.coordinate(v, 2)));
        }
        text.append("vt 0.5 0.5\nusemtl skin\n");
        for (int t = 0; t < mesh.triangleCount(); t++) {
            boolean isBack = t % 2 == 0;
            int back = isBack ? -mesh.vertexCount() : 1;
            text.append("f ")
                    .append(mesh.corner(t, 0) + back)
                    .append("/1 ")
                    .append(mesh.corner(t, 1) + back)
                    .append("//1 ")
                    .append(mesh.corner(t, 2) + back)
                    .append(t % 5 == 0 ? " \\\n\n" : "\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] plyText(TriangleMesh mesh) {
        StringBuilder text = new StringBuilder(head("ascii", mesh));
        for (int v = 0; v < mesh.vertexCount(); v++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "200 %.5f %.5f %.5f%n",
                            mesh.coordinate(v, 0),
                            mesh.coordinate(v, 1),
                            mesh.coordinate(v, 2)));
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            text.append("3 " + mesh.corner(t, 0) + " " + mesh.corner(t, 1) + " ");
            text.append(mesh.corner(t, 2)).append("\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] plyBinary(TriangleMesh mesh, ByteOrder order) {
        String coding = order == ByteOrder.BIG_ENDIAN ? "big" : "little";
        byte[] head =
                head("binary_" + coding + "_endian", mesh).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out =
                ByteBuffer.allocate(
                                head.length + 13 * mesh.vertexCount() + 13 * mesh.triangleCount())
                        .order(order);
        out.put(head);
        for (int v = 0; v < mesh.vertexCount(); v++) {
            out.put((byte) 200);
            for (int axis = 0; axis < 3; axis++) {
                out.putFloat(mesh.coordinate(v, axis));
            }
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            out.put((byte) 3);
            for (int corner = 0; corner < 3; corner++) {
                out.putInt(mesh.corner(t, corner));
            }
        }
        return out.array();
    }

    private static String head(String coding, TriangleMesh mesh) {
        return "ply\nformat "
                + coding
                + " 1.0\ncomment made\nelement vertex "
                + mesh.vertexCount()
                + "\nproperty uchar red\nproperty float x\nproperty float y\nproperty float z\n"
                + "element face "
                + mesh.triangleCount()
                + "\nproperty list uchar int vertex_indices\nend_header\n";
    }

    /// In metres, lying in a node that turns it a quarter about x and shifts it.
    public static byte[] glb(TriangleMesh mesh) {
        int places = 12 * mesh.vertexCount();
        int faces = 12 * mesh.triangleCount();
        ByteBuffer binary = ByteBuffer.allocate(places + faces).order(ByteOrder.LITTLE_ENDIAN);
        for (int v = 0; v < mesh.vertexCount(); v++) {
            for (int axis = 0; axis < 3; axis++) {
                binary.putFloat(mesh.coordinate(v, axis));
            }
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int corner = 0; corner < 3; corner++) {
                binary.putInt(mesh.corner(t, corner));
            }
        }
        String json =
                """
                {"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],
                "nodes":[{"children":[1],"scale":[0.001,0.001,0.001]},
                {"mesh":0,"rotation":[0.70710678,0,0,0.70710678],"translation":[10,20,30]}],
                "meshes":[{"primitives":[{"attributes":{"POSITION":0},"indices":1}]}],
                "accessors":[{"bufferView":0,"componentType":5126,"count":%d,"type":"VEC3"},
                {"bufferView":1,"componentType":5125,"count":%d,"type":"SCALAR"}],
                "bufferViews":[{"buffer":0,"byteLength":%d},
                {"buffer":0,"byteOffset":%d,"byteLength":%d}],
                "buffers":[{"byteLength":%d}]}\
                """
                        .formatted(
                                mesh.vertexCount(),
                                3 * mesh.triangleCount(),
                                places,
                                places,
                                faces,
                                places + faces);
        return glb(json, binary.array());
    }

    static byte[] glb(String json, byte[] binary) {
        byte[] text =
                (json + " ".repeat((4 - json.length() % 4) % 4)).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer head =
                ByteBuffer.allocate(20)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(0x46546C67)
                        .putInt(2)
                        .putInt(28 + text.length + binary.length)
                        .putInt(text.length)
                        .putInt(0x4E4F534A);
        out.writeBytes(head.array());
        out.writeBytes(text);
        ByteBuffer next =
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(binary.length)
                        .putInt(0x004E4942);
        out.writeBytes(next.array());
        out.writeBytes(binary);
        return out.toByteArray();
    }
}
