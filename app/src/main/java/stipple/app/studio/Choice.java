package stipple.app.studio;

/// One thing to choose among several.
///
/// @param value as sent
/// @param label as read
/// @param chosen whether it is the present one
record Choice(String value, String label, boolean chosen) {}
