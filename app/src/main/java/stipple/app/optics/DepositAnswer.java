package stipple.app.optics;

/// How bright layers are where a deposit lies in them.
///
/// @param reflectanceRatio light that comes back over that without the deposit
/// @param standardError one sigma of it
public record DepositAnswer(double reflectanceRatio, double standardError) {}
