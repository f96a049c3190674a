package stipple.core.image;

import java.util.Arrays;

/// Makes a picture another size by area while its rows arrive from the top, so that the large
/// picture never has to be whole: each new pixel is the mean light of the piece that it covers.
/// Meant for making smaller; larger gives blocks.
public final class AreaScaler {
    private final int oldHeight;
    private final double step;
    private final AreaRow row;
    private final float[][] sums;
    private final CodedImage out;
    private int rowsTaken;
    private int rowsMade;

    /// @param oldWidth pixels in each row that will arrive
    /// @param oldHeight how many rows will arrive
    public AreaScaler(int oldWidth, int oldHeight, int width, int height) {
        this.oldHeight = oldHeight;
        this.step = oldHeight / (double) height;
        this.row = new AreaRow(oldWidth, width);
        this.sums = new float[3][width];
        this.out = new CodedImage(width, height);
    }

    /// Takes the next row, whose first pixel (`0x00RRGGBB`) stands at index `at`.
    public void add(int[] rgb, int at) {
        int from = rowsTaken++;
        row.read(rgb, at);
        // Every new row that this one reaches into; those that end here are finished.
        boolean ends = true;
        while (ends && rowsMade < out.height()) {
            boolean isLast = rowsMade == out.height() - 1;
            double bottom = isLast ? oldHeight : (rowsMade + 1) * step;
            ends = bottom <= from + 1;
            double share = Math.min(from + 1, bottom) - Math.max(from, rowsMade * step);
            row.addTo(sums, (float) (Math.max(0, share) / step));
            if (ends) {
                write(rowsMade * out.width());
                rowsMade++;
            }
        }
    }

    /// The picture at its other size.
    ///
    /// @throws IllegalStateException if rows are missing
    public CodedImage picture() {
        if (rowsTaken != oldHeight) {
            throw new IllegalStateException(rowsTaken + " rows of " + oldHeight);
        }
        return out;
    }

    /// Codes a finished row and clears it.
    private void write(int at) {
        int[] rgb = out.rgb();
        for (float[] plane : sums) {
            for (int x = 0; x < plane.length; x++) {
                rgb[at + x] = rgb[at + x] << 8 | NearestLevel.of(plane[x]);
            }
            Arrays.fill(plane, 0);
        }
    }
}
