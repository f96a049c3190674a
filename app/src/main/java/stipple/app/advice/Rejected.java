package stipple.app.advice;

/// A row that could not be used.
///
/// @param line where it begins, 1 the first
/// @param reason what is wrong, in a sentence
public record Rejected(int line, String reason) {}
