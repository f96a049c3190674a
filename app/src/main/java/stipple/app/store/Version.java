package stipple.app.store;

import java.time.Instant;

/// A design that a person gave a name to keep it.
///
/// @param document the whole design as JSON
public record Version(String id, String name, String document, Instant madeAt) {}
