package stipple.app.media;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The packed picture data of a PNG file as one run of bytes, though it may lie in many chunks.
final class PngData implements AutoCloseable {
    private final byte[] file;
    private final Inflater inflater = new Inflater();
    private int chunk;

    /// @param file chunks with lengths that were checked
    /// @param chunk where the first of them starts
    PngData(byte[] file, int chunk) {
        this.file = file;
        this.chunk = chunk;
    }

    /// Fills a piece of an array.
    void read(byte[] target, int from, int length) throws IOException {
        int done = 0;
        try {
            while (done < length) {
                int count = inflater.inflate(target, from + done, length - done);
                done += count;
                if (count == 0) {
                    more();
                }
            }
        } catch (DataFormatException e) {
            throw new IOException("the packed picture data are damaged", e);
        }
    }

    private void more() throws IOException {
        if (inflater.finished()) {
            throw new EOFException("too little picture data");
        }
        if (!inflater.needsInput()) {
            throw new IOException("the packed picture data need what is not there");
        }
        while (chunk < file.length && PngPixels.int32(file, chunk + 4) != PngContainer.IDAT) {
            chunk += 12 + PngPixels.int32(file, chunk);
        }
        if (chunk >= file.length) {
            throw new EOFException("too little picture data");
        }
        int length = PngPixels.int32(file, chunk);
        inflater.setInput(file, chunk + 8, length);
        chunk += 12 + length;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
