package stipple.app.lan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stipple.app.text.Sha256;

/// Lets browsers of the house in by a code that is shown on this computer only. Guessing is made
/// hopeless: few tries for each address, few for all together, and after too many the code is
/// another one. A paired browser holds a random token, of which only the hash is kept here; all
/// pairings end with the server.
public final class PairDesk {
    /// Letters and digits that are not taken for each other.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 8;
    private static final int TOKEN_BYTES = 32;
    private static final int FREE_TRIES = 5;
    private static final int TRIES_OF_ALL = 30;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 1000;
    private static final int MOST_PAIRED = 50;

    /// What came of a code.
    public sealed interface Answer {
        /// Paired; the browser keeps the token.
        record Paired(String token) implements Answer {}

        /// The code was another one.
        record Wrong() implements Answer {}

        /// Too many wrong ones; the next is looked at after this time.
        record Wait(Duration left) implements Answer {}
    }

    /// A browser that was let in.
    ///
    /// @param id to take it back
    /// @param address from which it came
    public record Paired(String id, String address, Instant since) {}

    private record Tries(int count, Instant last) {}

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Paired> pairedByHash = new LinkedHashMap<>();
    private final Map<String, Tries> wrongByAddress = new HashMap<>();
    private String code;
    private int wrongSinceCode;

    public PairDesk(InstantSource clock) {
        this.clock = clock;
        this.code = freshCode();
    }

    /// The code as it is shown: `7KQM-3XPD`.
    public synchronized String code() {
        return code.substring(0, CODE_LENGTH / 2) + "-" + code.substring(CODE_LENGTH / 2);
    }

    /// Tries a code that somebody typed.
    ///
    /// @param address from where
    public synchronized Answer pair(String typed, String address) {
        Instant now = clock.instant();
        Tries before = wrongByAddress.getOrDefault(address, new Tries(0, Instant.EPOCH));
        Instant free = before.last().plus(PAUSE);
        if (before.count() >= FREE_TRIES && now.isBefore(free)) {
            return new Answer.Wait(Duration.between(now, free));
        }
        if (!isCode(typed)) {
            countWrong(address, before, now);
            return new Answer.Wrong();
        }
        wrongByAddress.remove(address);
        String token = token();
        if (pairedByHash.size() >= MOST_PAIRED) {
            pairedByHash.remove(pairedByHash.keySet().iterator().next());
        }
        pairedByHash.put(Sha256.hex(token), new Paired(token().substring(0, 12), address, now));
        return new Answer.Paired(token);
    }

    /// Whether a token belongs to a browser that was let in.
    public synchronized boolean isPaired(String token) {
        return !token.isEmpty() && pairedByHash.containsKey(Sha256.hex(token));
    }

    /// The browsers that were let in, the last one first.
    public synchronized List<Paired> paired() {
        return new ArrayList<>(pairedByHash.values()).reversed();
    }

    /// Shuts a browser out again.
    public synchronized void forget(String id) {
        pairedByHash.values().removeIf(one -> one.id().equals(id));
    }

    /// Makes the code another one; browsers that are in stay in.
    public synchronized void renew() {
        code = freshCode();
        wrongSinceCode = 0;
    }

    private boolean isCode(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return MessageDigest.isEqual(
                plain.getBytes(StandardCharsets.US_ASCII),
                code.getBytes(StandardCharsets.US_ASCII));
    }

    private void countWrong(String address, Tries before, Instant now) {
        if (wrongByAddress.size() >= MOST_ADDRESSES) {
            wrongByAddress.values().removeIf(t -> now.isAfter(t.last().plus(PAUSE)));
        }
        boolean isOld = now.isAfter(before.last().plus(PAUSE));
        wrongByAddress.put(address, new Tries(isOld ? 1 : before.count() + 1, now));
        wrongSinceCode++;
        if (wrongSinceCode >= TRIES_OF_ALL) {
            renew();
        }
    }

    private String freshCode() {
        StringBuilder fresh = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            fresh.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return fresh.toString();
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
