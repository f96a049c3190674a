package stipple.app.media;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;

/// Small picture files made for tests.
public final class MadePhotos {
    private static final int[] ODD_VALUES = {0, 1, 0x7F, 0x80, 0xC4, 0xD8, 0xD9, 0xDA, 0xE1, 0xFF};

    private MadePhotos() {}

    /// Four quadrants (red, green / blue, white) so that every orientation is told apart.
    public static CodedImage quadrants(int width, int height) {
        CodedImage image = new CodedImage(width, height);
        int[] colours = {0xE01010, 0x10C010, 0x1010E0, 0xF0F0F0};
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int quadrant = (x < width / 2 ? 0 : 1) + (y < height / 2 ? 0 : 2);
                image.set(x, y, colours[quadrant]);
            }
        }
        return image;
    }

    public static byte[] jpeg() {
        return PictureWriter.jpeg(quadrants(48, 32));
    }

    public static byte[] png() {
        return PictureWriter.png(quadrants(48, 32));
    }

    static byte[] progressiveJpeg() {
        return progressiveJpeg(quadrants(64, 64));
    }

    /// The picture as a JPEG of ten scans.
    public static byte[] progressiveJpeg(CodedImage image) {
        return jpeg(PictureWriter.asBufferedImage(image), true);
    }

    /// The JPEG with one more segment behind its start mark.
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + data.length + 4);
        out.put(jpeg, 0, 2);
        out.put((byte) 0xFF).put((byte) marker).putShort((short) (data.length + 2)).put(data);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    /// A progressive JPEG whose first scan stands there so many times.
    public static byte[] repeatedScans(byte[] progressive, int times) {
        int scan = scanAt(progressive, 0);
        int next = scanAt(progressive, scan + 2);
        int length = next - scan;
        ByteBuffer out = ByteBuffer.allocate(progressive.length + (times - 1) * length);
        out.put(progressive, 0, scan);
        for (int i = 0; i < times; i++) {
            out.put(progressive, scan, length);
        }
        return out.put(progressive, next, progressive.length - next).array();
    }

    private static int scanAt(byte[] jpeg, int from) {
        int at = from;
        while ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) != 0xDA) {
            at++;
        }
        return at;
    }

    public static byte[] greyPng() {
        return png(new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY));
    }

    public static byte[] sixteenBitPng() {
        return png(new BufferedImage(20, 20, BufferedImage.TYPE_USHORT_GRAY));
    }

    public static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /// A four-channel JPEG as printers use it.
    public static byte[] cmykJpeg() {
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
        ColorSpace four =
                new ColorSpace(ColorSpace.TYPE_CMYK, 4) {
                    private static final long serialVersionUID = 1;

                    @Override
                    public float[] toRGB(float[] ink) {
                        return new float[] {1 - ink[0], 1 - ink[1], 1 - ink[2]};
                    }

                    @Override
                    public float[] fromRGB(float[] rgb) {
                        return new float[] {1 - rgb[0], 1 - rgb[1], 1 - rgb[2], 0};
                    }

                    @Override
                    public float[] toCIEXYZ(float[] ink) {
                        return toRGB(ink);
                    }

                    @Override
                    public float[] fromCIEXYZ(float[] xyz) {
                        return fromRGB(xyz);
                    }
                };
        ComponentColorModel model =
                new ComponentColorModel(
                        four, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return jpeg(new BufferedImage(model, raster, false, null), false);
    }

    /// The JPEG with an EXIF block behind its start mark.
    public static byte[] withExif(byte[] jpeg, byte[] tiff) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + tiff.length + 10);
        out.put(jpeg, 0, 2);
        out.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (tiff.length + 8));
        out.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(tiff);
        out.put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /// A TIFF block with orientation, focal length, 35 mm equivalent and picture size.
    public static byte[] tiff(
            ByteOrder order, int orientation, int focalTenthMm, int focal35Mm, int[] sizePx) {
        ByteBuffer b = ByteBuffer.allocate(112).order(order);
        b.put(order == ByteOrder.LITTLE_ENDIAN ? new byte[] {'I', 'I'} : new byte[] {'M', 'M'});
        b.putShort((short) 42).putInt(8);
        b.putShort((short) 2);
        shortEntry(b, 0x0112, orientation);
        longEntry(b, 0x8769, 38);
        b.putInt(0);
        b.putShort((short) 4);
        b.putShort((short) 0x920A).putShort((short) 5).putInt(1).putInt(100);
        longEntry(b, 0xA002, sizePx[0]);
        longEntry(b, 0xA003, sizePx[1]);
        shortEntry(b, 0xA405, focal35Mm);
        b.putInt(0);
        b.position(100);
        b.putInt(focalTenthMm).putInt(10);
        return b.array();
    }

    /// A PNG with a colour profile.
    static byte[] withProfile(byte[] png, byte[] profile) {
        byte[] packed = deflated(profile);
        byte[] chunk = new byte[packed.length + 3];
        chunk[0] = 'p';
        System.arraycopy(packed, 0, chunk, 3, packed.length);
        return withChunk(png, "iCCP", chunk);
    }

    /// A PNG with one more chunk before its picture data.
    public static byte[] withChunk(byte[] png, String type, byte[] data) {
        ByteBuffer out = ByteBuffer.allocate(png.length + data.length + 12);
        out.put(png, 0, 33).put(chunk(type, data)).put(png, 33, png.length - 33);
        return out.array();
    }

    /// A PNG file that claims a size and holds a few bytes.
    public static byte[] claimingPng(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put((byte) 1).put(new byte[4]);
        byte[] start = Arrays.copyOf(png(), 8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(start);
        out.writeBytes(chunk("IHDR", header.array()));
        out.writeBytes(chunk("IDAT", deflated(new byte[1000])));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    public static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(plain);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[] data) {
        ByteBuffer out = ByteBuffer.allocate(data.length + 12);
        out.putInt(data.length);
        for (int i = 0; i < 4; i++) {
            out.put((byte) type.charAt(i));
        }
        out.put(data);
        CRC32 crc = new CRC32();
        crc.update(out.array(), 4, data.length + 4);
        return out.putInt((int) crc.getValue()).array();
    }

    private static void shortEntry(ByteBuffer b, int tag, int value) {
        b.putShort((short) tag).putShort((short) 3).putInt(1).putShort((short) value);
        b.putShort((short) 0);
    }

    private static void longEntry(ByteBuffer b, int tag, int value) {
        b.putShort((short) tag).putShort((short) 4).putInt(1).putInt(value);
    }

    /// The picture as a JPEG of one scan or of ten.
    public static byte[] jpeg(BufferedImage image, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (progressive) {
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            boolean rgb = image.getRaster().getNumBands() == 3;
            IIOImage whole =
                    rgb
                            ? new IIOImage(image, null, null)
                            : new IIOImage(image.getRaster(), null, null);
            writer.write(null, whole, how);
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// One to eight bytes changed, cut, doubled or moved.
    public static byte[] damaged(byte[] whole, Seed dice) {
        byte[] bytes = whole.clone();
        int changes = 1 + below(dice, 0, 8);
        for (int k = 1; k <= changes; k++) {
            int at = below(dice, 10L * k, bytes.length);
            switch (below(dice, 10L * k + 1, 5)) {
                case 0 -> bytes[at] ^= (byte) (1 << below(dice, 10L * k + 2, 8));
                case 1 ->
                        bytes[at] = (byte) ODD_VALUES[below(dice, 10L * k + 3, ODD_VALUES.length)];
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(12, at));
                case 3 -> {
                    int length = Math.min(16, bytes.length - at);
                    int to = below(dice, 10L * k + 4, bytes.length - length + 1);
                    System.arraycopy(bytes, at, bytes, to, length);
                }
                default -> bytes[at] = (byte) below(dice, 10L * k + 5, 256);
            }
        }
        return bytes;
    }

    private static int below(Seed dice, long counter, int bound) {
        return (int) (dice.uniform(counter) * bound);
    }
}
