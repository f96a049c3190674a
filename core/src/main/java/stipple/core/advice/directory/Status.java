package stipple.core.advice.directory;

import java.util.Locale;

/// Whether a provider or branch can be visited.
public enum Status {
    ACTIVE,
    CLOSED,
    /// Gone to another place; the record that follows it has an id of its own.
    MOVED,
    /// Lives on under another name and id.
    RENAMED;

    /// The word in files and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
