package stipple.core.advice.directory;

import java.util.Locale;

/// How large a house is. Never a measure of quality.
public enum ProviderSize {
    /// One of the few that work in many countries.
    MAJOR,
    BOUTIQUE,
    SOLO;

    /// The word in files and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
