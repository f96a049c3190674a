package stipple.core.course;

/// A later session that renews a treatment with dots between those that are left.
///
/// @param day counted from the first session
/// @param shareFraction dots placed, relative to those of the whole plan, above 0
/// @param coverageFraction skin under dots afterwards, [0, 1]
public record TopUp(int day, double shareFraction, double coverageFraction) {
    public TopUp {
        if (!(shareFraction > 0 && coverageFraction >= 0)) {
            throw new IllegalArgumentException(
                    "top-up of " + shareFraction + ", coverage " + coverageFraction);
        }
    }
}
