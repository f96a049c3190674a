package stipple.core.quote;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What sound providers do not promise.
public enum Promise {
    /// That the result will be as shown.
    RESULT(WarningSign.RESULT_PROMISED),
    /// That it will never fade or need a top-up.
    NEVER_FADES(WarningSign.NEVER_FADES_PROMISED),
    /// That nothing can go wrong.
    NO_RISK(WarningSign.NO_RISK_PROMISED),
    /// That temporary work is plain to see after its first session.
    TRICO_AT_ONCE(WarningSign.TRICO_PROMISED_AT_ONCE);

    private final WarningSign sign;

    Promise(WarningSign sign) {
        this.sign = sign;
    }

    WarningSign sign() {
        return sign;
    }

    /// The name in files: `result`, `never-fades`, `no-risk`, `trico-at-once`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if there is no such promise
    public static Promise parse(String id) {
        return Arrays.stream(values())
                .filter(promise -> promise.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "promise '"
                                        + id
                                        + "', allowed: "
                                        + Arrays.stream(values())
                                                .map(Promise::id)
                                                .collect(Collectors.joining(", "))));
    }
}
