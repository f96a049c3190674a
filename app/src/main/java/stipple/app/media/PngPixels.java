package stipple.app.media;

import java.io.IOException;
import java.util.Arrays;

/// Reads the pixels of a PNG file that [PngContainer] has checked and cleaned, row by row, so that
/// only a picture whose rows are interlaced has to be whole in memory.
final class PngPixels {
    private static final int HEADER = 16;
    private static final int FIRST_CHUNK = 8;

    /// For each pass of an interlaced picture: first column, first row, steps across and down.
    private static final int[][] PASSES = {
        {0, 0, 8, 8},
        {4, 0, 8, 8},
        {0, 4, 4, 8},
        {2, 0, 4, 4},
        {0, 2, 2, 4},
        {1, 0, 2, 2},
        {0, 1, 1, 2}
    };

    private final byte[] file;
    private final int width;
    private final int height;
    private final boolean isInterlaced;
    private final PngColours colours;

    PngPixels(byte[] file) throws RefusedPhoto {
        this.file = file;
        this.width = int32(file, HEADER);
        this.height = int32(file, HEADER + 4);
        int interlacing = file[HEADER + 12];
        if (file[HEADER + 10] != 0
                || file[HEADER + 11] != 0
                || interlacing < 0
                || interlacing > 1) {
            throw new RefusedPhoto(PhotoRefusal.DAMAGED, "an unknown way of packing");
        }
        this.isInterlaced = interlacing == 1;
        this.colours =
                new PngColours(
                        file[HEADER + 9],
                        file[HEADER + 8],
                        chunk(PngContainer.PLTE),
                        chunk(PngContainer.TRNS));
    }

    PngColours colours() {
        return colours;
    }

    /// Gives all rows to a picture.
    void read(PictureRows rows) throws IOException {
        try (PngData data = new PngData(file, FIRST_CHUNK)) {
            if (isInterlaced) {
                interlaced(data, rows);
            } else {
                pass(
                        data,
                        width,
                        height,
                        (row, y) -> {
                            write(row, width, rows.pixels(), rows.at(), 1);
                            rows.take();
                        });
            }
        }
    }

    private void interlaced(PngData data, PictureRows rows) throws IOException {
        int[] whole = new int[width * height];
        for (int[] pass : PASSES) {
            int across = (width - pass[0] + pass[2] - 1) / pass[2];
            int down = (height - pass[1] + pass[3] - 1) / pass[3];
            pass(
                    data,
                    across,
                    down,
                    (row, y) -> {
                        int at = (pass[1] + y * pass[3]) * width + pass[0];
                        write(row, across, whole, at, pass[2]);
                        rows.goOn();
                    });
        }
        for (int y = 0; y < height; y++) {
            System.arraycopy(whole, y * width, rows.pixels(), rows.at(), width);
            rows.take();
        }
    }

    private interface Row {
        void at(byte[] samples, int y) throws IOException;
    }

    private void pass(PngData data, int across, int down, Row each) throws IOException {
        if (across == 0) {
            return;
        }
        int pixelBytes = pixelBytes();
        int length = (int) (((long) across * colours.pixelBits() + 7) / 8);
        byte[] row = new byte[pixelBytes + length];
        byte[] above = new byte[pixelBytes + length];
        byte[] filter = new byte[1];
        for (int y = 0; y < down; y++) {
            data.read(filter, 0, 1);
            data.read(row, pixelBytes, length);
            PngFilter.undo(filter[0], row, above, pixelBytes);
            each.at(row, y);
            byte[] done = row;
            row = above;
            above = done;
        }
    }

    private void write(byte[] row, int count, int[] pixels, int at, int step) {
        colours.write(row, pixelBytes(), count, pixels, at, step);
    }

    private int pixelBytes() {
        return Math.max(1, colours.pixelBits() / 8);
    }

    /// What stands in the first chunk of a kind; nothing if there is none.
    private byte[] chunk(int type) {
        int at = FIRST_CHUNK;
        while (at < file.length) {
            int length = int32(file, at);
            if (int32(file, at + 4) == type) {
                return Arrays.copyOfRange(file, at + 8, at + 8 + length);
            }
            at += 12 + length;
        }
        return Container.NOTHING;
    }

    static int int32(byte[] file, int at) {
        return (file[at] & 0xFF) << 24
                | (file[at + 1] & 0xFF) << 16
                | (file[at + 2] & 0xFF) << 8
                | (file[at + 3] & 0xFF);
    }
}
