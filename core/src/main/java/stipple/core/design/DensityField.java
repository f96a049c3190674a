package stipple.core.design;

import stipple.core.scalp.ScalpPoint;

/// How many points of one kind (deposits, follicular units) are wanted or stand on each place of
/// the scalp. A pure function; it is read from several threads.
@FunctionalInterface
public interface DensityField {
    /// Points per cm2 at `point`, from 0; 0 where none are wanted.
    double perCm2(ScalpPoint point);

    static DensityField uniform(double perCm2) {
        return point -> perCm2;
    }

    static DensityField none() {
        return point -> 0;
    }
}
