package stipple.core.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Named numbers in the FlexBuffers form that a network's own operators keep their settings in. A
/// map is a row of values of one width, then one byte of type for each; its names stand in a sorted
/// list that the map refers back to.
final class FlexMap {
    private static final int FLOAT = 3;

    private final ByteBuffer bytes;
    private final int values;
    private final int width;
    private final int size;

    FlexMap(byte[] settings) {
        this.bytes = ByteBuffer.wrap(settings).order(ByteOrder.LITTLE_ENDIAN);
        int rootWidth = settings[settings.length - 1];
        int root = settings.length - 2 - rootWidth;
        this.width = 1 << (settings[settings.length - 2] & 3);
        this.values = root - (int) whole(root, rootWidth);
        this.size = (int) whole(values - width, width);
    }

    double number(String name) {
        int index = index(name);
        int place = values + index * width;
        boolean isFloat = (bytes.get(values + size * width + index) & 0xFF) >> 2 == FLOAT;
        return isFloat ? bytes.getFloat(place) : whole(place, width);
    }

    int[] numbers(String name) {
        int index = index(name);
        int place = values + index * width;
        int start = place - (int) whole(place, width);
        int wide = 1 << (bytes.get(values + size * width + index) & 3);
        int[] all = new int[(int) whole(start - wide, wide)];
        for (int k = 0; k < all.length; k++) {
            all[k] = (int) whole(start + k * wide, wide);
        }
        return all;
    }

    private int index(String name) {
        int keysAt = values - 3 * width;
        int keys = keysAt - (int) whole(keysAt, width);
        int keyWidth = (int) whole(values - 2 * width, width);
        for (int k = 0; k < size; k++) {
            int place = keys + k * keyWidth;
            if (text(place - (int) whole(place, keyWidth)).equals(name)) {
                return k;
            }
        }
        throw new IllegalArgumentException("the network's operator has no setting " + name);
    }

    private String text(int start) {
        int end = start;
        while (bytes.get(end) != 0) {
            end++;
        }
        byte[] letters = new byte[end - start];
        bytes.get(start, letters);
        return new String(letters, StandardCharsets.US_ASCII);
    }

    private long whole(int place, int wide) {
        return switch (wide) {
            case 1 -> bytes.get(place) & 0xFF;
            case 2 -> bytes.getShort(place) & 0xFFFF;
            case 4 -> bytes.getInt(place);
            default -> throw new IllegalArgumentException("number of " + wide + " bytes");
        };
    }
}
