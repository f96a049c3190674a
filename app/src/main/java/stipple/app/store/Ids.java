package stipple.app.store;

import java.util.HexFormat;

/// Random names that cannot be guessed.
final class Ids {
    private static final int BYTES = 16;

    private Ids() {}

    /// 32 hexadecimal digits.
    static String fresh() {
        return HexFormat.of().formatHex(Sealed.random(BYTES));
    }
}
