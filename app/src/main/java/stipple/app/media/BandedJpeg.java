package stipple.app.media;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import stipple.core.image.CodedImage;
import stipple.core.image.Parallel;

/// Codes a large picture as JPEG band by band, several at once, and joins the bands to one file.
///
/// Each band is coded by the JDK with a restart marker after every row of blocks: there the coder
/// starts anew, so that the coded rows of one band can follow those of another. Markers count from
/// 0 to 7 and around; a band has a multiple of eight rows of blocks, so the count goes on. The
/// pixels are those of a file coded in one piece, and the bytes do not depend on the number of
/// threads.
final class BandedJpeg {
    /// Pixels in a row of blocks: two blocks of 8, for colour is kept at half the resolution.
    private static final int BLOCKS_PX = 16;

    private static final int BAND_PX = 32 * BLOCKS_PX;
    private static final ColorModel OPAQUE =
            new ComponentColorModel(
                    ColorSpace.getInstance(ColorSpace.CS_sRGB),
                    false,
                    false,
                    Transparency.OPAQUE,
                    DataBuffer.TYPE_BYTE);
    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";
    private static final byte MARKER = (byte) 0xFF;
    private static final byte FRAME = (byte) 0xC0;
    private static final byte SCAN = (byte) 0xDA;
    private static final byte END = (byte) 0xD9;
    private static final byte LAST_RESTART = (byte) 0xD7;

    private BandedJpeg() {}

    /// The picture as JPEG; one that is no higher than a band is coded in one piece.
    ///
    /// @param quality (0, 1]
    static byte[] of(CodedImage image, float quality, int threads) {
        int count = (image.height() + BAND_PX - 1) / BAND_PX;
        if (count == 1) {
            return coded(bytes(image, 0, image.height()), quality, false);
        }
        byte[][] bands = new byte[count][];
        Parallel.forEach(
                count,
                threads,
                i -> {
                    int top = i * BAND_PX;
                    int height = Math.min(BAND_PX, image.height() - top);
                    bands[i] = coded(bytes(image, top, height), quality, true);
                });
        return joined(bands, image.height());
    }

    /// A copy of some rows as the JDK's coder takes them fastest: three bytes a pixel.
    private static BufferedImage bytes(CodedImage image, int top, int height) {
        int[] rgb = image.rgb();
        byte[] bytes = new byte[3 * image.width() * height];
        int at = top * image.width();
        for (int k = 0; k < bytes.length; k += 3) {
            int pixel = rgb[at++];
            bytes[k] = (byte) (pixel >> 16);
            bytes[k + 1] = (byte) (pixel >> 8);
            bytes[k + 2] = (byte) pixel;
        }
        WritableRaster raster =
                Raster.createInterleavedRaster(
                        new DataBufferByte(bytes, bytes.length),
                        image.width(),
                        height,
                        3 * image.width(),
                        3,
                        new int[] {0, 1, 2},
                        null);
        return new BufferedImage(OPAQUE, raster, false, null);
    }

    private static byte[] joined(byte[][] bands, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bands[0].length * bands.length);
        byte[] head = bands[0].clone();
        int frame = segment(head, FRAME);
        head[frame + 5] = (byte) (height >> 8);
        head[frame + 6] = (byte) height;
        out.write(head, 0, head.length - 2);
        for (int i = 1; i < bands.length; i++) {
            int scan = segment(bands[i], SCAN);
            int start = scan + 2 + length(bands[i], scan);
            out.write(MARKER);
            out.write(LAST_RESTART);
            out.write(bands[i], start, bands[i].length - 2 - start);
        }
        out.write(MARKER);
        out.write(END);
        return out.toByteArray();
    }

    /// Where the first segment of a kind starts.
    private static int segment(byte[] jpeg, byte kind) {
        int at = 2;
        while (jpeg[at + 1] != kind) {
            at += 2 + length(jpeg, at);
        }
        return at;
    }

    private static int length(byte[] jpeg, int segment) {
        return ((jpeg[segment + 2] & 0xFF) << 8) | (jpeg[segment + 3] & 0xFF);
    }

    private static byte[] coded(BufferedImage image, float quality, boolean restarts) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream(image.getWidth() * image.getHeight() / 4 + 1024);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            IIOMetadata facts =
                    writer.getDefaultImageMetadata(
                            ImageTypeSpecifier.createFromRenderedImage(image), how);
            if (restarts) {
                addRestarts(facts, (image.getWidth() + BLOCKS_PX - 1) / BLOCKS_PX);
            }
            writer.write(null, new IIOImage(image, null, facts), how);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a picture in memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static void addRestarts(IIOMetadata facts, int interval)
            throws IIOInvalidTreeException {
        IIOMetadataNode dri = new IIOMetadataNode("dri");
        dri.setAttribute("interval", Integer.toString(interval));
        IIOMetadataNode sequence = new IIOMetadataNode("markerSequence");
        sequence.appendChild(dri);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(new IIOMetadataNode("JPEGvariety"));
        root.appendChild(sequence);
        facts.mergeTree(FORMAT, root);
    }
}
