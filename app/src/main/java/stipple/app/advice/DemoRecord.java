package stipple.app.advice;

/// How much a made-up technician can show.
enum DemoRecord {
    /// Long, recent, measured, good.
    PROVEN,
    /// Good, but only for some months.
    SHORT,
    /// Two or three cases.
    FEW,
    /// Nothing.
    UNKNOWN,
    /// Measured and poor.
    POOR,
    /// Body ink.
    TATTOO_INK
}
