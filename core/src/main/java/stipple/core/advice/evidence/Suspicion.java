package stipple.core.advice.evidence;

/// A review that is set aside until somebody looks.
///
/// @param review its id
/// @param rule `burst` or `ring`
/// @param found how many reviews or writers were seen together
/// @param allowed how many would have been let pass
public record Suspicion(String review, String rule, int found, int allowed) {}
