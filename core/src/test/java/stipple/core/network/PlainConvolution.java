package stipple.core.network;

/// The sums of both convolutions as their definition says them, one number at a time.
record PlainConvolution(Window window, Tensor weights, Tensor bias) {
    /// @param isByChannel whether each channel is summed by itself
    Tensor of(Tensor in, int height, int width, boolean isByChannel) {
        int outputs = bias.values().length;
        Tensor out = Tensor.picture(height, width, outputs);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int o = 0; o < outputs; o++) {
                    out.values()[(y * width + x) * outputs + o] =
                            sum(in, out, x, y, o, isByChannel);
                }
            }
        }
        return out;
    }

    private float sum(Tensor in, Tensor out, int x, int y, int o, boolean isByChannel) {
        int outputs = bias.values().length;
        float sum = bias.values()[o];
        for (int ky = 0; ky < window.height(); ky++) {
            for (int kx = 0; kx < window.width(); kx++) {
                int iy = y * window.strideY() + ky - window.above(in.height(), out.height());
                int ix = x * window.strideX() + kx - window.left(in.width(), out.width());
                boolean isInside = iy >= 0 && ix >= 0 && iy < in.height() && ix < in.width();
                int place = ky * window.width() + kx;
                for (int c = 0; c < in.channels() && isInside; c++) {
                    float value = in.values()[(iy * in.width() + ix) * in.channels() + c];
                    if (!isByChannel) {
                        int taps = weights.values().length / outputs;
                        sum += value * weights.values()[o * taps + place * in.channels() + c];
                    } else if (c == o) {
                        sum += value * weights.values()[place * outputs + o];
                    }
                }
            }
        }
        return sum;
    }
}
