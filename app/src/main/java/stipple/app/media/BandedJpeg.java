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
    static final int BLOCKS_PX = 16;

    private static final int BAND_PX = 32 * BLOCKS_PX;
    private static final ColorModel OPAQUE =
            new ComponentColorModel(
                    ColorSpace.getInstance(ColorSpace.CS_sRGB),
                    false,
                    false,
                    Transparency.OPAQUE,
                    DataBuffer.TYPE_BYTE);
    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

    private BandedJpeg() {}

    /// The picture as JPEG; one that is no higher than a band is coded in one piece.
    ///
    /// @param quality (0, 1]
    static byte[] of(CodedImage image, float quality, int threads) {
        if (!hasBands(image)) {
            return coded(bytes(image, 0, image.height()), quality, false);
        }
        int count = (image.height() + BAND_PX - 1) / BAND_PX;
        return Parallel.map(
                        count,
                        threads,
                        i -> {
                            int top = i * BAND_PX;
                            return rows(
                                    image, top, Math.min(top + BAND_PX, image.height()), quality);
                        })
                .stream()
                .reduce(JpegRows::above)
                .orElseThrow()
                .joined(image.height());
    }

    /// Whether the picture is so high that each of its rows of blocks is coded by itself.
    static boolean hasBands(CodedImage image) {
        return image.height() > BAND_PX;
    }

    /// Some rows of blocks.
    ///
    /// @param topPx a multiple of [#BLOCKS_PX]
    /// @param bottomPx the row of pixels that follows, a multiple too or the picture's height
    static JpegRows rows(CodedImage image, int topPx, int bottomPx, float quality) {
        return JpegRows.of(coded(bytes(image, topPx, bottomPx - topPx), quality, true));
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
