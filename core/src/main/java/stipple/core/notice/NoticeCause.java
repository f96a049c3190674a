package stipple.core.notice;

/// What can give a treatment away.
public enum NoticeCause {
    /// The whole area is darker than the own stubble.
    TOO_DARK("too-dark", 0),
    /// The whole area is lighter than the own stubble.
    TOO_LIGHT("too-light", 1),
    /// The area or its dots have another hue.
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
    HARD_OUTLINE("hard-outline", 9),
    /// Dots differ from each other more than hairs do.
    UNEVEN("uneven-dots", 10),
    /// The hairline stands lower than a grown one of that age.
    LOW_OUTLINE("low-outline", 11),
    /// The two sides of the hairline are mirror images.
    SYMMETRIC_OUTLINE("symmetric-outline", 12),
    /// Treated skin shines where stubble would not.
    GLOSS("gloss", 13);

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

    /// Whether it is the hairline and not the dots.
    public boolean isOfTheLine() {
        return switch (this) {
            case STRAIGHT_OUTLINE, HARD_OUTLINE, LOW_OUTLINE, SYMMETRIC_OUTLINE -> true;
            case TOO_DARK, TOO_LIGHT, HUE, DOT_SIZE, DOT_CONTRAST, DENSITY -> false;
            case PATCHES, REGULARITY, UNEVEN, GLOSS -> false;
        };
    }

    /// Place in this list, from 0.
    int index() {
        return index;
    }
}
