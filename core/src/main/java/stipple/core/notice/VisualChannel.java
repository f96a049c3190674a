package stipple.core.notice;

import java.util.Optional;
import java.util.stream.Stream;

/// The three ways in which the eye tells two lights apart.
public enum VisualChannel {
    /// Lighter or darker.
    ACHROMATIC("lum", 0),
    /// Redder or greener.
    RED_GREEN("rg", 1),
    /// Yellower or more violet.
    YELLOW_VIOLET("yv", 2);

    private final String id;

    private final int index;

    VisualChannel(String id, int index) {
        this.id = id;
        this.index = index;
    }

    /// Stable name in files and on the command line.
    public String id() {
        return id;
    }

    /// 0, 1 or 2, in the order of this list.
    int index() {
        return index;
    }

    /// The channel with this name, if there is one.
    public static Optional<VisualChannel> of(String id) {
        return Stream.of(values()).filter(channel -> channel.id.equals(id)).findFirst();
    }
}
