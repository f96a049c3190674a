package stipple.core.notice;

/// What can give a treatment away.
public enum NoticeCause {
    /// The whole area is darker than the own stubble.
    TOO_DARK("too-dark", 0),
    /// The whole area is lighter than the own stubble.
    TOO_LIGHT("too-light", 1),
    /// The area or its dots have another hue, mostly bluer.
    HUE("hue", 2),
    /// Dots are larger or more blurred than the own stubble.
    DOT_SIZE("dot-size", 3),
    /// Single dots stand out more, or less, than the own stubble.
    DOT_CONTRAST("dot-contrast", 4),
    /// There are more dots than hairs, or fewer.
    DENSITY("density", 5),
    /// Clumps and gaps over some millimetres.
    PATCHES("patches", 6),
    /// Dots stand more evenly, or less, than hair does.
    REGULARITY("regularity", 7),
    /// The hairline is straighter than hairlines are.
    STRAIGHT_OUTLINE("straight-outline", 8),
    /// The edge goes from skin to full density over too short a way.
    HARD_OUTLINE("hard-outline", 9);

    private final String id;

    private final int index;

    NoticeCause(String id, int index) {
        this.id = id;
        this.index = index;
    }

    /// Stable name in files.
    public String id() {
        return id;
    }

    /// Place in this list, from 0.
    int index() {
        return index;
    }
}
