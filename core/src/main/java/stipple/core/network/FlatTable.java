package stipple.core.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// One table of a FlatBuffers file: numbered fields, each of which may be missing. The table starts
/// with the distance back to a list of 16-bit field offsets; a list and a text start with their
/// length; references are distances forward.
final class FlatTable {
    private static final int FIRST_FIELD = 4;

    private final ByteBuffer file;
    private final int at;

    private FlatTable(ByteBuffer file, int at) {
        this.file = file;
        this.at = at;
    }

    static FlatTable root(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return new FlatTable(file, file.getInt(0));
    }

    /// A byte, or 0 where it is missing.
    int small(int field) {
        OptionalInt place = place(field);
        return place.isPresent() ? file.get(place.getAsInt()) & 0xFF : 0;
    }

    /// A 32-bit number, or 0 where it is missing.
    int number(int field) {
        OptionalInt place = place(field);
        return place.isPresent() ? file.getInt(place.getAsInt()) : 0;
    }

    String text(int field) {
        return new String(bytes(field), StandardCharsets.UTF_8);
    }

    /// The table that a field refers to; an empty one where it is missing.
    FlatTable table(int field) {
        OptionalInt place = place(field);
        return place.isPresent() ? new FlatTable(file, followed(place.getAsInt())) : none();
    }

    List<FlatTable> tables(int field) {
        List<FlatTable> all = new ArrayList<>();
        int start = listStart(field);
        for (int k = 0; k < listLength(field); k++) {
            all.add(new FlatTable(file, followed(start + 4 * k)));
        }
        return all;
    }

    int[] numbers(int field) {
        int[] all = new int[listLength(field)];
        int start = listStart(field);
        for (int k = 0; k < all.length; k++) {
            all[k] = file.getInt(start + 4 * k);
        }
        return all;
    }

    byte[] bytes(int field) {
        byte[] all = new byte[listLength(field)];
        if (all.length > 0) {
            file.get(listStart(field), all);
        }
        return all;
    }

    private static FlatTable none() {
        ByteBuffer empty = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        empty.putShort(0, (short) FIRST_FIELD).putInt(4, 4);
        return new FlatTable(empty, 4);
    }

    private OptionalInt place(int field) {
        int offsets = at - file.getInt(at);
        int entry = FIRST_FIELD + 2 * field;
        if (entry >= (file.getShort(offsets) & 0xFFFF)) {
            return OptionalInt.empty();
        }
        int offset = file.getShort(offsets + entry) & 0xFFFF;
        return offset == 0 ? OptionalInt.empty() : OptionalInt.of(at + offset);
    }

    private int followed(int place) {
        return place + file.getInt(place);
    }

    private int listLength(int field) {
        OptionalInt place = place(field);
        return place.isPresent() ? file.getInt(followed(place.getAsInt())) : 0;
    }

    private int listStart(int field) {
        OptionalInt place = place(field);
        return place.isPresent() ? followed(place.getAsInt()) + 4 : 0;
    }
}
