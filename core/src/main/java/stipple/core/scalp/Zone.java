package stipple.core.scalp;

import java.util.Locale;

/// The parts of the scalp that dots are counted by. Left and right are the person's own.
public enum Zone {
    FRONTAL,
    TEMPLE_LEFT,
    TEMPLE_RIGHT,
    MID,
    VERTEX,
    SIDE_LEFT,
    SIDE_RIGHT,
    OCCIPUT,
    NAPE,
    /// Scars, wherever they lie.
    SCAR;

    /// The name in files: `frontal`, `temple-left`, ...
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The number by which `stipple.core.dots.Deposits` holds the zone, from 0.
    @SuppressWarnings("EnumOrdinal")
    public int index() {
        return ordinal();
    }

    /// The zone of a number that [#index] gave.
    @SuppressWarnings("EnumOrdinal")
    public static Zone of(int index) {
        return values()[index];
    }

    /// @throws IllegalArgumentException if no zone has this id
    public static Zone parse(String id) {
        for (Zone zone : values()) {
            if (zone.id().equals(id)) {
                return zone;
            }
        }
        throw new IllegalArgumentException(
                "zone '"
                        + id
                        + "', allowed: frontal, temple-left, temple-right, mid, vertex, side-left,"
                        + " side-right, occiput, nape, scar");
    }
}
