package stipple.app.studio;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stipple.app.planning.Refusal;
import stipple.app.store.Share;
import stipple.app.store.Shares;
import stipple.app.text.Messages;

/// Lets people in who hold a share link, and keeps out those who do not. Every picture and page
/// below a link asks here again, so that a link that was taken back opens nothing at once.
final class ShareDesk {
    static final int LONGEST_DAYS = 90;

    private static final Duration VISIT = Duration.ofHours(2);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int FREE_TRIES = 8;
    private static final int LEAST_PASSWORD = 8;
    private static final int MOST_PASSWORD = 200;

    private final Shares shares;
    private final java.time.InstantSource clock;
    private final Messages messages;
    private final Map<String, Visit> visits = new HashMap<>();
    private final Map<String, Tries> tries = new HashMap<>();

    /// Somebody who gave the password.
    private record Visit(String shareId, Instant until) {}

    /// Wrong passwords for one link.
    private record Tries(int count, Instant last) {}

    ShareDesk(Shares shares, java.time.InstantSource clock, Messages messages) {
        this.shares = shares;
        this.clock = clock;
        this.messages = messages;
    }

    /// Makes a link and returns its token, which is told only now.
    ///
    /// @param password empty for none
    String create(String caseId, int days, String password) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new Refusal(messages.text("studio.share.days", LONGEST_DAYS));
        }
        if (!password.isEmpty()
                && (password.length() < LEAST_PASSWORD || password.length() > MOST_PASSWORD)) {
            throw new Refusal(
                    messages.text("studio.share.password-length", LEAST_PASSWORD, MOST_PASSWORD));
        }
        Optional<String> hash =
                password.isEmpty() ? Optional.empty() : Optional.of(Password.hash(password));
        return shares.create(caseId, Duration.ofDays(days), hash, clock.instant());
    }

    List<Share> of(String caseId) {
        return shares.of(caseId);
    }

    void revoke(String caseId, String shareId) {
        shares.revoke(caseId, shareId, clock.instant());
    }

    /// The link of a token.
    ///
    /// @throws NotHere if it is unknown, past or taken back: which of them is not told
    Share share(String token) {
        return shares.open(token, clock.instant()).orElseThrow(NotHere::new);
    }

    /// Whether somebody with this visit may look.
    synchronized boolean isIn(Share share, String visit) {
        if (share.passwordHash().isEmpty()) {
            return true;
        }
        Visit known = visits.get(visit);
        return known != null
                && known.shareId().equals(share.id())
                && clock.instant().isBefore(known.until());
    }

    void countUse(Share share) {
        shares.countUse(share);
    }

    /// Checks a password.
    ///
    /// @return a visit, or empty if it is wrong
    /// @throws Refusal after too many wrong ones
    Optional<String> enter(Share share, String password) {
        checkTries(share);
        String hash = share.passwordHash().orElse("");
        boolean right =
                !hash.isEmpty()
                        && password.length() <= MOST_PASSWORD
                        && Password.matches(password, hash);
        synchronized (this) {
            if (!right) {
                Tries before = tries.getOrDefault(share.id(), new Tries(0, Instant.EPOCH));
                tries.put(share.id(), new Tries(before.count() + 1, clock.instant()));
                return Optional.empty();
            }
            tries.remove(share.id());
            visits.values().removeIf(v -> clock.instant().isAfter(v.until()));
            String visit = UUID.randomUUID().toString();
            visits.put(visit, new Visit(share.id(), clock.instant().plus(VISIT)));
            return Optional.of(visit);
        }
    }

    private synchronized void checkTries(Share share) {
        Tries before = tries.get(share.id());
        if (before != null
                && before.count() >= FREE_TRIES
                && clock.instant().isBefore(before.last().plus(PAUSE))) {
            throw new Refusal(messages.text("studio.share.too-many"));
        }
    }
}
