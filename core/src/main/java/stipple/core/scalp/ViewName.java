package stipple.core.scalp;

import java.util.Locale;

/// The six views of a head that a photo can be of, each with the pose it nominally has.
public enum ViewName {
    /// The face looks into the camera.
    FRONT(0, 0),
    /// The person's left side faces the camera.
    LEFT(-90, 0),
    /// The person's right side faces the camera.
    RIGHT(90, 0),
    /// The head bowed towards the camera so that the top of the scalp fills the picture.
    TOP(0, 70),
    /// Seen from behind and above.
    CROWN(180, -50),
    /// Seen from behind at eye height.
    BACK(180, 0);

    private final double yawDeg;
    private final double pitchDeg;

    ViewName(double yawDeg, double pitchDeg) {
        this.yawDeg = yawDeg;
        this.pitchDeg = pitchDeg;
    }

    /// The name as written on the command line and in files: `front`, `left`, `right`, `top`,
    /// `crown`, `back`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if no view has this id
    public static ViewName parse(String id) {
        for (ViewName view : values()) {
            if (view.id().equals(id)) {
                return view;
            }
        }
        throw new IllegalArgumentException(
                "view '" + id + "', allowed: front, left, right, top, crown, back");
    }

    public Pose nominalPose() {
        return new Pose(yawDeg, pitchDeg, 0);
    }
}
