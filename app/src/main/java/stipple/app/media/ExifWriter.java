package stipple.app.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Puts a small EXIF block into a JPEG of our own making: maker, model, orientation, focal length
/// and size. Nothing about a place, a time or a person.
///
/// @param maker of the camera, ASCII
/// @param model of the camera, ASCII
/// @param orientation how the stored picture is turned, 1 (upright) to 8
/// @param focalMm focal length of the lens
/// @param focal35Mm focal length of the same view on a 36 x 24 mm frame
public record ExifWriter(
        String maker, String model, int orientation, double focalMm, double focal35Mm) {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ASCII = 2;
    private static final int RATIONAL = 5;
    private static final int TIFF_HEADER = 8;
    private static final int ENTRY = 12;

    public ExifWriter {
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("orientation " + orientation + ", allowed 1 to 8");
        }
    }

    /// The JPEG with the block right after its first marker.
    ///
    /// @param widthPx as stored
    /// @param heightPx as stored
    public byte[] into(byte[] jpeg, int widthPx, int heightPx) {
        byte[] tiff = tiff(widthPx, heightPx);
        byte[] name = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + name.length + tiff.length);
        out.put(jpeg, 0, 2);
        out.putShort((short) 0xFFE1).putShort((short) (2 + name.length + tiff.length));
        out.put(name).put(tiff);
        out.put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /// Two directories of four entries each, texts and the fraction behind them.
    private byte[] tiff(int widthPx, int heightPx) {
        byte[] makerText = (maker + "\0").getBytes(StandardCharsets.US_ASCII);
        byte[] modelText = (model + "\0").getBytes(StandardCharsets.US_ASCII);
        int directory = 2 + 4 * ENTRY + 4;
        int inner = TIFF_HEADER + directory;
        int makerAt = inner + directory;
        int modelAt = makerAt + even(makerText.length);
        int focalAt = modelAt + even(modelText.length);
        ByteBuffer out = ByteBuffer.allocate(focalAt + 8).order(ByteOrder.BIG_ENDIAN);
        out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(TIFF_HEADER);
        out.putShort((short) 4);
        entry(out, 0x010F, ASCII, makerText.length, makerAt);
        entry(out, 0x0110, ASCII, modelText.length, modelAt);
        entry(out, 0x0112, SHORT, 1, orientation << 16);
        entry(out, 0x8769, LONG, 1, inner);
        out.putInt(0);
        out.putShort((short) 4);
        entry(out, 0x920A, RATIONAL, 1, focalAt);
        entry(out, 0xA002, LONG, 1, widthPx);
        entry(out, 0xA003, LONG, 1, heightPx);
        entry(out, 0xA405, SHORT, 1, (int) Math.round(focal35Mm) << 16);
        out.putInt(0);
        out.put(makerAt, makerText).put(modelAt, modelText);
        out.putInt(focalAt, (int) Math.round(100 * focalMm)).putInt(focalAt + 4, 100);
        return out.array();
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static int even(int length) {
        return length + length % 2;
    }
}
