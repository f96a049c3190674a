package stipple.core.notice;

import java.util.Optional;
import java.util.stream.Stream;

/// The three ways in which the eye tells two lights apart.
public enum VisualChannel {
    /// Lighter or darker.
    ACHROMATIC("lum"),
    /// Redder or greener.
    RED_GREEN("rg"),
    /// Yellower or more violet.
    YELLOW_VIOLET("yv");

    private final String id;

    VisualChannel(String id) {
        this.id = id;
    }

    /// Stable name in files and on the command line.
    public String id() {
        return id;
    }

    /// The channel with this name, if there is one.
    public static Optional<VisualChannel> of(String id) {
        return Stream.of(values()).filter(channel -> channel.id.equals(id)).findFirst();
    }
}
