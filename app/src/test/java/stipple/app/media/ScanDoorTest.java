package stipple.app.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stipple.app.text.Messages;
import stipple.core.geometry.MeshThinning;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.scalp.HeadTemplate;

class ScanDoorTest {
    private static final TriangleMesh HEAD = HeadTemplate.shipped().mesh();
    private static final TriangleMesh SMALL = MeshThinning.toAtMost(HEAD, 600);
    private static final int ROUNDS = 300;

    private final ScanDoor door = new ScanDoor(ScanLimits.USUAL, Messages.english());

    @Test
    void every_format_gives_the_same_surface() {
        for (byte[] file :
                List.of(
                        MadeScans.obj(HEAD),
                        MadeScans.plyText(HEAD),
                        MadeScans.plyBinary(HEAD, ByteOrder.LITTLE_ENDIAN),
                        MadeScans.plyBinary(HEAD, ByteOrder.BIG_ENDIAN))) {
            ScanResult.Opened opened = opened(file);
            assertThat(opened.mesh().vertexCount()).isEqualTo(HEAD.vertexCount());
            assertThat(opened.mesh().triangleCount()).isEqualTo(HEAD.triangleCount());
            for (int v = 0; v < HEAD.vertexCount(); v += 97) {
                Vec3 there = opened.mesh().vertex(v).plus(opened.middle());
                assertThat(there.distanceTo(HEAD.vertex(v))).isLessThan(1e-3);
            }
        }
    }

    /// A quarter turn about x takes y to z, the shift comes after it and the scale last.
    @Test
    void a_glb_lies_where_its_scene_puts_it() {
        ScanResult.Opened opened = opened(MadeScans.glb(HEAD));
        for (int v = 0; v < HEAD.vertexCount(); v += 97) {
            Vec3 p = HEAD.vertex(v);
            Vec3 truth = new Vec3(p.x() + 10, -p.z() + 20, p.y() + 30).times(0.001);
            Vec3 there = opened.mesh().vertex(v).plus(opened.middle());
            assertThat(there.distanceTo(truth)).isLessThan(1e-6);
        }
    }

    @Test
    void files_as_apps_write_them_give_the_same_surface() {
        double areaMm2 = area(HEAD);
        Map<String, byte[]> files =
                Map.of(
                        "quads, colours, DOS lines",
                        AppScans.objOfQuads(HEAD),
                        "doubles, textures, flags",
                        AppScans.plyOfEverything(HEAD),
                        "unknown normals",
                        AppScans.plyWithUnknownNormals(HEAD),
                        "whole numbers, mirrored, two meshes",
                        AppScans.glbOfWholeNumbers(HEAD));
        files.forEach((name, file) -> {
            TriangleMesh mesh = opened(file).mesh();
            assertThat(mesh.triangleCount()).as(name).isEqualTo(HEAD.triangleCount());
            assertThat(area(mesh)).as(name).isCloseTo(areaMm2, within(0.003 * areaMm2));
            assertThat(volume(mesh))
                    .as(name + ": the same side is outside")
                    .isCloseTo(volume(HEAD), within(0.003 * Math.abs(volume(HEAD))));
        });
    }

    private static double area(TriangleMesh mesh) {
        double sum = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            sum += mesh.triangleArea(t);
        }
        return sum;
    }

    /// Signed by which side of the faces is outside.
    private static double volume(TriangleMesh mesh) {
        Vec3 least = new Vec3(1e9, 1e9, 1e9);
        for (int v = 0; v < mesh.vertexCount(); v++) {
            Vec3 p = mesh.vertex(v);
            least =
                    new Vec3(
                            Math.min(least.x(), p.x()),
                            Math.min(least.y(), p.y()),
                            Math.min(least.z(), p.z()));
        }
        double sum = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Vec3 a = mesh.vertex(mesh.corner(t, 0)).minus(least);
            Vec3 b = mesh.vertex(mesh.corner(t, 1)).minus(least);
            sum += a.cross(b).dot(mesh.vertex(mesh.corner(t, 2)).minus(least)) / 6;
        }
        return sum;
    }

    @Test
    void what_is_stored_is_the_surface_and_nothing_else() {
        byte[] stored = ScanBytes.of(SMALL);
        assertThat(stored).hasSize(8 + 12 * SMALL.vertexCount() + 12 * SMALL.triangleCount());
        TriangleMesh back = ScanBytes.mesh(stored, 10);
        assertThat(back.vertex(5).x()).isCloseTo(10 * SMALL.vertex(5).x(), within(1e-4));
        assertThat(back.corner(7, 1)).isEqualTo(SMALL.corner(7, 1));
    }

    @Test
    void what_is_taken_away_as_text_comes_back_to_the_last_digit() {
        TriangleMesh kept = opened(MadeScans.obj(HEAD)).mesh();
        TriangleMesh back = opened(ObjText.of(kept)).mesh();
        assertThat(ScanBytes.of(back)).isEqualTo(ScanBytes.of(kept));
    }

    @Test
    void a_fine_scan_is_made_coarser_and_stays_near_the_surface() {
        ScanLimits few = new ScanLimits(25_000_000, 1_000_000, 2_000_000, 5_000, 200);
        ScanResult result = new ScanDoor(few, Messages.english()).open("s", MadeScans.obj(HEAD));
        TriangleMesh coarse = ((ScanResult.Opened) result).mesh();
        assertThat(coarse.vertexCount()).isBetween(2_500, 5_000);
        assertThat(coarse.triangleCount()).isGreaterThan(5_000);
    }

    @Test
    void what_is_not_read_is_refused_in_a_sentence() {
        Map<byte[], ScanFault> cases =
                Map.of(
                        new byte[0],
                        ScanFault.EMPTY,
                        text("MZ\0\0\0"),
                        ScanFault.UNKNOWN_FORMAT,
                        text("{\"asset\":{}}"),
                        ScanFault.TEXT_GLTF,
                        text("v 0 0 0", "v 1 0 0", "v 0 1 0", "f 1 2 3"),
                        ScanFault.NO_SURFACE,
                        text("v 0 0 nan"),
                        ScanFault.DAMAGED,
                        text("v 0 0 1e9"),
                        ScanFault.NOT_A_NUMBER,
                        text("v 0 0 0", "csh rm"),
                        ScanFault.OTHER_FILES,
                        text("v 0 0 0", "f 1 2 -9"),
                        ScanFault.DAMAGED,
                        text(
                                "ply",
                                "format ascii 1.0",
                                "element vertex 2000000000",
                                "property float x",
                                "end_header"),
                        ScanFault.TOO_MANY_VERTICES,
                        text("ply", "format ascii 1.0", "element thing 2000000000", "end_header"),
                        ScanFault.DAMAGED);
        cases.forEach((bytes, fault) -> refused(bytes, fault));
        refused(
                text(
                        "ply",
                        "format ascii 1.0",
                        "element face 9",
                        "property list int int vertex_index",
                        "end_header",
                        "3 0 1"),
                ScanFault.TRUNCATED);
    }

    @Test
    void a_glb_that_reaches_outside_of_itself_is_refused() {
        refused(
                MadeScans.glb("{\"buffers\":[{\"uri\":\"https://a.example/b.bin\"}]}", new byte[4]),
                ScanFault.OTHER_FILES);
        refused(
                MadeScans.glb(
                        "{\"extensionsRequired\":[\"KHR_draco_mesh_compression\"]}", new byte[4]),
                ScanFault.UNUSUAL_CODING);
        refused(
                MadeScans.glb(
                        "{\"scenes\":[{\"nodes\":[0]}],\"nodes\":[{\"children\":[0]}]}",
                        new byte[4]),
                ScanFault.DAMAGED);
        refused(
                MadeScans.glb(
                        "{\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":0}}]}],"
                                + "\"accessors\":[{\"bufferView\":0,\"componentType\":5126,\"count\":2147483647,"
                                + "\"type\":\"VEC3\"}],\"bufferViews\":[{\"buffer\":0,\"byteLength\":4}]}",
                        new byte[4]),
                ScanFault.DAMAGED);
    }

    @Test
    void a_damaged_scan_is_a_surface_or_a_refusal() {
        List<byte[]> whole =
                List.of(
                        MadeScans.obj(SMALL),
                        MadeScans.plyText(SMALL),
                        MadeScans.plyBinary(SMALL, ByteOrder.LITTLE_ENDIAN),
                        MadeScans.plyBinary(SMALL, ByteOrder.BIG_ENDIAN),
                        MadeScans.glb(SMALL));
        int refused = 0;
        for (int f = 0; f < whole.size(); f++) {
            Seed seed = new Seed(20 + f);
            for (int round = 0; round < ROUNDS; round++) {
                byte[] file = MadePhotos.damaged(whole.get(f), new Seed(seed.bits(round)));
                switch (door.open("mutant", file)) {
                    case ScanResult.Refused(ScanFault reason, String sentence) -> {
                        refused++;
                        assertThat(sentence).startsWith("mutant ").doesNotContain("{");
                        assertThat(reason).isNotEqualTo(ScanFault.TOO_LARGE_FOR_MEMORY);
                    }
                    case ScanResult.Opened(TriangleMesh mesh, Vec3 middle) -> {
                        assertThat(mesh.vertexCount()).isLessThanOrEqualTo(100_000);
                        assertThat(middle.norm()).isFinite();
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(ROUNDS / 2);
    }

    private ScanResult.Opened opened(byte[] file) {
        ScanResult result = door.open("scan", file);
        assertThat(result).isInstanceOf(ScanResult.Opened.class);
        return (ScanResult.Opened) result;
    }

    private void refused(byte[] file, ScanFault fault) {
        ScanResult result = door.open("scan", file);
        assertThat(result).isInstanceOf(ScanResult.Refused.class);
        ScanResult.Refused refused = (ScanResult.Refused) result;
        assertThat(refused.reason()).as(refused.sentence()).isEqualTo(fault);
        assertThat(refused.sentence()).doesNotContain("{").contains("scan");
    }

    private static byte[] text(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
