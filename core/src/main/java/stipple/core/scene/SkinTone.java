package stipple.core.scene;

import stipple.core.resource.Resources;

/// The colour of a skin in diffuse light: the share of red, green and blue light that it gives
/// back, each in (0, 1). Chosen by eye for pictures; no statement about a person.
///
/// @param red linear share of the sRGB primary
/// @param green linear share
/// @param blue linear share
public record SkinTone(double red, double green, double blue) {
    public SkinTone {
        check("red", red);
        check("green", green);
        check("blue", blue);
    }

    /// The tone of Fitzpatrick type 1 (lightest) to 6 (darkest).
    ///
    /// @throws IllegalArgumentException if there is no such type
    public static SkinTone fitzpatrick(int type) {
        if (type < 1 || type > 6) {
            throw new IllegalArgumentException("skin type " + type + ", allowed 1 to 6");
        }
        for (String line : Resources.lines("skin-tones.tsv")) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals(String.valueOf(type))) {
                return new SkinTone(
                        Double.parseDouble(cells[1]),
                        Double.parseDouble(cells[2]),
                        Double.parseDouble(cells[3]));
            }
        }
        throw new IllegalStateException("skin-tones.tsv has no type " + type);
    }

    private static void check(String what, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    what + " reflectance " + share + ", allowed between 0 and 1");
        }
    }
}
