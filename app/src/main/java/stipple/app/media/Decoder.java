package stipple.app.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import stipple.core.image.CodedImage;

/// One decoding of a checked container by the JDK's own reader. May be told from another thread to
/// stop.
final class Decoder {
    private final Container container;
    private final List<PhotoNote> notes;
    private final ImageReader reader;
    private final AtomicBoolean warned = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();

    Decoder(Container container, List<PhotoNote> notes) {
        this.container = container;
        this.notes = notes;
        String format = container.format().name().toLowerCase(Locale.ROOT);
        this.reader = ImageIO.getImageReadersByFormatName(format).next();
    }

    /// Tells a running decoding, from any thread, that its bytes end here.
    void stop() {
        stopped.set(true);
    }

    /// The stored picture in sRGB, not yet upright.
    CodedImage decode() throws IOException, RefusedPhoto {
        reader.addIIOReadWarningListener((source, warning) -> warned.set(true));
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(stoppable(container.decodable()))) {
            reader.setInput(in, true, true);
            BufferedImage picture = reader.read(0);
            if (warned.get()) {
                throw new RefusedPhoto(PhotoRefusal.DAMAGED, "parts of the picture are missing");
            }
            if (picture.getWidth() != container.widthPx()
                    || picture.getHeight() != container.heightPx()) {
                throw new RefusedPhoto(PhotoRefusal.DAMAGED, "its size changed on reading");
            }
            return coloured(picture);
        } finally {
            reader.dispose();
        }
    }

    private InputStream stoppable(byte[] file) {
        return new ByteArrayInputStream(file) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return stopped.get() ? -1 : super.read(target, offset, length);
            }
        };
    }

    private CodedImage coloured(BufferedImage picture) {
        if (picture.getColorModel() instanceof IndexColorModel palette) {
            return indexed(picture.getRaster(), palette);
        }
        CodedImage image = banded(picture.getRaster());
        if (container.profileTooLarge()) {
            notes.add(PhotoNote.PROFILE_IGNORED);
        } else if (container.profile().length > 0 && picture.getRaster().getNumBands() >= 3) {
            ColourProfile.convert(container.profile(), image).ifPresent(notes::add);
        }
        return image;
    }

    private CodedImage indexed(Raster raster, IndexColorModel palette) {
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        int width = raster.getWidth();
        int[] rgb = new int[width * raster.getHeight()];
        int[] row = new int[width];
        boolean transparent = false;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                int argb = row[x] < colours.length ? colours[row[x]] : 0xFF000000;
                transparent |= argb >>> 24 != 255;
                rgb[y * width + x] = onWhite(argb & 0xFFFFFF, argb >>> 24);
            }
        }
        note(PhotoNote.TRANSPARENT_ON_WHITE, transparent);
        return new CodedImage(width, raster.getHeight(), rgb);
    }

    /// Colours as the JPEG and PNG readers lay them out: bytes blue, green, red or red, green,
    /// blue.
    private static CodedImage packed(Raster raster, byte[] bytes) {
        int[] offsets = ((PixelInterleavedSampleModel) raster.getSampleModel()).getBandOffsets();
        int red = offsets[0];
        int green = offsets[1];
        int blue = offsets[2];
        int[] rgb = new int[raster.getWidth() * raster.getHeight()];
        for (int i = 0, k = 0; i < rgb.length; i++, k += 3) {
            rgb[i] =
                    (bytes[k + red] & 0xFF) << 16
                            | (bytes[k + green] & 0xFF) << 8
                            | (bytes[k + blue] & 0xFF);
        }
        return new CodedImage(raster.getWidth(), raster.getHeight(), rgb);
    }

    private CodedImage banded(Raster raster) {
        if (raster.getNumBands() == 3
                && raster.getDataBuffer() instanceof DataBufferByte bytes
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel
                && bytes.getData().length == 3 * raster.getWidth() * raster.getHeight()) {
            return packed(raster, bytes.getData());
        }
        int bands = raster.getNumBands();
        int width = raster.getWidth();
        int[] rgb = new int[width * raster.getHeight()];
        int[] row = new int[width * bands];
        boolean hasAlpha = bands == 2 || bands == 4;
        int green = bands >= 3 ? 1 : 0;
        int blue = bands >= 3 ? 2 : 0;
        boolean transparent = false;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int p = x * bands;
                int pixel = row[p] << 16 | row[p + green] << 8 | row[p + blue];
                int alpha = hasAlpha ? row[p + bands - 1] : 255;
                transparent |= alpha != 255;
                rgb[y * width + x] = alpha == 255 ? pixel : onWhite(pixel, alpha);
            }
        }
        note(PhotoNote.TRANSPARENT_ON_WHITE, transparent);
        note(PhotoNote.GREY, bands < 3);
        return new CodedImage(width, raster.getHeight(), rgb);
    }

    private void note(PhotoNote note, boolean applies) {
        if (applies) {
            notes.add(note);
        }
    }

    private static int onWhite(int rgb, int alpha) {
        int out = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int value = rgb >> shift & 0xFF;
            out |= ((value * alpha + 255 * (255 - alpha) + 127) / 255) << shift;
        }
        return out;
    }
}
