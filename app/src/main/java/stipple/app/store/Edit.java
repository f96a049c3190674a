package stipple.app.store;

import java.time.Instant;

/// One change of a design, as stored.
///
/// @param number from 1, without gaps
/// @param kind what was done, kebab-case: `set-density`, `move-hairline`
/// @param patch JSON merge patch that the change is
/// @param madeAt when
public record Edit(int number, String kind, String patch, Instant madeAt) {}
