package stipple.app.media;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Walks the markers of a JPEG file once, from start to end of image, checks what they promise and
/// copies only what a decoder needs: frame, tables, scans, and the two marks that tell how colours
/// are stored.
final class JpegContainer {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DQT = 0xDB;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    private static final int DRI = 0xDD;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final byte[] EXIF_MARK = {'E', 'x', 'i', 'f', 0, 0};
    private static final byte[] ICC_MARK = {
        'I', 'C', 'C', '_', 'P', 'R', 'O', 'F', 'I', 'L', 'E', 0
    };
    private static final byte[] ADOBE_MARK = {'A', 'd', 'o', 'b', 'e'};
    private static final byte[] JFIF_MARK = {'J', 'F', 'I', 'F', 0};
    private static final byte[] PLAIN_JFIF = {
        (byte) 0xFF, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    /// Of a picture that comes in several scans the decoder holds all numbers at once, two bytes
    /// each, outside of Java's memory.
    private static final long MOST_NUMBERS = 55_000_000;

    private static final int PROGRESSIVE = 0xC2;

    private final byte[] file;
    private final PhotoLimits limits;
    private final ByteArrayOutputStream kept;
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
    private boolean profileTooLarge;
    private byte[] exif = Container.NOTHING;
    private int widthPx;
    private int heightPx;
    private int scans;
    private boolean hasFrame;
    private boolean isProgressive;
    private long numbers;

    private JpegContainer(byte[] file, PhotoLimits limits) {
        this.file = file;
        this.limits = limits;
        this.kept = new ByteArrayOutputStream(file.length);
    }

    static boolean isJpeg(byte[] file) {
        return file.length > 3
                && (file[0] & 0xFF) == 0xFF
                && (file[1] & 0xFF) == SOI
                && (file[2] & 0xFF) == 0xFF;
    }

    static Container read(byte[] file, PhotoLimits limits) throws RefusedPhoto {
        return new JpegContainer(file, limits).walk();
    }

    private Container walk() throws RefusedPhoto {
        copy(0, 2);
        int at = 2;
        while (true) {
            at = markerFrom(at);
            int marker = file[at + 1] & 0xFF;
            if (marker == EOI) {
                break;
            }
            if (marker == SOI || marker < 0xC0 || (marker >= 0xD0 && marker <= 0xD7)) {
                throw new RefusedPhoto(
                        PhotoRefusal.DAMAGED, "marker " + Integer.toHexString(marker));
            }
            int end = at + 2 + segmentLength(at + 2);
            segment(marker, at, end);
            at = marker == SOS ? scan(end) : end;
        }
        copy(at, at + 2);
        if (scans == 0) {
            throw new RefusedPhoto(PhotoRefusal.TRUNCATED);
        }
        if ((isProgressive || scans > 1) && numbers > MOST_NUMBERS) {
            throw new RefusedPhoto(PhotoRefusal.TOO_LARGE_FOR_MEMORY);
        }
        return new Container(
                PhotoFormat.JPEG,
                widthPx,
                heightPx,
                scans,
                kept.toByteArray(),
                exif,
                profileTooLarge ? Container.NOTHING : profile.toByteArray(),
                profileTooLarge);
    }

    /// Where the next marker stands: at `at`, or after fill bytes.
    private int markerFrom(int at) throws RefusedPhoto {
        int here = at;
        if (here < file.length && (file[here] & 0xFF) != 0xFF) {
            throw new RefusedPhoto(PhotoRefusal.DAMAGED, "no marker where one belongs");
        }
        while (here + 1 < file.length && (file[here + 1] & 0xFF) == 0xFF) {
            here++;
        }
        if (here + 1 >= file.length) {
            throw new RefusedPhoto(PhotoRefusal.TRUNCATED);
        }
        return here;
    }

    private int segmentLength(int at) throws RefusedPhoto {
        if (at + 2 > file.length) {
            throw new RefusedPhoto(PhotoRefusal.TRUNCATED);
        }
        int length = (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
        if (length < 2) {
            throw new RefusedPhoto(PhotoRefusal.DAMAGED, "an impossible length");
        }
        if (at + length > file.length) {
            throw new RefusedPhoto(PhotoRefusal.TRUNCATED);
        }
        return length;
    }

    private void segment(int marker, int at, int end) throws RefusedPhoto {
        int body = at + 4;
        switch (marker) {
            case SOS -> scanHeader(at, end);
            case DQT, DHT, DRI -> copy(at, end);
            case APP0 -> {
                if (starts(body, end, JFIF_MARK)) {
                    kept.write(PLAIN_JFIF, 0, PLAIN_JFIF.length);
                }
            }
            case APP1 -> {
                if (exif.length == 0 && starts(body, end, EXIF_MARK)) {
                    exif = Arrays.copyOfRange(file, body + EXIF_MARK.length, end);
                }
            }
            case APP2 -> profilePart(body, end);
            case APP14 -> {
                if (starts(body, end, ADOBE_MARK)) {
                    copy(at, end);
                }
            }
            default -> {
                if (marker < 0xD0) {
                    frame(marker, at, end);
                }
            }
        }
    }

    private void frame(int marker, int at, int end) throws RefusedPhoto {
        @Nullable String unusual = unusualCoding(marker);
        if (unusual != null) {
            throw new RefusedPhoto(PhotoRefusal.UNUSUAL_CODING, unusual);
        }
        if (hasFrame || end - at < 10) {
            throw new RefusedPhoto(PhotoRefusal.DAMAGED, "more or less than one frame");
        }
        hasFrame = true;
        int bits = file[at + 4] & 0xFF;
        heightPx = (file[at + 5] & 0xFF) << 8 | (file[at + 6] & 0xFF);
        widthPx = (file[at + 7] & 0xFF) << 8 | (file[at + 8] & 0xFF);
        int components = file[at + 9] & 0xFF;
        if (components == 4) {
            throw new RefusedPhoto(PhotoRefusal.CMYK);
        }
        if (bits != 8) {
            throw new RefusedPhoto(PhotoRefusal.SIXTEEN_BIT, bits);
        }
        if (components != 1 && components != 3) {
            throw new RefusedPhoto(PhotoRefusal.DAMAGED, components + " colour channels");
        }
        limits.checkSize(widthPx, heightPx);
        isProgressive = marker == PROGRESSIVE;
        numbers = numbers(at + 10, Math.min(components, (end - at - 10) / 3));
        copy(at, end);
    }

    /// How many numbers the frame's channels have, of which some may be kept at less resolution.
    private long numbers(int at, int channels) {
        long sum = 0;
        int finest = 1;
        for (int c = 0; c < channels; c++) {
            int across = file[at + 3 * c + 1] >> 4 & 0xF;
            int down = file[at + 3 * c + 1] & 0xF;
            sum += (long) across * down;
            finest = Math.max(finest, across * down);
        }
        return (long) widthPx * heightPx * sum / finest;
    }

    private static @Nullable String unusualCoding(int marker) {
        return switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> null;
            case 0xC3, 0xC7 -> "lossless";
            case 0xC5, 0xC6 -> "hierarchical";
            case JPG, DAC -> "an extension";
            default -> "arithmetic coding";
        };
    }

    private void scanHeader(int at, int end) throws RefusedPhoto {
        if (!hasFrame) {
            throw new RefusedPhoto(PhotoRefusal.DAMAGED, "a scan before the frame");
        }
        scans++;
        if (scans > limits.mostScans()) {
            throw new RefusedPhoto(PhotoRefusal.TOO_MANY_SCANS, limits.mostScans());
        }
        copy(at, end);
    }

    /// Copies entropy-coded data and gives the place of the marker that ends it.
    private int scan(int from) throws RefusedPhoto {
        int at = from;
        while (at + 1 < file.length) {
            int next = file[at + 1] & 0xFF;
            boolean isMarker =
                    file[at] == (byte) 0xFF && next != 0 && next != 0xFF && (next & 0xF8) != 0xD0;
            if (isMarker) {
                copy(from, at);
                return at;
            }
            at++;
        }
        throw new RefusedPhoto(PhotoRefusal.TRUNCATED);
    }

    private void profilePart(int body, int end) {
        int header = ICC_MARK.length + 2;
        if (!starts(body, end, ICC_MARK) || end - body < header) {
            return;
        }
        if (profile.size() + (end - body) > limits.mostProfileBytes()) {
            profileTooLarge = true;
        } else {
            profile.write(file, body + header, end - body - header);
        }
    }

    private boolean starts(int at, int end, byte[] mark) {
        return end - at >= mark.length
                && Arrays.equals(file, at, at + mark.length, mark, 0, mark.length);
    }

    private void copy(int from, int to) {
        kept.write(file, from, to - from);
    }
}
