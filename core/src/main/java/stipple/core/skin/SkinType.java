package stipple.core.skin;

import java.util.Locale;
import stipple.core.parameter.Parameters;

/// The six skin types of Fitzpatrick, from the lightest to the darkest, here as typical amounts of
/// melanin; the type proper is about how skin reacts to sun.
public enum SkinType {
    I,
    II,
    III,
    IV,
    V,
    VI;

    public Complexion complexion(Parameters parameters) {
        return new Complexion(
                parameters.likely("b-sk3-melanosomes-skin-" + name().toLowerCase(Locale.ROOT)),
                parameters.likely("b-sk3-blood-fraction"));
    }
}
