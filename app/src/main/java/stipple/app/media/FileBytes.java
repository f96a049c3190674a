package stipple.app.media;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.stream.ImageInputStreamImpl;

/// The bytes of a file for a decoder of the JDK, without a copy; they end when the decoding is told
/// to stop.
final class FileBytes extends ImageInputStreamImpl {
    private final byte[] file;
    private final AtomicBoolean stopped;

    FileBytes(byte[] file, AtomicBoolean stopped) {
        this.file = file;
        this.stopped = stopped;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return left() <= 0 ? -1 : file[(int) streamPos++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        bitOffset = 0;
        int count = Math.min(length, left());
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(file, (int) streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return file.length;
    }

    private int left() {
        return stopped.get() ? 0 : (int) Math.max(0, file.length - streamPos);
    }
}
