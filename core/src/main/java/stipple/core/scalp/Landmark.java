package stipple.core.scalp;

import java.util.Locale;
import java.util.Optional;

/// A place on a head that a person can point at in a photo. The order is that of the template's
/// file.
public enum Landmark {
    /// The midline between the brows, where `s` begins.
    GLABELLA,
    /// The deepest point of the bridge of the nose.
    NASION,
    NOSE_TIP,
    /// The lowest point of the chin's outline.
    CHIN,
    EAR_TOP_LEFT,
    EAR_TOP_RIGHT,
    EAR_CANAL_LEFT,
    EAR_CANAL_RIGHT,
    /// The outer corner of the eye.
    EYE_OUTER_LEFT,
    EYE_OUTER_RIGHT,
    PUPIL_LEFT,
    PUPIL_RIGHT,
    /// The highest point of the midline.
    CROWN,
    /// The rearmost point of the midline.
    OCCIPUT,
    /// The hollow of the midline where the head passes into the neck.
    NAPE;

    /// The name as written in files: `ear-top-left`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Landmark> find(String id) {
        for (Landmark landmark : values()) {
            if (landmark.id().equals(id)) {
                return Optional.of(landmark);
            }
        }
        return Optional.empty();
    }
}
