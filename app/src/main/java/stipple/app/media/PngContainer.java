package stipple.app.media;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Walks the chunks of a PNG file once, checks every checksum and what the header promises, and
/// copies only header, palette, transparency and picture data.
final class PngContainer {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int IHDR = 0x49484452;
    private static final int PLTE = 0x504C5445;
    private static final int TRNS = 0x74524E53;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int ICCP = 0x69434350;
    private static final int EXIF = 0x65584966;
    private static final int ANCILLARY = 0x20000000;
    private static final int HEADER_LENGTH = 13;

    /// Of an interlaced picture.
    private static final int PASSES = 7;

    private static final int MOST_PROFILE_NAME = 79;

    private final byte[] file;
    private final PhotoLimits limits;
    private final ByteArrayOutputStream kept;
    private byte[] exif = Container.NOTHING;
    private byte[] profile = Container.NOTHING;
    private boolean profileTooLarge;
    private int widthPx;
    private int heightPx;
    private int scans;

    private PngContainer(byte[] file, PhotoLimits limits) {
        this.file = file;
        this.limits = limits;
        this.kept = new ByteArrayOutputStream(file.length);
    }

    static boolean isPng(byte[] file) {
        return file.length >= SIGNATURE.length
                && java.util.Arrays.equals(
                        file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    static Container read(byte[] file, PhotoLimits limits) throws RefusedPhoto {
        return new PngContainer(file, limits).walk();
    }

    private Container walk() throws RefusedPhoto {
        kept.write(SIGNATURE, 0, SIGNATURE.length);
        int at = SIGNATURE.length;
        int type = 0;
        boolean hasPicture = false;
        while (type != IEND) {
            int length = chunkLength(at);
            type = int32(at + 4);
            if ((type == IHDR) != (at == SIGNATURE.length)) {
                throw new RefusedPhoto(PhotoRefusal.DAMAGED, "the header is not where it belongs");
            }
            chunk(type, at, length);
            hasPicture |= type == IDAT;
            at += 12 + length;
        }
        if (!hasPicture) {
            throw new RefusedPhoto(PhotoRefusal.TRUNCATED);
        }
        return new Container(
                PhotoFormat.PNG,
                widthPx,
                heightPx,
                scans,
                kept.toByteArray(),
                exif,
                profile,
                profileTooLarge);
    }

    private int chunkLength(int at) throws RefusedPhoto {
        if (at + 12 > file.length) {
            throw new RefusedPhoto(PhotoRefusal.TRUNCATED);
        }
        int length = int32(at);
        if (length < 0) {
            throw new RefusedPhoto(PhotoRefusal.DAMAGED, "an impossible length");
        }
        if (length > file.length - at - 12) {
            throw new RefusedPhoto(PhotoRefusal.TRUNCATED);
        }
        CRC32 checksum = new CRC32();
        checksum.update(file, at + 4, 4 + length);
        if ((int) checksum.getValue() != int32(at + 8 + length)) {
            throw new RefusedPhoto(PhotoRefusal.DAMAGED, "a checksum does not agree");
        }
        return length;
    }

    private void chunk(int type, int at, int length) throws RefusedPhoto {
        switch (type) {
            case IHDR -> header(at, length);
            case PLTE, TRNS, IDAT, IEND -> kept.write(file, at, 12 + length);
            case EXIF -> exif = java.util.Arrays.copyOfRange(file, at + 8, at + 8 + length);
            case ICCP -> profile(at + 8, at + 8 + length);
            default -> {
                if ((type & ANCILLARY) == 0) {
                    throw new RefusedPhoto(PhotoRefusal.DAMAGED, "an unknown critical part");
                }
            }
        }
    }

    private void header(int at, int length) throws RefusedPhoto {
        if (length != HEADER_LENGTH) {
            throw new RefusedPhoto(PhotoRefusal.DAMAGED, "a header of odd length");
        }
        widthPx = int32(at + 8);
        heightPx = int32(at + 12);
        int bits = file[at + 16] & 0xFF;
        if (widthPx < 0 || heightPx < 0) {
            throw new RefusedPhoto(PhotoRefusal.DAMAGED, "an impossible size");
        }
        scans = file[at + 20] == 0 ? 1 : PASSES;
        limits.checkSize(widthPx, heightPx);
        if (bits == 16) {
            throw new RefusedPhoto(PhotoRefusal.SIXTEEN_BIT, bits);
        }
        kept.write(file, at, 12 + length);
    }

    private void profile(int from, int to) {
        int name = from;
        while (name < to && name - from <= MOST_PROFILE_NAME && file[name] != 0) {
            name++;
        }
        int data = name + 2;
        if (data >= to) {
            return;
        }
        byte[] room = new byte[limits.mostProfileBytes() + 1];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, data, to - data);
            int n = inflater.inflate(room);
            profileTooLarge = n > limits.mostProfileBytes();
            profile = profileTooLarge ? Container.NOTHING : java.util.Arrays.copyOf(room, n);
        } catch (DataFormatException e) {
            profileTooLarge = true;
        } finally {
            inflater.end();
        }
    }

    private int int32(int at) {
        return (file[at] & 0xFF) << 24
                | (file[at + 1] & 0xFF) << 16
                | (file[at + 2] & 0xFF) << 8
                | (file[at + 3] & 0xFF);
    }
}
