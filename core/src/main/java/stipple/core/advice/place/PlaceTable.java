package stipple.core.advice.place;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The towns as they ship: one block of numbers for each property, and all spellings in
/// alphabetical order of their bytes, each pointing at its town. Nothing is turned into an object
/// before somebody asks for it, so that the whole table is ready in a few milliseconds.
///
/// The file, little-endian: int32 magic `STPL`, version 1, towns N, spellings K, regions R; N int32
/// latitude and N int32 longitude in 1e-5 degrees; N int32 population; N times 2 bytes country; N
/// uint16 region; R texts; N texts (names); then K spellings, each: uint8 bytes shared with the one
/// before, uint8 further bytes, those bytes, int32 town (bit 31 set: this is the town's own name).
/// A text is uint8 length and UTF-8. Towns stand by falling population, so a lower number is a
/// larger town.
final class PlaceTable {
    private static final int MAGIC = 0x4C505453;
    private static final int VERSION = 1;
    private static final double UNITS_PER_DEG = 1e5;
    private static final int OWN_NAME = 0x80000000;

    private final int[] latitude;
    private final int[] longitude;
    private final int[] population;
    private final byte[] country;
    private final short[] region;
    private final String[] regions;
    private final byte[] texts;
    private final int[] nameStart;
    private final byte[] keys;
    private final int[] keyEnd;
    private final int[] keyTown;

    private PlaceTable(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getInt() != MAGIC || in.getInt() != VERSION) {
            throw new IllegalStateException("the table of places is not of version 1");
        }
        int towns = in.getInt();
        int spellings = in.getInt();
        int regionCount = in.getInt();
        latitude = ints(in, towns);
        longitude = ints(in, towns);
        population = ints(in, towns);
        country = new byte[2 * towns];
        in.get(country);
        region = new short[towns];
        in.asShortBuffer().get(region);
        in.position(in.position() + 2 * towns);
        regions = new String[regionCount];
        for (int k = 0; k < regionCount; k++) {
            byte[] text = new byte[in.get() & 0xFF];
            in.get(text);
            regions[k] = new String(text, StandardCharsets.UTF_8);
        }
        texts = bytes;
        nameStart = new int[towns];
        for (int k = 0; k < towns; k++) {
            nameStart[k] = in.position();
            in.position(in.position() + 1 + (in.get(in.position()) & 0xFF));
        }
        keyEnd = new int[spellings];
        keyTown = new int[spellings];
        keys = readKeys(in);
    }

    static PlaceTable of(byte[] bytes) {
        return new PlaceTable(bytes);
    }

    private static int[] ints(ByteBuffer in, int count) {
        int[] values = new int[count];
        in.asIntBuffer().get(values);
        in.position(in.position() + 4 * count);
        return values;
    }

    private byte[] readKeys(ByteBuffer in) {
        byte[] out = new byte[1 << 20];
        int start = 0;
        int end = 0;
        for (int k = 0; k < keyEnd.length; k++) {
            int shared = in.get() & 0xFF;
            int more = in.get() & 0xFF;
            if (out.length < end + shared + more) {
                out = Arrays.copyOf(out, 2 * out.length + shared + more);
            }
            System.arraycopy(out, start, out, end, shared);
            in.get(out, end + shared, more);
            start = end;
            end += shared + more;
            keyEnd[k] = end;
            keyTown[k] = in.getInt();
        }
        return out;
    }

    int towns() {
        return latitude.length;
    }

    int spellings() {
        return keyEnd.length;
    }

    Place town(int number) {
        int start = nameStart[number];
        return new Place(
                new String(texts, start + 1, texts[start] & 0xFF, StandardCharsets.UTF_8),
                countryOf(number),
                regions[region[number] & 0xFFFF],
                latitude[number] / UNITS_PER_DEG,
                longitude[number] / UNITS_PER_DEG,
                population[number]);
    }

    String countryOf(int number) {
        return "" + (char) country[2 * number] + (char) country[2 * number + 1];
    }

    String regionOf(int number) {
        return regions[region[number] & 0xFFFF];
    }

    int populationOf(int number) {
        return population[number];
    }

    int townOfKey(int key) {
        return keyTown[key] & ~OWN_NAME;
    }

    boolean isOwnName(int key) {
        return (keyTown[key] & OWN_NAME) != 0;
    }

    String key(int key) {
        int start = keyStart(key);
        return new String(keys, start, keyEnd[key] - start, StandardCharsets.UTF_8);
    }

    /// The first spelling that is not before the given bytes.
    int firstKeyFrom(byte[] wanted) {
        int low = 0;
        int high = keyEnd.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean isKey(int key, byte[] wanted) {
        return key < keyEnd.length && compare(key, wanted) == 0;
    }

    int keyLength(int key) {
        return keyEnd[key] - keyStart(key);
    }

    private int keyStart(int key) {
        return key == 0 ? 0 : keyEnd[key - 1];
    }

    private int compare(int key, byte[] wanted) {
        return Arrays.compareUnsigned(keys, keyStart(key), keyEnd[key], wanted, 0, wanted.length);
    }
}
