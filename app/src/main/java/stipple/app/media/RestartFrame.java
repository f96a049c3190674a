package stipple.app.media;

import java.util.Optional;

/// What stands before the coded bytes of a JPEG of three colours in one scan whose coder starts
/// anew after every so many whole rows of blocks.
///
/// @param sizeAt index of the two bytes that tell the height
/// @param codedAt index of the first coded byte
/// @param runPx rows of pixels between two starts
/// @param runs how often the coder starts
record RestartFrame(int sizeAt, int codedAt, int runPx, int runs) {
    private static final int FRAME = 0xC0;
    private static final int EXTENDED_FRAME = 0xC1;
    private static final int SCAN = 0xDA;
    private static final int INTERVAL = 0xDD;
    private static final int BLOCK_PX = 8;

    /// A frame's header with three colours.
    private static final int FRAME_BYTES = 19;

    private static final int CHANNELS = 3;

    /// Reads the segments of a checked file; empty if it is coded in another way.
    static Optional<RestartFrame> of(Container file) {
        byte[] bytes = file.decodable();
        int frameAt = 0;
        int interval = 0;
        for (int at = 2; at + 4 < bytes.length; at += 2 + pair(bytes, at + 2)) {
            switch (bytes[at + 1] & 0xFF) {
                case FRAME, EXTENDED_FRAME -> frameAt = at;
                case INTERVAL -> interval = pair(bytes, at + 4);
                case SCAN -> {
                    boolean isUsual =
                            frameAt > 0
                                    && frameAt + FRAME_BYTES <= bytes.length
                                    && bytes[frameAt + 9] == CHANNELS
                                    && bytes[at + 4] == CHANNELS
                                    && file.scans() == 1;
                    return isUsual ? of(file, frameAt, at, interval) : Optional.empty();
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static Optional<RestartFrame> of(
            Container file, int frameAt, int scanAt, int interval) {
        byte[] bytes = file.decodable();
        int across = 1;
        int down = 1;
        for (int c = 0; c < CHANNELS; c++) {
            int sampling = bytes[frameAt + 11 + 3 * c] & 0xFF;
            across = Math.max(across, sampling >> 4);
            down = Math.max(down, sampling & 0xF);
        }
        int perRow = Math.ceilDiv(file.widthPx(), BLOCK_PX * across);
        if (interval == 0 || interval % perRow != 0) {
            return Optional.empty();
        }
        int runPx = interval / perRow * BLOCK_PX * down;
        int codedAt = scanAt + 2 + pair(bytes, scanAt + 2);
        return Optional.of(
                new RestartFrame(
                        frameAt + 5, codedAt, runPx, Math.ceilDiv(file.heightPx(), runPx)));
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }
}
