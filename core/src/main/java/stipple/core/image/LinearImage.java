package stipple.core.image;

/// A picture in linear light: three float planes (red, green, blue of the sRGB primaries), row by
/// row from the top left, 1.0 = the white of the coded picture. Mutable on purpose: it is the
/// buffer that pictures are made in; whoever receives one owns it.
public final class LinearImage {
    private final int width;
    private final int height;
    private final float[][] planes;

    public LinearImage(int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("picture of " + width + " x " + height + " pixels");
        }
        this.width = width;
        this.height = height;
        this.planes = new float[3][width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The live plane 0 red, 1 green, 2 blue; index `y * width + x`.
    public float[] plane(int channel) {
        return planes[channel];
    }

    public float get(int channel, int x, int y) {
        return planes[channel][y * width + x];
    }

    public void set(int channel, int x, int y, float value) {
        planes[channel][y * width + x] = value;
    }

    public LinearImage copy() {
        LinearImage copy = new LinearImage(width, height);
        for (int c = 0; c < 3; c++) {
            System.arraycopy(planes[c], 0, copy.planes[c], 0, planes[c].length);
        }
        return copy;
    }
}
