package stipple.core.scene;

/// One kind of hair on a head and how it grows. Places are on the template head, mm.
///
/// @param density follicular units per cm2 at a place
/// @param lean which way the hairs lean
/// @param leastSpacingMm no two units stand nearer than this
/// @param units how many hairs the units have
/// @param lengthMm length outside the skin
/// @param widthMm width of a shaft
/// @param rise share of the normal in the direction: 1 upright, 0 flat
/// @param root strength of the blue-grey root that shines through the skin, 0 none
/// @param shade reflectance of a hair, green
/// @param greyShare share of hairs that are grey
record HairCrop(
        Density density,
        Lean lean,
        float leastSpacingMm,
        Units units,
        Span lengthMm,
        Span widthMm,
        float rise,
        float root,
        float shade,
        float greyShare) {
    private static final float GREY = 0.42f;

    /// Follicular units per cm2 at a place of the template.
    interface Density {
        float perCm2(float x, float y, float z);
    }

    /// Writes the direction in which hairs lean at a place of the template; any length.
    interface Lean {
        void at(float x, float y, float z, float[] direction);
    }

    /// Shares of units with one and two hairs; the others have three.
    ///
    /// @param one share with one hair
    /// @param two share with two hairs
    record Units(float one, float two) {
        static final Units SINGLE = new Units(1, 0);

        /// Number of hairs for a random number in [0, 1).
        int hairs(float chance) {
            return chance < one ? 1 : chance < one + two ? 2 : 3;
        }
    }

    /// Values from `low` to `high`, all equally likely.
    ///
    /// @param low least value
    /// @param high greatest value
    record Span(float low, float high) {
        float at(float chance) {
            return low + (high - low) * chance;
        }
    }

    /// Reflectance of one hair for a random number in [0, 1).
    float shade(float chance) {
        if (chance < greyShare) {
            return GREY;
        }
        return shade * (0.6f + 0.9f * chance);
    }
}
