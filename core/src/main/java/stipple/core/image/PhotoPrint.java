package stipple.core.image;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// What a photo is recognised by: up to 64 marks, each a blob that stands out, with its place, its
/// size and 64 bits of how its surroundings look. A copy that was cropped, mirrored, made smaller
/// or saved again keeps many of its marks in the same arrangement; another photo does not.
///
/// Nothing of the picture can be made again from it.
public final class PhotoPrint {
    /// Most marks of one print.
    public static final int MOST_MARKS = 64;

    /// Places are in quarters of a pixel of the picture at this length of its long side.
    static final int LONG_SIDE_PX = 320;

    static final double UNITS_PER_PX = 4;

    /// Two marks look alike if at most so many of their 64 bits differ.
    static final int MOST_DIFFERENT_BITS = 8;

    /// So many marks in one arrangement are no chance. Different photos of one head in one room had
    /// up to 12, copies cut to 85 % at least 36.
    public static final int SAME_PHOTO_MARKS = 15;

    private static final int BYTES_PER_MARK = 13;

    private final long[] looks;
    private final short[] x;
    private final short[] y;
    private final byte[] size;

    PhotoPrint(long[] looks, short[] x, short[] y, byte[] size) {
        if (looks.length > MOST_MARKS) {
            throw new IllegalArgumentException(looks.length + " marks, allowed 0 to " + MOST_MARKS);
        }
        this.looks = looks.clone();
        this.x = x.clone();
        this.y = y.clone();
        this.size = size.clone();
    }

    /// The print of a picture.
    public static PhotoPrint of(CodedImage picture) {
        return new PhotoMarks(Scaling.toFit(picture, LONG_SIDE_PX)).print();
    }

    /// A print of given marks, for made-up directories.
    ///
    /// @param looks 64 bits a mark
    /// @param x place in quarters of a pixel at 320 pixels along the long side
    /// @param y likewise, downwards
    /// @param size of the blob in eighths of an octave
    public static PhotoPrint ofMarks(long[] looks, short[] x, short[] y, byte[] size) {
        return new PhotoPrint(looks, x, y, size);
    }

    public int marks() {
        return looks.length;
    }

    long look(int mark) {
        return looks[mark];
    }

    public int x(int mark) {
        return x[mark];
    }

    public int y(int mark) {
        return y[mark];
    }

    /// Width of the blob in units of 1/8 octave.
    public int size(int mark) {
        return size[mark];
    }

    /// The looks of all marks, for an index.
    public long[] looks() {
        return looks.clone();
    }

    /// The same surroundings seen in a mirror: each of the eight rows of eight bits turned round.
    public static long mirrored(long look) {
        return Long.reverseBytes(Long.reverse(look));
    }

    /// How many marks two prints have in the same arrangement, mirrored or not; 0 to 64, and the
    /// same whichever is asked.
    public int commonMarks(PhotoPrint other) {
        return Math.max(PrintMatch.commonMarks(this, other), PrintMatch.commonMarks(other, this));
    }

    /// The two were made from one photo.
    public boolean isSamePhoto(PhotoPrint other) {
        return commonMarks(other) >= SAME_PHOTO_MARKS;
    }

    /// The print as text: letters, digits, `-` and `_`.
    public String text() {
        ByteBuffer out = ByteBuffer.allocate(BYTES_PER_MARK * looks.length);
        for (int k = 0; k < looks.length; k++) {
            out.putLong(looks[k]).putShort(x[k]).putShort(y[k]).put(size[k]);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.array());
    }

    /// @throws IllegalArgumentException if the text is no print
    public static PhotoPrint parse(String text) {
        if (text.length() > 4 * (BYTES_PER_MARK * MOST_MARKS / 3 + 1)) {
            throw new IllegalArgumentException("a print of " + text.length() + " characters");
        }
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length % BYTES_PER_MARK != 0) {
            throw new IllegalArgumentException("a print that ends inside a mark");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int count = bytes.length / BYTES_PER_MARK;
        long[] looks = new long[count];
        short[] x = new short[count];
        short[] y = new short[count];
        byte[] size = new byte[count];
        for (int k = 0; k < count; k++) {
            looks[k] = in.getLong();
            x[k] = in.getShort();
            y[k] = in.getShort();
            size[k] = in.get();
        }
        return new PhotoPrint(looks, x, y, size);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhotoPrint print
                && Arrays.equals(looks, print.looks)
                && Arrays.equals(x, print.x)
                && Arrays.equals(y, print.y)
                && Arrays.equals(size, print.size);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(looks) + Arrays.hashCode(x);
    }

    @Override
    public String toString() {
        String start = looks.length == 0 ? "" : ", first " + HexFormat.of().toHexDigits(looks[0]);
        return "PhotoPrint[" + looks.length + " marks" + start + "]";
    }
}
