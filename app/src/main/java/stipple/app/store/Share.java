package stipple.app.store;

import java.time.Instant;
import java.util.Optional;

/// A link under which others may look at one case.
///
/// @param id name of the link for its owner; not what opens it
/// @param passwordHash what the password must hash to, when one is asked for
/// @param revokedAt when the owner took it back
/// @param uses how often it was opened
public record Share(
        String id,
        String caseId,
        Optional<String> passwordHash,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        int uses) {
    /// Whether it opens anything at that time.
    public boolean isOpen(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
