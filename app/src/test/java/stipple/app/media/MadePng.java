package stipple.app.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import stipple.core.math.Seed;

/// PNG files of chance pixels in every way of storing them that the format knows.
///
/// @param kind 0 grey, 2 colours, 3 palette, 4 grey with alpha, 6 colours with alpha
/// @param bits a sample
/// @param clearBytes length of the block that says what is transparent; 0 for none
public record MadePng(
        int kind, int bits, int width, int height, boolean isInterlaced, int clearBytes) {
    private static final int[] CHANNELS = {1, 0, 3, 1, 2, 0, 4};
    private static final int[][] PASSES = {
        {0, 0, 8, 8},
        {4, 0, 8, 8},
        {0, 4, 4, 8},
        {2, 0, 4, 4},
        {0, 2, 2, 4},
        {1, 0, 2, 2},
        {0, 1, 1, 2}
    };

    /// The file.
    public byte[] bytes(Seed seed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(MadePhotos.chunk("IHDR", header()));
        int entries = Math.min(1 << bits, 200);
        if (kind == 3) {
            out.writeBytes(MadePhotos.chunk("PLTE", noise(seed, 1, 3 * entries)));
        }
        if (clearBytes > 0) {
            out.writeBytes(MadePhotos.chunk("tRNS", clear(seed)));
        }
        byte[] packed = MadePhotos.deflated(rows(seed));
        int cut = packed.length / 3;
        out.writeBytes(MadePhotos.chunk("IDAT", part(packed, 0, cut)));
        out.writeBytes(MadePhotos.chunk("IDAT", new byte[0]));
        out.writeBytes(MadePhotos.chunk("IDAT", part(packed, cut, packed.length)));
        out.writeBytes(MadePhotos.chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private byte[] header() {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) bits)
                .put((byte) kind)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) (isInterlaced ? 1 : 0))
                .array();
    }

    /// Alpha of a palette's first entries, or one colour in two bytes a sample.
    private byte[] clear(Seed seed) {
        byte[] bytes = noise(seed, 2, clearBytes);
        if (kind != 3) {
            for (int i = 0; i < clearBytes; i++) {
                bytes[i] = (byte) (i % 2 == 0 ? 0 : bytes[i] & (1 << bits) - 1);
            }
        }
        return bytes;
    }

    /// Chance bytes behind chance kinds of filters: whatever they mean, readers must agree.
    private byte[] rows(Seed seed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int n = 0;
        for (int[] pass : passes()) {
            int across = (width - pass[0] + pass[2] - 1) / pass[2];
            int down = (height - pass[1] + pass[3] - 1) / pass[3];
            for (int y = 0; across > 0 && y < down; y++) {
                out.write((int) (seed.uniform(3_000_000 + n) * 5));
                out.writeBytes(noise(seed, 10 + n++, (across * CHANNELS[kind] * bits + 7) / 8));
            }
        }
        return out.toByteArray();
    }

    private List<int[]> passes() {
        List<int[]> passes = new ArrayList<>();
        if (isInterlaced) {
            passes.addAll(List.of(PASSES));
        } else {
            passes.add(new int[] {0, 0, 1, 1});
        }
        return passes;
    }

    private static byte[] noise(Seed seed, long stream, int length) {
        Seed own = new Seed(seed.bits(stream));
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            long bits = own.bits(i);
            bytes[i] = (byte) ((bits & 0x300) == 0 ? 255 : bits);
        }
        return bytes;
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }
}
