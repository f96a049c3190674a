package stipple.app.media;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;

/// The plain twin of [Decoder]: the JDK reads the whole picture, then all of it is put on white,
/// converted, and made smaller.
final class PlainDecoder {
    private PlainDecoder() {}

    /// The picture; empty if the JDK cannot read it.
    static Optional<CodedImage> decode(Container container, int longSidePx) {
        BufferedImage picture;
        try {
            picture = ImageIO.read(new ByteArrayInputStream(container.decodable()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
        CodedImage whole =
                picture.getColorModel() instanceof IndexColorModel palette
                        ? indexed(picture.getRaster(), palette)
                        : banded(picture.getRaster());
        boolean hasColours =
                !(picture.getColorModel() instanceof IndexColorModel)
                        && picture.getRaster().getNumBands() >= 3;
        if (hasColours && !container.profileTooLarge()) {
            ColourProfile.of(container.profile()).convert(whole.rgb(), 0, whole.rgb().length);
        }
        return Optional.of(Scaling.toFit(whole, longSidePx));
    }

    private static CodedImage indexed(Raster raster, IndexColorModel palette) {
        CodedImage image = new CodedImage(raster.getWidth(), raster.getHeight());
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                int sample = raster.getSample(x, y, 0);
                int argb = sample < palette.getMapSize() ? palette.getRGB(sample) : 0xFF000000;
                image.set(x, y, onWhite(argb & 0xFFFFFF, argb >>> 24));
            }
        }
        return image;
    }

    private static CodedImage banded(Raster raster) {
        CodedImage image = new CodedImage(raster.getWidth(), raster.getHeight());
        int bands = raster.getNumBands();
        int[] p = new int[bands];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                raster.getPixel(x, y, p);
                int rgb = bands >= 3 ? p[0] << 16 | p[1] << 8 | p[2] : p[0] * 0x010101;
                image.set(x, y, onWhite(rgb, bands % 2 == 0 ? p[bands - 1] : 255));
            }
        }
        return image;
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
