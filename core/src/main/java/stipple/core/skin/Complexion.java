package stipple.core.skin;

/// What colours a skin: two numbers that explain most of the difference between people.
///
/// @param melanin volume share of melanosomes in the epidermis, [0, 0.6]
/// @param blood volume share of blood in the dermis, [0, 0.2]
public record Complexion(double melanin, double blood) {
    public static final double MOST_MELANIN = 0.6;
    public static final double MOST_BLOOD = 0.2;

    public Complexion {
        if (!(melanin >= 0 && melanin <= MOST_MELANIN && blood >= 0 && blood <= MOST_BLOOD)) {
            throw new IllegalArgumentException(
                    "melanin "
                            + melanin
                            + " and blood "
                            + blood
                            + ", allowed 0 to 0.6 and 0 to 0.2");
        }
    }
}
