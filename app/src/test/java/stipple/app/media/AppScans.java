package stipple.app.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stipple.core.geometry.TriangleMesh;

/// Writes a surface as scanning apps and the programs after them really do.
final class AppScans {
    private static final int QUANTA = 30_000;

    private AppScans() {}

    /// A photogrammetry app: mark of the coding, DOS line ends, colours behind places, normals,
    /// groups, quads where two triangles share an edge, remarks behind faces.
    static byte[] objOfQuads(TriangleMesh mesh) {
        StringBuilder text = new StringBuilder("\uFEFF# made by an app\r\n\r\nmtllib skin.mtl\r\n");
        for (int v = 0; v < mesh.vertexCount(); v++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "v  %.6e\t%.6e %.6e 0.81 0.62 0.55\r\nvn 0 1 0\r\nvt 0.1 0.2 0\r\n",
                            mesh.coordinate(v, 0),
                            mesh.coordinate(v, 1),
                            mesh.coordinate(v, 2)));
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            if (t % 1000 == 0) {
                text.append("g part_" + t + "\r\nusemtl mat\r\ns off\r\n");
            }
            int fourth = t + 1 < mesh.triangleCount() ? fourth(mesh, t) : -1;
            List<Integer> corners =
                    new ArrayList<>(
                            List.of(mesh.corner(t, 0), mesh.corner(t, 1), mesh.corner(t, 2)));
            if (fourth >= 0) {
                corners.add(fourth);
                t++;
            }
            text.append('f');
            corners.forEach(c -> text.append(" " + (c + 1) + "/" + (c + 1) + "/" + (c + 1)));
            text.append(t % 7 == 0 ? " # patch\r\n" : "\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Corner by which the next triangle makes a quad of this one, fanned from its first; -1 if it
    /// does not.
    private static int fourth(TriangleMesh mesh, int t) {
        boolean fits =
                mesh.corner(t + 1, 0) == mesh.corner(t, 0)
                        && mesh.corner(t + 1, 1) == mesh.corner(t, 2);
        return fits ? mesh.corner(t + 1, 2) : -1;
    }

    /// A depth camera: big-endian, places as doubles between other things, normals that are not
    /// numbers, a texture list before and flags behind the corners, and edges that nobody needs.
    static byte[] plyOfEverything(TriangleMesh mesh) {
        String head =
                "ply\r\n"
                        + "format binary_big_endian 1.0\r\n"
                        + "comment TextureFile skin.png\r\n"
                        + "obj_info x\r\n"
                        + "element vertex "
                        + mesh.vertexCount()
                        + "\r\nproperty float nx\r\nproperty double x\r\nproperty double y\r\n"
                        + "property double z\r\nproperty uchar red\r\nproperty ushort quality\r\n"
                        + "element edge 2\r\nproperty int vertex1\r\nproperty int vertex2\r\n"
                        + "element face "
                        + mesh.triangleCount()
                        + "\r\nproperty list uchar float texcoord\r\n"
                        + "property list uchar uint vertex_index\r\nproperty uchar flags\r\n"
                        + "end_header\n";
        byte[] text = head.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out =
                ByteBuffer.allocate(
                                text.length
                                        + 31 * mesh.vertexCount()
                                        + 16
                                        + 39 * mesh.triangleCount())
                        .order(ByteOrder.BIG_ENDIAN);
        out.put(text);
        for (int v = 0; v < mesh.vertexCount(); v++) {
            out.putFloat(Float.NaN);
            for (int axis = 0; axis < 3; axis++) {
                out.putDouble(mesh.coordinate(v, axis));
            }
            out.put((byte) 200).putShort((short) 9);
        }
        out.putInt(0).putInt(1).putInt(1).putInt(2);
        for (int t = 0; t < mesh.triangleCount(); t++) {
            out.put((byte) 6);
            for (int k = 0; k < 6; k++) {
                out.putFloat(0.5f);
            }
            out.put((byte) 3);
            for (int corner = 0; corner < 3; corner++) {
                out.putInt(mesh.corner(t, corner));
            }
            out.put((byte) 1);
        }
        return out.array();
    }

    /// The same as text, with unknown normals as the word for what is no number.
    static byte[] plyWithUnknownNormals(TriangleMesh mesh) {
        String text = new String(MadeScans.plyText(mesh), StandardCharsets.US_ASCII);
        return text.replace("property uchar red", "property float nx")
                .replaceAll("(?m)^200 ", "-nan(ind) ")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// A packed file: places as whole numbers, interleaved with colours, in two meshes of which one
    /// hangs in a node that mirrors it back; the second has no list of corners.
    static byte[] glbOfWholeNumbers(TriangleMesh mesh) {
        double most = 0;
        for (int v = 0; v < mesh.vertexCount(); v++) {
            for (int axis = 0; axis < 3; axis++) {
                most = Math.max(most, Math.abs(mesh.coordinate(v, axis)));
            }
        }
        int half = mesh.triangleCount() / 2;
        int alone = 3 * (mesh.triangleCount() - half);
        int places = 12 * mesh.vertexCount();
        int mirrored = 8 * alone;
        int faces = 4 * 3 * half;
        ByteBuffer binary =
                ByteBuffer.allocate(places + mirrored + faces).order(ByteOrder.LITTLE_ENDIAN);
        for (int v = 0; v < mesh.vertexCount(); v++) {
            place(binary, mesh, v, most, 1);
            binary.putShort((short) 0).putInt(0xFFCCAA99);
        }
        for (int t = half; t < mesh.triangleCount(); t++) {
            for (int corner : new int[] {0, 2, 1}) {
                place(binary, mesh, mesh.corner(t, corner), most, -1);
                binary.putShort((short) 0);
            }
        }
        for (int k = 0; k < 3 * half; k++) {
            binary.putInt(mesh.corner(k / 3, k % 3));
        }
        double scale = most * Short.MAX_VALUE / QUANTA;
        String json =
                """
                {"asset":{"version":"2.0"},"extensionsUsed":["KHR_mesh_quantization"],
                "extensionsRequired":["KHR_mesh_quantization"],"scene":0,
                "scenes":[{"nodes":[0,1,2]}],"nodes":[{"mesh":0,"scale":[%1$s,%1$s,%1$s]},
                {"mesh":1,"matrix":[-%2$s,0,0,0,0,%2$s,0,0,0,0,%2$s,0,0,0,0,1]},{"camera":0}],
                "meshes":[{"primitives":[{"attributes":{"COLOR_0":9,"POSITION":0},"indices":2,
                "material":0},{"mode":0,"attributes":{"POSITION":0}}]},
                {"primitives":[{"attributes":{"POSITION":1}}]}],
                "accessors":[{"bufferView":0,"componentType":5122,"normalized":true,"count":%3$d,
                "type":"VEC3"},{"bufferView":1,"componentType":5122,"count":%4$d,"type":"VEC3"},
                {"bufferView":2,"componentType":5125,"count":%5$d,"type":"SCALAR"}],
                "bufferViews":[{"buffer":0,"byteLength":%6$d,"byteStride":12},
                {"buffer":0,"byteOffset":%6$d,"byteLength":%7$d,"byteStride":8},
                {"buffer":0,"byteOffset":%8$d,"byteLength":%9$d}],"buffers":[{}]}\
                """
                        .formatted(
                                scale,
                                most / QUANTA,
                                mesh.vertexCount(),
                                alone,
                                3 * half,
                                places,
                                mirrored,
                                places + mirrored,
                                faces);
        return MadeScans.glb(json, binary.array());
    }

    private static void place(ByteBuffer out, TriangleMesh mesh, int v, double most, int sign) {
        for (int axis = 0; axis < 3; axis++) {
            double share = mesh.coordinate(v, axis) / most * (axis == 0 ? sign : 1);
            out.putShort((short) Math.round(share * QUANTA));
        }
    }
}
