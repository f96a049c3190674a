package stipple.core.parameter;

/// How well a number from the world is known.
public enum Confidence {
    /// Measured, published, consistent.
    HIGH,
    /// Several independent practice sources agree, or derived from high-confidence values.
    MEDIUM,
    /// One source, or an educated choice that must stay tunable.
    LOW,
    /// A guess of our own; docs/reference/assumptions.md says how it could be falsified.
    ASSUMPTION
}
