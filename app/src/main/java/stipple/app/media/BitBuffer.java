package stipple.app.media;

import java.util.Arrays;

/// Bits in the order in which a JPEG holds them, highest first; after a byte of ones comes one of
/// zeros, which tells it from a marker.
final class BitBuffer {
    private static final byte ONES = (byte) 0xFF;

    private byte[] bytes = new byte[1 << 14];
    private int count;
    private long waiting;
    private int waitingBits;

    /// Appends the lowest bits of a number.
    ///
    /// @param length [0, 32]
    void put(int bits, int length) {
        waiting = waiting << length | bits;
        waitingBits += length;
        if (waitingBits >= 32) {
            write();
        }
    }

    /// Fills the last byte with ones and appends a marker.
    void marker(int kind) {
        put(0x7F, 7);
        write();
        waitingBits = 0;
        waiting = 0;
        bytes[count++] = ONES;
        bytes[count++] = (byte) kind;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, count);
    }

    private void write() {
        if (bytes.length < count + 32) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        while (waitingBits >= 8) {
            waitingBits -= 8;
            byte next = (byte) (waiting >> waitingBits);
            bytes[count++] = next;
            if (next == ONES) {
                bytes[count++] = 0;
            }
        }
    }
}
