package stipple.app.cli;

import picocli.CommandLine.IVersionProvider;
import stipple.app.text.ProgramVersion;

/// Says which Stipple this is and on which Java it runs.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "stipple " + ProgramVersion.number() + " (java " + Runtime.version().feature() + ")"
        };
    }
}
