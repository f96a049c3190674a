package stipple.core.advice.consultation;

/// What to do next.
///
/// @param what stable id: `take-photos`, `send`, `remind`, `second-opinion`, `ask-for-quote`,
///   `decide`, `ask-how-it-went`
/// @param about the provider or the views meant; may be empty
public record NextStep(String what, String about) {}
