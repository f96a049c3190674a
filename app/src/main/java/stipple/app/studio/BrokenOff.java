package stipple.app.studio;

import java.io.IOException;
import java.io.Serial;

/// A file of which a part is sent already and the rest cannot be: it must not end as if it were
/// whole.
final class BrokenOff extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    BrokenOff(String message) {
        super(message);
    }

    BrokenOff(String message, Throwable cause) {
        super(message, cause);
    }

    static BrokenOff gone() {
        return new BrokenOff("something of the case was deleted for good meanwhile");
    }
}
