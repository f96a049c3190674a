package stipple.app.media;

import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.plugins.jpeg.JPEGQTable;

/// What a JPEG of one kind of sample is coded with: how coarsely each frequency is kept, and the
/// standard's own codes for the first coefficient of a block and for the rest.
///
/// @param number of the tables in the file, 0 brightness or 1 colour
/// @param steps of the 64 coefficients, row by row
/// @param first codes for the size of a block's first coefficient
/// @param rest codes for a run of zeros and the size of what follows
record JpegTables(int number, Steps steps, Codes first, Codes rest) {
    /// Where the coefficients of a block come in the file, as indices of rows of 8.
    private static final int[] ZIGZAG = zigzag();

    static final int BLOCK = 64;

    /// Steps of 64 coefficients, row by row.
    static final class Steps {
        private final int[] steps;

        private Steps(int[] steps) {
            this.steps = steps;
        }

        int at(int coefficient) {
            return steps[coefficient];
        }
    }

    /// A Huffman code as files hold it and as it is used.
    static final class Codes {
        private final int[] code = new int[256];
        private final int[] length = new int[256];
        private final short[] lengths;
        private final short[] values;

        private Codes(JPEGHuffmanTable table) {
            lengths = table.getLengths();
            values = table.getValues();
            int next = 0;
            int k = 0;
            for (int bits = 1; bits <= lengths.length; bits++) {
                for (int i = 0; i < lengths[bits - 1]; i++, k++) {
                    code[values[k]] = next++;
                    length[values[k]] = bits;
                }
                next <<= 1;
            }
        }

        int code(int symbol) {
            return code[symbol];
        }

        int length(int symbol) {
            return length[symbol];
        }

        /// Number of codes of each length from 1 to 16, then what they mean.
        byte[] inFile() {
            byte[] bytes = new byte[16 + values.length];
            for (int i = 0; i < lengths.length; i++) {
                bytes[i] = (byte) lengths[i];
            }
            for (int i = 0; i < values.length; i++) {
                bytes[16 + i] = (byte) values[i];
            }
            return bytes;
        }
    }

    static JpegTables brightness(float quality) {
        return new JpegTables(
                0,
                steps(JPEGQTable.K1Luminance, quality),
                new Codes(JPEGHuffmanTable.StdDCLuminance),
                new Codes(JPEGHuffmanTable.StdACLuminance));
    }

    static JpegTables colour(float quality) {
        return new JpegTables(
                1,
                steps(JPEGQTable.K2Chrominance, quality),
                new Codes(JPEGHuffmanTable.StdDCChrominance),
                new Codes(JPEGHuffmanTable.StdACChrominance));
    }

    /// The coefficient that comes at a place of the file.
    static int zigzag(int place) {
        return ZIGZAG[place];
    }

    /// The steps of the standard at quality 0.5, finer above and coarser below.
    private static Steps steps(JPEGQTable table, float quality) {
        float held = Math.clamp(quality, 0.01f, 1f);
        float scale = held < 0.5f ? 0.5f / held : 2 - 2 * held;
        return new Steps(table.getScaledInstance(scale, true).getTable());
    }

    /// To and fro along the diagonals.
    private static int[] zigzag() {
        int[] order = new int[BLOCK];
        int place = 0;
        for (int sum = 0; sum < 15; sum++) {
            for (int k = Math.max(0, sum - 7); k <= Math.min(7, sum); k++) {
                int row = sum % 2 == 0 ? sum - k : k;
                order[place++] = 8 * row + sum - row;
            }
        }
        return order;
    }
}
