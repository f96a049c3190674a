package stipple.app.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// Says which Stipple this is and on which Java it runs.
final class Version implements IVersionProvider {
    static final String UNPACKAGED = "0.1.0";

    @Override
    public String[] getVersion() {
        return new String[] {"stipple " + number() + " (java " + Runtime.version().feature() + ")"};
    }

    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse(UNPACKAGED);
    }
}
