package stipple.app.media;

import java.awt.image.PixelInterleavedSampleModel;

/// Where the bytes of one pixel stand in a row of bytes: a grey alone, or three colours.
final class SampleOrder {
    private final int bands;
    private final int red;
    private final int green;
    private final int blue;

    /// @param model of one byte for each band
    SampleOrder(PixelInterleavedSampleModel model) {
        int[] offsets = model.getBandOffsets();
        this.bands = offsets.length;
        this.red = offsets[0];
        this.green = offsets[bands == 1 ? 0 : 1];
        this.blue = offsets[bands == 1 ? 0 : 2];
    }

    /// Bytes of one pixel.
    int bands() {
        return bands;
    }

    /// Turns bytes into colours `0x00RRGGBB`.
    ///
    /// @param from index of the first byte
    /// @param at index of the first colour
    void pack(byte[] bytes, int from, int[] rgb, int at, int count) {
        for (int i = 0, k = from; i < count; i++, k += bands) {
            rgb[at + i] =
                    (bytes[k + red] & 0xFF) << 16
                            | (bytes[k + green] & 0xFF) << 8
                            | (bytes[k + blue] & 0xFF);
        }
    }
}
