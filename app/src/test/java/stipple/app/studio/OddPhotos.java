package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import stipple.app.media.MadePhotos;
import stipple.app.media.MadePng;
import stipple.app.media.PictureWriter;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;

/// Good and bad picture files without end, the same ones on every run: cut, with flipped bits, of
/// other kinds, of claimed and of real great size, of printing inks and sixteen bits, with many
/// scans, and with everything in them that a person does not want to hand on.
final class OddPhotos {
    /// Stands in every private part of a made photo.
    static final String PRIVATE = "Erika Mustermann 48.137N";

    private static final Charset US = StandardCharsets.ISO_8859_1;

    private static final String[] PRIVATE_THINGS = {
        PRIVATE,
        new String(PRIVATE.getBytes(StandardCharsets.UTF_16LE), US),
        new String(PRIVATE.getBytes(StandardCharsets.UTF_16BE), US),
        "Exif",
        "GPSLatitude",
        "ns.adobe.com",
        "Photoshop 3.0",
        "ICC_PROFILE",
        "evil name"
    };
    private static final int KINDS = 12 + HostilePhotos.FAMILIES;
    private static final int LARGE_EVERY = 60;
    private static final int LARGE_KINDS = 12;
    private static final List<String> STRANGERS =
            List.of(
                    "GIF89a\1\0\1\0\0\0\0;",
                    "BM\0\0\0\0\0\0",
                    "II*\0\10\0\0\0",
                    "RIFF\44\0\0\0WEBPVP8L",
                    "\0\0\0\30ftypheic",
                    "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                    "<!DOCTYPE html><script>alert(1)</script>",
                    "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM"
                            + " 'file:///etc/passwd'>]><a>&b;</a>",
                    "%PDF-1.7\n",
                    "PK\3\4\24\0",
                    "\37\213\10\0",
                    "",
                    "\377\330\377",
                    "\211PNG\r\n\32\n",
                    "plain words");

    private final Seed seed = new Seed(20261122);
    private final byte[] jpeg = PictureWriter.jpeg(texture(320, 260, 0));
    private final byte[] progressive = MadePhotos.progressiveJpeg(texture(300, 240, 7));
    private final byte[] png = PictureWriter.png(texture(260, 220, 3));
    private final HostilePhotos hostile = new HostilePhotos(jpeg, progressive, png);
    private final Map<Integer, Odd> large = new ConcurrentHashMap<>();

    /// A made file.
    static final class Odd {
        private final String kind;
        private final byte[] bytes;
        private final boolean mustOpen;

        Odd(String kind, byte[] bytes, boolean mustOpen) {
            this.kind = kind;
            this.bytes = bytes;
            this.mustOpen = mustOpen;
        }

        /// What was done to it.
        String kind() {
            return kind;
        }

        byte[] bytes() {
            return bytes;
        }

        /// Whether it is a photo that has to be let in.
        boolean mustOpen() {
            return mustOpen;
        }
    }

    /// Large ones come in pairs, so that two are decoded at once.
    Odd at(int n) {
        int left = LARGE_EVERY - n % LARGE_EVERY;
        if (left <= 2) {
            return large(n / LARGE_EVERY * 2 + 2 - left);
        }
        Seed dice = new Seed(seed.bits(n));
        byte[][] bases = {jpeg, progressive, png};
        byte[] base = bases[below(dice, 1, bases.length)];
        return switch (n % KINDS) {
            case 0 -> odd("cut", Arrays.copyOf(base, below(dice, 2, base.length)));
            case 1, 2, 3 -> odd("damaged", MadePhotos.damaged(base, dice));
            case 4 -> odd("flipped", flipped(base, dice));
            case 5 -> stranger(dice);
            case 6 -> claiming(dice);
            case 7 -> depth(dice);
            case 8 -> odd("scans", MadePhotos.repeatedScans(progressive, 1 + below(dice, 2, 400)));
            case 9 -> new Odd("private-jpeg", privateJpeg(dice), true);
            case 10 -> new Odd("private-png", privatePng(), true);
            case 11 -> odd("tail", joined(base, ("<script>" + PRIVATE).getBytes(US)));
            default -> hostile.at(n % KINDS - 12, dice);
        };
    }

    private static Odd odd(String kind, byte[] bytes) {
        return new Odd(kind, bytes, false);
    }

    /// Many single bits anywhere.
    private static byte[] flipped(byte[] base, Seed dice) {
        byte[] bytes = base.clone();
        for (int k = 0; k < 1 + below(dice, 3, 200); k++) {
            bytes[below(dice, 10 + 2L * k, bytes.length)] ^=
                    (byte) (1 << below(dice, 11 + 2L * k, 8));
        }
        return bytes;
    }

    private Odd stranger(Seed dice) {
        byte[] head = STRANGERS.get(below(dice, 2, STRANGERS.size())).getBytes(US);
        byte[] rest = new byte[below(dice, 3, 4000)];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = (byte) dice.bits(100 + i);
        }
        return odd("stranger", joined(head, below(dice, 4, 4) == 0 ? jpeg : rest));
    }

    private Odd claiming(Seed dice) {
        int[] sides = {1, 16, 199, 7000, 8000, 30_000, 65_500, 1 << 20, Integer.MAX_VALUE};
        int width = sides[below(dice, 2, sides.length)];
        int height = sides[below(dice, 3, sides.length)];
        if (below(dice, 4, 2) == 0) {
            return odd("claims", MadePhotos.claimingPng(width, height));
        }
        byte[] bytes = (below(dice, 5, 2) == 0 ? jpeg : progressive).clone();
        int at = 0;
        while ((bytes[at] & 0xFF) != 0xFF || (bytes[at + 1] & 0xFD) != 0xC0) {
            at++;
        }
        for (int i = 0; i < 4; i++) {
            int side = i < 2 ? height : width;
            bytes[at + 5 + i] = (byte) (i % 2 == 0 ? side >> 8 : side);
        }
        return odd("claims", bytes);
    }

    private static Odd depth(Seed dice) {
        return switch (below(dice, 2, 5)) {
            case 0 -> odd("inks", MadePhotos.cmykJpeg());
            case 1 -> odd("sixteen-bit", made(BufferedImage.TYPE_USHORT_GRAY));
            case 2 -> new Odd("grey", made(BufferedImage.TYPE_BYTE_GRAY), true);
            case 3 -> new Odd("clear", made(BufferedImage.TYPE_INT_ARGB), true);
            default -> new Odd("palette", made(BufferedImage.TYPE_BYTE_INDEXED), true);
        };
    }

    private static byte[] made(int type) {
        return MadePhotos.png(new BufferedImage(220, 210, type));
    }

    private byte[] privateJpeg(Seed dice) {
        return privateThings(below(dice, 3, 2) == 0 ? jpeg : progressive, 1 + below(dice, 2, 8));
    }

    /// The JPEG with everything in it that a camera or an editor leaves there.
    static byte[] withPrivateThings(byte[] jpeg) {
        return privateThings(jpeg, 1);
    }

    private static byte[] privateThings(byte[] jpeg, int turned) {
        byte[] tiff =
                joined(
                        MadePhotos.tiff(ByteOrder.BIG_ENDIAN, turned, 42, 26, new int[] {320, 260}),
                        joined(
                                ("GPSLatitude " + PRIVATE).getBytes(US),
                                PRIVATE.getBytes(StandardCharsets.UTF_16LE)));
        byte[] full = MadePhotos.withExif(jpeg, tiff);
        full = MadePhotos.withSegment(full, 0xFE, PRIVATE.getBytes(US));
        full = MadePhotos.withSegment(full, 0xED, ("Photoshop 3.0\0" + PRIVATE).getBytes(US));
        full =
                MadePhotos.withSegment(
                        full, 0xE1, ("http://ns.adobe.com/xap/1.0/\0" + PRIVATE).getBytes(US));
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        return MadePhotos.withSegment(
                full, 0xE2, joined("ICC_PROFILE\0\1\1".getBytes(US), profile));
    }

    private byte[] privatePng() {
        byte[] words = ("Comment\0" + PRIVATE).getBytes(US);
        byte[] full = MadePhotos.withChunk(png, "tEXt", words);
        byte[] packed = MadePhotos.deflated(PRIVATE.getBytes(US));
        full = MadePhotos.withChunk(full, "zTXt", joined("Author\0\0".getBytes(US), packed));
        full =
                MadePhotos.withChunk(
                        full, "iTXt", ("XML:com.adobe.xmp\0\0\0\0\0" + PRIVATE).getBytes(US));
        full = MadePhotos.withChunk(full, "tIME", new byte[] {7, (byte) 234, 11, 22, 1, 2, 3});
        byte[] tiff = MadePhotos.tiff(ByteOrder.LITTLE_ENDIAN, 1, 42, 26, new int[] {260, 220});
        return MadePhotos.withChunk(full, "eXIf", joined(tiff, PRIVATE.getBytes(US)));
    }

    /// Pictures of the sizes that cameras make, up to the most that is let in; each is made once.
    Odd large(int n) {
        return large.computeIfAbsent(n % LARGE_KINDS, OddPhotos::ofCamera);
    }

    /// Makes all of them, so that nobody has to while answers are timed.
    void makeLarge() {
        IntStream.range(0, LARGE_KINDS).forEach(this::large);
    }

    private static Odd ofCamera(int kind) {
        return switch (kind) {
            case 0 -> opens("12-megapixel", PictureWriter.jpeg(texture(4000, 3000, kind)));
            case 1 -> opens("48-megapixel", jpeg48(kind));
            case 2 -> odd("24-progressive", MadePhotos.progressiveJpeg(texture(6000, 4000, kind)));
            case 3 -> opens("48-private-turned", privateThings(jpeg48(kind), 6));
            case 4 -> opens("12-png", PictureWriter.png(texture(4000, 3000, kind)));
            case 5 -> opens("50-png-two-colours", flat(10_000, BufferedImage.TYPE_BYTE_BINARY));
            case 6 -> opens("48-wide-colours", withWideColours(jpeg48(kind)));
            // Takes about as long as a decoding may, so it may be given up.
            case 7 -> odd("50-png-clear", flat(10_000, BufferedImage.TYPE_4BYTE_ABGR));
            case 8 ->
                    opens(
                            "24-png-interlaced",
                            new MadePng(3, 4, 6000, 4000, true, 0).bytes(new Seed(kind)));
            case 9 -> opens("24-megapixel", PictureWriter.jpeg(texture(6000, 4000, kind)));
            case 10 -> odd("48-progressive", MadePhotos.progressiveJpeg(texture(8000, 6000, 0)));
            default -> odd("51-megapixel", flat(10_200, BufferedImage.TYPE_BYTE_BINARY));
        };
    }

    private static Odd opens(String kind, byte[] bytes) {
        return new Odd(kind, bytes, true);
    }

    private static byte[] jpeg48(int salt) {
        return PictureWriter.jpeg(texture(8000, 6000, salt));
    }

    private static byte[] flat(int width, int type) {
        return MadePhotos.png(new BufferedImage(width, 5000, type));
    }

    /// With a profile that has every pixel converted.
    private static byte[] withWideColours(byte[] jpeg) {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        return MadePhotos.withSegment(
                jpeg, 0xE2, joined("ICC_PROFILE\0\1\1".getBytes(US), profile));
    }

    private static CodedImage texture(int width, int height, int salt) {
        CodedImage image = new CodedImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int noise = ((x * 7919 + y * 104_729 + salt * 31) * 0x9E3779B1) >>> 27;
                int grey = 96 + noise + (x * 60 / width) + (y * 40 / height);
                image.set(x, y, grey << 16 | (grey - 20) << 8 | (grey - 40));
            }
        }
        return image;
    }

    /// Neither the marks of private things nor the blocks in which they come.
    static void assertNothingPrivate(String about, byte[] bytes) {
        String text = new String(bytes, US);
        assertThat(text).as(about).doesNotContain(PRIVATE_THINGS);
    }

    /// Walks the segments of a written JPEG: only those stand there that a decoder needs.
    static void assertOnlyPixels(String about, byte[] jpeg) {
        assertNothingPrivate(about, jpeg);
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xDA) {
            assertThat(jpeg[at + 1] & 0xFF).as(about).isIn(0xE0, 0xDB, 0xC0, 0xC4, 0xDD);
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static int below(Seed dice, long counter, int bound) {
        return (int) (dice.uniform(counter) * bound);
    }
}
