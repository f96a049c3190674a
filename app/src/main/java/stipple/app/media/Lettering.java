package stipple.app.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import stipple.core.image.CodedImage;

/// Writes words into pictures with outlines of the font that comes with the PDF library, so that
/// the same words give the same pixels on machines with other fonts or none.
public final class Lettering {
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;

    private Lettering(TrueTypeFont font) {
        this.font = font;
    }

    public static Lettering usual() {
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException("the font " + FONT + " is missing");
            }
            return new Lettering(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the font " + FONT, e);
        }
    }

    /// How wide a line becomes.
    ///
    /// @param sizePx height of a line
    public double widthPx(double sizePx, String words) {
        try {
            double units = 0;
            for (int code : words.codePoints().toArray()) {
                units += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(code));
            }
            return units * sizePx / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the font " + FONT, e);
        }
    }

    /// Writes one line; a letter that the font does not have leaves a gap.
    ///
    /// @param leftPx of the first letter
    /// @param basePx of the line on which the letters stand
    /// @param sizePx height of a line
    /// @param rgb colour, 0xRRGGBB
    public void write(
            CodedImage image, double leftPx, double basePx, double sizePx, int rgb, String words) {
        Graphics2D paint = PictureWriter.asBufferedImage(image).createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint.setColor(new Color(rgb));
        try {
            double scale = sizePx / font.getUnitsPerEm();
            double x = leftPx;
            for (int code : words.codePoints().toArray()) {
                int glyph = font.getUnicodeCmapLookup().getGlyphId(code);
                GlyphData outline = font.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    AffineTransform place = AffineTransform.getTranslateInstance(x, basePx);
                    place.scale(scale, -scale);
                    paint.fill(place.createTransformedShape(outline.getPath()));
                }
                x += scale * font.getAdvanceWidth(glyph);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the font " + FONT, e);
        } finally {
            paint.dispose();
        }
    }
}
