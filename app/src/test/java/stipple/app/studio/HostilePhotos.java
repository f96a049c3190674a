package stipple.app.studio;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import stipple.app.media.MadePhotos;
import stipple.app.media.MadePng;
import stipple.app.media.PictureWriter;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;

/// Picture files that somebody made on purpose, or that a rare program writes: codings that few
/// know, every kind of PNG, much that unpacks out of little, profiles that are none, several files
/// in one, other formats under a photo's name.
final class HostilePhotos {
    private static final Charset US = StandardCharsets.ISO_8859_1;
    private static final int MILLION = 1_000_000;

    /// Marks of JPEG frames that are refused or do not belong: lossless, hierarchical, arithmetic,
    /// extensions, a height that comes later.
    private static final int[] FRAMES = {
        0xC1, 0xC3, 0xC5, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCF, 0xDC
    };

    private static final List<String> FORMATS =
            List.of(
                    "\0\0\0\34ftypavif\0\0\0\0avifmif1miaf",
                    "\0\0\0\30ftypheic\0\0\0\0mif1heic",
                    "RIFF\44\0\0\0WEBPVP8X\12\0\0\0",
                    "\0\0\0\14JXL \r\n\207\n",
                    "\0\0\0\14jP  \r\n\207\n",
                    "8BPS\0\1\0\0\0\0\0\0\0\3",
                    "FUJIFILMCCD-RAW ",
                    "II*\0\20\0\0\0CR\2\0",
                    "\377\12\372\177",
                    "qoif\0\0\1\0\0\0\1\0\3\0",
                    "P6 300 300 255\n");
    private static final int[] PNG_KINDS = {0, 2, 3, 4, 6};

    private final byte[] jpeg;
    private final byte[] progressive;
    private final byte[] png;

    HostilePhotos(byte[] jpeg, byte[] progressive, byte[] png) {
        this.jpeg = jpeg;
        this.progressive = progressive;
        this.png = png;
    }

    /// @param n which family
    OddPhotos.Odd at(int n, Seed dice) {
        return switch (n) {
            case 0 -> odd("coding", coding(dice));
            case 1 -> odd("inks-of-an-editor", inks(dice));
            case 2 -> pngOfAnyKind(dice);
            case 3 -> odd("unpacks-to-much", bomb(dice));
            case 4 -> odd("profile", profile(dice));
            case 5 -> new OddPhotos.Odd("files-in-one", several(dice), true);
            case 6 -> odd("format", format(dice));
            case 7 -> odd("shape", shape(dice));
            case 8 -> new OddPhotos.Odd("moving-png", moving(), true);
            case 9 -> new OddPhotos.Odd("density", density(dice), true);
            case 10 -> odd("many-parts", manyParts(dice));
            default -> odd("empty", new byte[0]);
        };
    }

    static final int FAMILIES = 12;

    private static OddPhotos.Odd odd(String kind, byte[] bytes) {
        return new OddPhotos.Odd(kind, bytes, false);
    }

    /// A frame of another kind, of more bits, without a height, or with colours told otherwise.
    private byte[] coding(Seed dice) {
        byte[] bytes = (below(dice, 2, 2) == 0 ? jpeg : progressive).clone();
        int at = frame(bytes);
        switch (below(dice, 3, 5)) {
            case 0 -> bytes[at + 1] = (byte) FRAMES[below(dice, 4, FRAMES.length)];
            case 1 -> bytes[at + 4] = (byte) (below(dice, 4, 4) * 4 + 4);
            case 2 -> bytes[at + 5 + 2 * below(dice, 4, 2)] = 0;
            case 3 -> Arrays.fill(bytes, at + 5, at + 7, (byte) 0);
            default -> {
                byte[] mark = "Adobe\0\144\0\0\0\0\0".getBytes(US);
                mark[11] = (byte) below(dice, 4, 4);
                return MadePhotos.withSegment(bytes, 0xEE, mark);
            }
        }
        return bytes;
    }

    private static byte[] inks(Seed dice) {
        byte[] mark = "Adobe\0\144\0\0\0\0\0".getBytes(US);
        mark[11] = (byte) (below(dice, 2, 2) * 2);
        return MadePhotos.withSegment(MadePhotos.cmykJpeg(), 0xEE, mark);
    }

    private static OddPhotos.Odd pngOfAnyKind(Seed dice) {
        int kind = PNG_KINDS[below(dice, 2, PNG_KINDS.length)];
        boolean few = kind == 0 || kind == 3;
        int bits = few ? 1 << below(dice, 3, 4) : 8;
        boolean deep = below(dice, 4, 6) == 0 && kind != 3;
        int clear = below(dice, 5, 2) == 0 ? 0 : kind == 3 ? 2 : kind == 0 ? 2 : kind == 2 ? 6 : 0;
        MadePng made =
                new MadePng(
                        kind,
                        deep ? 16 : bits,
                        200 + below(dice, 6, 90),
                        200 + below(dice, 7, 90),
                        below(dice, 8, 2) == 0,
                        clear);
        return new OddPhotos.Odd(deep ? "png-16-bit" : "png-kind", made.bytes(dice), !deep);
    }

    /// Little that unpacks to much: picture data beyond the picture, texts, a profile.
    private byte[] bomb(Seed dice) {
        byte[] zeros = zeros((1 + below(dice, 3, 5)) * 10 * MILLION);
        return switch (below(dice, 2, 4)) {
            case 0 -> MadePhotos.withChunk(png, "zTXt", joined("A\0\0".getBytes(US), zeros));
            case 1 -> MadePhotos.withChunk(png, "iTXt", joined("A\0\1\0\0\0".getBytes(US), zeros));
            case 2 -> MadePhotos.withChunk(png, "iCCP", joined("p\0\0".getBytes(US), zeros));
            default -> MadePhotos.withChunk(png, "IDAT", zeros);
        };
    }

    /// Profiles of chance bytes, of false lengths, in many pieces, above a megabyte.
    private byte[] profile(Seed dice) {
        byte[] real = java.awt.color.ICC_Profile.getInstance(1000).getData();
        for (int i = 0; i < 1 + below(dice, 2, 40); i++) {
            real[below(dice, 10 + 2L * i, real.length)] = (byte) dice.bits(11 + 2L * i);
        }
        byte[] full = jpeg;
        int pieces = 1 + below(dice, 3, 30);
        byte[] piece = Arrays.copyOf(real, below(dice, 4, 2) == 0 ? real.length : 60_000);
        for (int i = pieces; i > 0; i--) {
            byte[] mark = "ICC_PROFILE\0\1\1".getBytes(US);
            mark[12] = (byte) i;
            mark[13] = (byte) pieces;
            full = MadePhotos.withSegment(full, 0xE2, joined(mark, piece));
        }
        return full;
    }

    /// A photo with another private photo, an archive, a film or a page behind its end, as phones
    /// and jokers do it.
    private byte[] several(Seed dice) {
        byte[] first = below(dice, 2, 2) == 0 ? jpeg : png;
        byte[] second =
                switch (below(dice, 3, 4)) {
                    case 0 -> OddPhotos.withPrivateThings(jpeg);
                    case 1 -> ("PK\3\4\24\0" + OddPhotos.PRIVATE).getBytes(US);
                    case 2 -> ("\0\0\0\30ftypmp42" + OddPhotos.PRIVATE).getBytes(US);
                    default -> ("<html><script>" + OddPhotos.PRIVATE).getBytes(US);
                };
        return joined(first, second);
    }

    private static byte[] format(Seed dice) {
        int which = below(dice, 2, FORMATS.size() + 3);
        if (which < FORMATS.size()) {
            byte[] rest = new byte[below(dice, 3, 3000)];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = (byte) dice.bits(50 + i);
            }
            return joined(FORMATS.get(which).getBytes(US), rest);
        }
        return written(List.of("gif", "bmp", "tiff").get(which - FORMATS.size()));
    }

    private static byte[] written(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(240, 230, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /// One pixel, a thread of pixels, just too few, just enough.
    private static byte[] shape(Seed dice) {
        int[][] sizes = {{1, 1}, {1, 60_000}, {60_000, 1}, {199, 200}, {200, 200}, {200, 20_000}};
        int[] size = sizes[below(dice, 2, sizes.length)];
        CodedImage image = new CodedImage(size[0], size[1]);
        return below(dice, 3, 2) == 0 ? PictureWriter.jpeg(image) : PictureWriter.png(image);
    }

    /// A PNG that moves: its first picture counts.
    private byte[] moving() {
        byte[] control = ByteBuffer.allocate(8).putInt(3).putInt(0).array();
        byte[] frame = ByteBuffer.allocate(26).putInt(0).putInt(260).putInt(220).array();
        byte[] data = joined(new byte[4], MadePhotos.deflated(new byte[4000]));
        return MadePhotos.withChunk(
                MadePhotos.withChunk(MadePhotos.withChunk(png, "fdAT", data), "fcTL", frame),
                "acTL",
                control);
    }

    /// Dots per inch beyond reason, or none.
    private byte[] density(Seed dice) {
        byte odd = (byte) (below(dice, 3, 2) == 0 ? 0xFF : 0);
        if (below(dice, 2, 2) == 0) {
            byte[] physical = new byte[9];
            Arrays.fill(physical, odd);
            return MadePhotos.withChunk(png, "pHYs", physical);
        }
        byte[] bytes = jpeg.clone();
        Arrays.fill(bytes, 14, 18, odd);
        return bytes;
    }

    /// Very many small parts, or few that fill the most that may be sent, or more than that.
    private byte[] manyParts(Seed dice) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int kind = below(dice, 2, 4);
        out.write(jpeg, 0, 2);
        int megabytes = below(dice, 3, 8) == 0 ? 26 : 3;
        byte[] part =
                switch (kind) {
                    case 0 -> new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 2};
                    case 1 -> new byte[] {(byte) 0xFF};
                    case 2 -> new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 8, 'E', 'x', 'i', 'f', 0, 0};
                    default ->
                            joined(new byte[] {(byte) 0xFF, (byte) 0xEF, -1, -1}, new byte[65_533]);
                };
        while (out.size() < megabytes * MILLION) {
            out.writeBytes(part);
        }
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static int frame(byte[] jpeg) {
        int at = 0;
        while ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFD) != 0xC0) {
            at++;
        }
        return at;
    }

    /// So many zeros, packed.
    private static byte[] zeros(int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packer =
                new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            byte[] block = new byte[MILLION];
            for (int left = count; left > 0; left -= block.length) {
                packer.write(block);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static int below(Seed dice, long counter, int bound) {
        return (int) (dice.uniform(counter) * bound);
    }
}
