package stipple.core.network;

import stipple.core.math.Seed;

/// Pictures that never were: coloured blobs on a slope, with a little noise. Equal for equal
/// numbers.
final class OddPictures {
    private static final int BLOBS = 9;

    private OddPictures() {}

    /// @param number of the picture
    /// @param least what black becomes; white becomes 1
    static Tensor picture(int number, int height, int width, float least) {
        Seed seed = new Seed(number).forPurpose("odd-picture");
        Tensor picture = Tensor.picture(height, width, 3);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    double v = light(seed, (double) x / width, (double) y / height, c);
                    double noisy = v + 0.05 * seed.uniform(1000 + (y * width + x) * 3 + c);
                    picture.values()[(y * width + x) * 3 + c] =
                            (float) (least + (1 - least) * Math.clamp(noisy, 0.0, 1.0));
                }
            }
        }
        return picture;
    }

    private static double light(Seed seed, double x, double y, int channel) {
        double light = 0.3 + 0.3 * x * seed.uniform(channel);
        for (int k = 0; k < BLOBS; k++) {
            int from = 10 + 8 * k;
            double dx = (x - seed.uniform(from)) / (0.05 + 0.2 * seed.uniform(from + 1));
            double dy = (y - seed.uniform(from + 2)) / (0.05 + 0.2 * seed.uniform(from + 3));
            double height = seed.uniform(from + 4 + channel) - 0.5;
            light += height / (1 + dx * dx + dy * dy);
        }
        return light;
    }
}
