package stipple.core.scalp;

import java.util.Locale;

/// What kind of scar or mark a person has on the scalp.
public enum MarkKind {
    /// A strip scar of a transplant: a line with a width.
    FUT_LINE,
    /// Small round scars of single extracted units: centres with a diameter.
    FUE_DOTS,
    /// Round scars of old plug transplants: centres with a diameter.
    PLUG,
    /// Any other scar: a closed outline.
    FREE_FORM,
    /// A pigmented area whose edge shall become less visible: a closed outline.
    BIRTHMARK,
    /// What an old tattoo has left in the skin: a closed outline. Dots neither fill nor avoid it.
    OLD_INK;

    /// The name in files: `fut-line`, `fue-dots`, `plug`, `free-form`, `birthmark`, `old-ink`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if no kind has this id
    public static MarkKind parse(String id) {
        for (MarkKind kind : values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "mark kind '"
                        + id
                        + "', allowed: fut-line, fue-dots, plug, free-form, birthmark, old-ink");
    }

    /// Whether the points are the corners of a closed outline rather than a line or centres.
    public boolean isOutline() {
        return this == FREE_FORM || this == BIRTHMARK || this == OLD_INK;
    }

    /// How many points it takes: 1 for centres, 2 for a line, 3 for an outline.
    public int leastPoints() {
        return isOutline() ? 3 : this == FUT_LINE ? 2 : 1;
    }

    /// Whether the skin is scar tissue, which takes ink in its own way and bears no hair.
    public boolean isScar() {
        return this != BIRTHMARK && this != OLD_INK;
    }

    /// Whether dots shall fill it, wherever it lies.
    public boolean isFilled() {
        return this != OLD_INK;
    }
}
