package stipple.app.store;

import java.time.Instant;

/// The cover of a case.
///
/// @param id 32 hexadecimal digits
/// @param title what the person calls it
/// @param createdAt when it was begun
/// @param changedAt when it was changed last
/// @param editNumber number of the last edit that counts; lower after an undo
public record CaseFile(
        String id, String title, Instant createdAt, Instant changedAt, int editNumber) {}
