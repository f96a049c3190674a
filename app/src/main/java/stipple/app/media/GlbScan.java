package stipple.app.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the surfaces of a binary glTF 2.0 where its scene puts them. Only what lies inside the
/// file is read; materials, pictures, cameras, animations and scripts of extensions are passed
/// over, and a compressed surface is refused.
final class GlbScan {
    private static final int MAGIC = 0x46546C67;
    private static final int JSON_CHUNK = 0x4E4F534A;
    private static final int BINARY_CHUNK = 0x004E4942;
    private static final int CHUNKS_AT = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int MOST_JSON_BYTES = 4_000_000;
    private static final int MOST_NODES = 20_000;
    private static final int DEEPEST = 64;
    private static final int TRIANGLES = 4;
    private static final int STRIP = 5;
    private static final int FAN = 6;
    private static final Set<String> COMPRESSIONS =
            Set.of(
                    "KHR_draco_mesh_compression",
                    "EXT_meshopt_compression",
                    "KHR_meshopt_compression");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode root;
    private final GlbNumbers numbers;
    private final ScanParts parts;
    private final Set<Integer> visited = new HashSet<>();

    private GlbScan(JsonNode root, GlbNumbers numbers, ScanParts parts) {
        this.root = root;
        this.numbers = numbers;
        this.parts = parts;
    }

    static boolean isGlb(byte[] file) {
        return file.length >= CHUNKS_AT && little(file, 0, CHUNKS_AT).getInt() == MAGIC;
    }

    static void read(byte[] file, ScanParts parts) throws RefusedScan {
        ByteBuffer head = little(file, 0, CHUNKS_AT);
        if (head.getInt(4) != 2) {
            throw new RefusedScan(ScanFault.UNUSUAL_CODING, "glTF version " + head.getInt(4));
        }
        ByteBuffer json = chunk(file, CHUNKS_AT, JSON_CHUNK);
        if (json.remaining() > MOST_JSON_BYTES) {
            throw RefusedScan.damaged("its description is longer than its surface can need");
        }
        int next = CHUNKS_AT + CHUNK_HEAD + json.remaining();
        ByteBuffer binary = chunk(file, next, BINARY_CHUNK);
        JsonNode root = parsed(file, json);
        checkInside(root);
        new GlbScan(root, new GlbNumbers(root, binary), parts).scene();
    }

    private static ByteBuffer chunk(byte[] file, int at, int wanted) throws RefusedScan {
        if (at + CHUNK_HEAD > file.length) {
            throw new RefusedScan(ScanFault.TRUNCATED);
        }
        ByteBuffer head = little(file, at, CHUNK_HEAD);
        long length = Integer.toUnsignedLong(head.getInt());
        if (head.getInt() != wanted) {
            throw RefusedScan.damaged("its parts are not in order");
        }
        if (length > file.length - at - CHUNK_HEAD) {
            throw new RefusedScan(ScanFault.TRUNCATED);
        }
        return little(file, at + CHUNK_HEAD, (int) length);
    }

    private static ByteBuffer little(byte[] file, int at, int length) {
        return ByteBuffer.wrap(file, at, length).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static JsonNode parsed(byte[] file, ByteBuffer json) throws RefusedScan {
        try {
            return MAPPER.readTree(file, json.arrayOffset(), json.remaining());
        } catch (JacksonException e) {
            throw RefusedScan.damaged("its description is no JSON");
        }
    }

    private static void checkInside(JsonNode root) throws RefusedScan {
        for (JsonNode buffer : root.path("buffers")) {
            if (buffer.has("uri")) {
                throw new RefusedScan(ScanFault.OTHER_FILES);
            }
        }
        for (JsonNode required : root.path("extensionsRequired")) {
            if (COMPRESSIONS.contains(required.asString(""))) {
                throw new RefusedScan(ScanFault.UNUSUAL_CODING, required.asString(""));
            }
        }
    }

    private void scene() throws RefusedScan {
        JsonNode scenes = root.path("scenes");
        if (scenes.isEmpty()) {
            for (JsonNode mesh : root.path("meshes")) {
                mesh(mesh, GlbPlace.HERE);
            }
            return;
        }
        int chosen = root.path("scene").asInt(0);
        for (JsonNode node : scenes.path(chosen).path("nodes")) {
            node(node.asInt(-1), GlbPlace.HERE, 0);
        }
    }

    private void node(int number, GlbPlace above, int depth) throws RefusedScan {
        JsonNode node = root.path("nodes").path(number);
        if (!node.isObject() || depth > DEEPEST) {
            throw RefusedScan.damaged("its scene has no end");
        }
        if (!visited.add(number) || visited.size() > MOST_NODES) {
            throw RefusedScan.damaged("its scene has one thing in two places");
        }
        GlbPlace place = above.then(GlbPlace.of(node));
        if (node.has("mesh")) {
            mesh(root.path("meshes").path(node.path("mesh").asInt(-1)), place);
        }
        for (JsonNode child : node.path("children")) {
            node(child.asInt(-1), place, depth + 1);
        }
    }

    private void mesh(JsonNode mesh, GlbPlace place) throws RefusedScan {
        for (JsonNode primitive : mesh.path("primitives")) {
            int mode = primitive.path("mode").asInt(TRIANGLES);
            for (String compression : COMPRESSIONS) {
                if (primitive.path("extensions").has(compression)) {
                    throw new RefusedScan(ScanFault.UNUSUAL_CODING, compression);
                }
            }
            if (mode == TRIANGLES || mode == STRIP || mode == FAN) {
                surface(primitive, mode, place);
            }
        }
    }

    private void surface(JsonNode primitive, int mode, GlbPlace place) throws RefusedScan {
        int first = parts.vertexCount();
        GlbNumbers.Column places =
                numbers.places(primitive.path("attributes").path("POSITION").asInt(-1));
        parts.checkRoomFor(places.count());
        for (int v = 0; v < places.count(); v++) {
            double[] p = place.of(places.real(v, 0), places.real(v, 1), places.real(v, 2));
            parts.vertex(p[0], p[1], p[2]);
        }
        GlbNumbers.Column order =
                primitive.has("indices")
                        ? numbers.indices(primitive.path("indices").asInt(-1))
                        : GlbNumbers.Column.counting(places.count());
        int step = mode == TRIANGLES ? 3 : 1;
        for (int k = 0; k + 2 < order.count(); k += step) {
            boolean isOdd = mode == STRIP && k % 2 == 1;
            boolean turns = isOdd != place.mirrors();
            long a = corner(order, mode == FAN ? 0 : k, first);
            long b = corner(order, k + (turns ? 2 : 1), first);
            parts.face(a, b, corner(order, k + (turns ? 1 : 2), first));
        }
    }

    private static long corner(GlbNumbers.Column order, int k, int first) {
        return first + order.whole(k);
    }
}
