package stipple.core.notice;

/// What makes the dots of a texture differ from hairs, in shares that add up to 1.
///
/// @param size of dots
/// @param contrast of single dots
/// @param density number of dots
/// @param unevenness of dots among each other
record DotShares(double size, double contrast, double density, double unevenness) {
    private static final double LEAST = 1e-9;
    private static final double MOST_RATIO = 1e6;

    /// From how far each ratio is from 1, where only the ratios are known.
    static DotShares of(double sizeRatio, double contrastRatio, double densityRatio) {
        return shared(
                Math.abs(log(sizeRatio)),
                Math.abs(log(contrastRatio)),
                Math.abs(log(densityRatio)),
                0);
    }

    /// Of a texture whose dots are known one by one. Its power goes with the number of dots and the
    /// square of what each takes of the light, whether by its size or by its contrast; only what
    /// moves the power the way that it moved has a share.
    static DotShares ofTexture(DotsCue dots) {
        double strength = log(dots.strengthRatio());
        double number = log(dots.densityRatio()) / 2;
        double uneven = Math.log1p(dots.unevennessCv() * dots.unevennessCv()) / 2;
        double way = Math.signum(strength + number);
        return of(way, strength, 2 * log(dots.sizeRatio()), number, uneven);
    }

    /// Of a tone whose dots are known one by one: it goes with the number of dots and with what
    /// each takes.
    static DotShares ofTone(DotsCue dots) {
        double way = Math.signum(dots.darkeningIndex());
        return of(
                way,
                log(dots.wholeRatio()),
                2 * log(dots.sizeRatio()),
                log(dots.densityRatio()),
                0);
    }

    /// A dot that takes more light does so by its size or its contrast; one that takes less is
    /// either paler, or spread out and washed out.
    private static DotShares of(
            double way, double strength, double size, double number, double uneven) {
        double bySize = Math.max(0, way > 0 ? size : Math.abs(size));
        double byContrast = Math.max(0, way > 0 ? strength - size : -strength);
        double each = Math.max(0, way * strength) / Math.max(LEAST, bySize + byContrast);
        return shared(
                bySize * each,
                byContrast * each,
                Math.max(0, way * number),
                Math.max(0, way * uneven));
    }

    private static DotShares shared(
            double size, double contrast, double density, double unevenness) {
        double all = Math.max(LEAST, size + contrast + density + unevenness);
        return new DotShares(size / all, contrast / all, density / all, unevenness / all);
    }

    private static double log(double ratio) {
        return Math.log(Math.clamp(ratio, 1 / MOST_RATIO, MOST_RATIO));
    }
}
