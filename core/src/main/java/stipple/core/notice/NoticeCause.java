package stipple.core.notice;

/// What can give a treatment away.
public enum NoticeCause {
    /// The whole area is darker than the own stubble.
    TOO_DARK("too-dark"),
    /// The whole area is lighter than the own stubble.
    TOO_LIGHT("too-light"),
    /// The area or its dots have another hue, mostly bluer.
    HUE("hue"),
    /// Dots are larger or more blurred than the own stubble.
    DOT_SIZE("dot-size"),
    /// Single dots stand out more, or less, than the own stubble.
    DOT_CONTRAST("dot-contrast"),
    /// There are more dots than hairs, or fewer.
    DENSITY("density"),
    /// Clumps and gaps over some millimetres.
    PATCHES("patches"),
    /// Dots stand more evenly, or less, than hair does.
    REGULARITY("regularity"),
    /// The hairline is straighter than hairlines are.
    STRAIGHT_OUTLINE("straight-outline"),
    /// The edge goes from skin to full density over too short a way.
    HARD_OUTLINE("hard-outline");

    private final String id;

    NoticeCause(String id) {
        this.id = id;
    }

    /// Stable name in files.
    public String id() {
        return id;
    }
}
