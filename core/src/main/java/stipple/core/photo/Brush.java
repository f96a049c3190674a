package stipple.core.photo;

/// What a stroke on a photo says.
public sealed interface Brush {
    /// The head reaches further than its outline says, or less far.
    ///
    /// @param adds whether the stroke adds to the head
    record Outline(boolean adds) implements Brush {}

    /// Here stands so much hair.
    ///
    /// @param hairFraction relative to a full head, [0, 1]
    record Hair(double hairFraction) implements Brush {}

    /// Nothing is said any more about how much hair there is here.
    record HairUnsaid() implements Brush {}

    /// Here is a scar, a birthmark or old ink. A stroke is the area of an outlined kind, the line
    /// of a line scar, or a row of centres of a dotted kind.
    ///
    /// @param kind as in [MarkedScar]
    /// @param widthMm width of the line or diameter of the discs, (0, 40]; unused for outlines
    record Mark(String kind, double widthMm) implements Brush {}

    /// There is no scar or mark here.
    record MarkGone() implements Brush {}
}
