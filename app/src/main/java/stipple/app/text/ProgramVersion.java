package stipple.app.text;

import java.util.Optional;

/// Which Stipple this is: with input and seed it makes a result that can be made again.
public final class ProgramVersion {
    private static final String UNPACKAGED = "0.1.0";

    private ProgramVersion() {}

    /// For example `0.1.0`.
    public static String number() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse(UNPACKAGED);
    }
}
