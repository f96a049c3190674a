package stipple.core.design;

import java.util.Locale;

/// The shapes of hairline that people ask for. Source: dryates2020styles ultrascalp2020hairline.
public enum HairlineStyle {
    /// Gently curved with a soft, irregular edge: the first proposal.
    NATURAL,
    /// Like natural with a wider, more broken edge.
    SOFT,
    /// A clear line with little irregularity.
    DEFINED,
    /// The barber's edge-up: nearly straight and sharp.
    STRAIGHT,
    /// A point in the middle.
    WIDOWS_PEAK,
    /// A little further back with deeper temples.
    RECEDED,
    /// A little further forward.
    FORWARD;

    /// The name on the command line and in files, for example `widows-peak`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if no style has this id
    public static HairlineStyle parse(String id) {
        for (HairlineStyle style : values()) {
            if (style.id().equals(id)) {
                return style;
            }
        }
        throw new IllegalArgumentException(
                "hairline style '"
                        + id
                        + "', allowed: natural, soft, defined, straight, widows-peak, receded, forward");
    }
}
