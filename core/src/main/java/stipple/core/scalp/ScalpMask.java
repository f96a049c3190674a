package stipple.core.scalp;

/// How much each place of the scalp belongs to something: 0 not at all, 1 fully.
@FunctionalInterface
public interface ScalpMask {
    double weightAt(ScalpPoint point);
}
