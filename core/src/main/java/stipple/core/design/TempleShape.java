package stipple.core.design;

import java.util.Locale;

/// How a hairline turns at the temple from the forehead into the side. Source: dryates2020styles
/// ultrascalp2020hairline.
public enum TempleShape {
    /// As the line is drawn, with the edge of its style.
    NATURAL,
    /// In an arc.
    ROUNDED,
    /// In a corner with a clear edge, as a barber cuts it.
    SHARP,
    /// Fading from dense to bare over a wide way.
    SOFT;

    /// The name on the command line and in files, for example `rounded`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if no shape has this id
    public static TempleShape parse(String id) {
        for (TempleShape shape : values()) {
            if (shape.id().equals(id)) {
                return shape;
            }
        }
        throw new IllegalArgumentException(
                "temple shape '" + id + "', allowed: natural, rounded, sharp, soft");
    }
}
