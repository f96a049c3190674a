package stipple.core.photo;

import stipple.core.image.CodedImage;
import stipple.core.network.Tensor;

/// A square part of a photo, possibly turned and reaching beyond the border, as networks look at
/// it.
///
/// @param center its middle
/// @param sizePx side in pixels of the photo
/// @param angleRad how far it is turned, positive when its own x axis points down the photo
record Patch(PhotoPoint center, double sizePx, double angleRad) {
    Patch {
        if (!(sizePx > 0 && sizePx < 1e6)) {
            throw new IllegalArgumentException("a patch of " + sizePx + " px");
        }
    }

    /// The whole photo with empty bands where it is not square, turned by quarter turns.
    static Patch whole(CodedImage photo, int quarterTurns) {
        return new Patch(
                new PhotoPoint(photo.width() / 2.0, photo.height() / 2.0),
                Math.max(photo.width(), photo.height()),
                quarterTurns * Math.PI / 2);
    }

    /// The same square elsewhere, moved along the photo's axes by parts of its side.
    Patch moved(double right, double down) {
        PhotoPoint there =
                new PhotoPoint(center.xPx() + right * sizePx, center.yPx() + down * sizePx);
        return new Patch(there, sizePx, angleRad);
    }

    /// The place in the photo of a place of the patch, both of which are 0 to 1 inside it.
    PhotoPoint photo(double x, double y) {
        double u = (x - 0.5) * sizePx;
        double v = (y - 0.5) * sizePx;
        double c = StrictMath.cos(angleRad);
        double s = StrictMath.sin(angleRad);
        return new PhotoPoint(center.xPx() + u * c - v * s, center.yPx() + u * s + v * c);
    }

    /// Coded light of the patch as a picture of `size` x `size`, white being 1; beyond the photo's
    /// border is black. Each number is the mean of the places of the photo that it covers.
    ///
    /// @param least what black becomes, 0 or -1
    Tensor sample(PhotoLevels levels, int size, double least) {
        int depth = levels.depth(sizePx / size);
        CodedImage photo = levels.at(depth);
        double shrunk = 1.0 / (1 << depth);
        Tensor out = Tensor.picture(size, size, 3);
        int samples = sizePx * shrunk <= size ? 1 : 2;
        double c = StrictMath.cos(angleRad) * sizePx * shrunk / (size * samples);
        double s = StrictMath.sin(angleRad) * sizePx * shrunk / (size * samples);
        PhotoPoint corner = photo(0, 0);
        double left = corner.xPx() * shrunk - 0.5;
        double top = corner.yPx() * shrunk - 0.5;
        double[] rgb = new double[3];
        double weight = (1 - least) / (255.0 * samples * samples);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                java.util.Arrays.fill(rgb, 0);
                for (int k = 0; k < samples * samples; k++) {
                    double u = x * samples + k % samples + 0.5;
                    int row = k / samples;
                    double v = y * samples + row + 0.5;
                    add(photo, left + u * c - v * s, top + u * s + v * c, rgb);
                }
                for (int ch = 0; ch < 3; ch++) {
                    out.values()[(y * size + x) * 3 + ch] = (float) (least + weight * rgb[ch]);
                }
            }
        }
        return out;
    }

    /// @param x from the middle of the first column
    /// @param y from the middle of the first row
    private static void add(CodedImage photo, double x, double y, double[] rgb) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        for (int k = 0; k < 4; k++) {
            int ix = x0 + k % 2;
            int iy = y0 + k / 2;
            if (ix >= 0 && iy >= 0 && ix < photo.width() && iy < photo.height()) {
                double weight = (1 - Math.abs(x - ix)) * (1 - Math.abs(y - iy));
                int pixel = photo.get(ix, iy);
                rgb[0] += weight * (pixel >> 16 & 0xFF);
                rgb[1] += weight * (pixel >> 8 & 0xFF);
                rgb[2] += weight * (pixel & 0xFF);
            }
        }
    }
}
