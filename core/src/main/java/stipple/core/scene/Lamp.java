package stipple.core.scene;

import java.util.ArrayList;
import java.util.List;
import stipple.core.math.Vec3;

/// One far point of light, a sample of a softbox, a wall or the sky.
///
/// @param towards unit vector from the head to the lamp
/// @param red linear strength; the strengths of all lamps together make about 1 on a surface that
///   faces the camera
/// @param green linear strength
/// @param blue linear strength
/// @param glossy whether it is bright enough for its own reflection to be seen on skin
record Lamp(Vec3 towards, float red, float green, float blue, boolean glossy) {

    /// A lamp as people set it up: as seen from the camera it stands `acrossDeg` to the right of
    /// the camera and `upDeg` above it (0 = at the camera, 180 = behind the head), has the radius
    /// `radiusDeg` and the given strength and colour.
    ///
    /// @param warmth 0 neutral, 1 candle-like, -1 sky-like
    record Softbox(
            double acrossDeg,
            double upDeg,
            double radiusDeg,
            int samples,
            double strength,
            double warmth,
            boolean glossy) {

        /// The samples of this softbox in the frame x right, y up, z towards the camera.
        List<Lamp> lamps() {
            double across = Math.toRadians(acrossDeg);
            double up = Math.toRadians(upDeg);
            Vec3 axis =
                    new Vec3(
                            StrictMath.sin(across) * StrictMath.cos(up),
                            StrictMath.sin(up),
                            StrictMath.cos(across) * StrictMath.cos(up));
            Vec3 side =
                    (Math.abs(axis.y()) < 0.9 ? new Vec3(0, 1, 0) : new Vec3(1, 0, 0))
                            .cross(axis)
                            .unit();
            Vec3 rise = axis.cross(side);
            double reach = StrictMath.tan(Math.toRadians(Math.min(80, radiusDeg)));
            List<Lamp> lamps = new ArrayList<>();
            for (int k = 0; k < samples; k++) {
                double r = reach * Math.sqrt((k + 0.5) / samples);
                double turn = k * 2.399963229728653;
                Vec3 towards =
                        axis.plus(side.times(r * StrictMath.cos(turn)))
                                .plus(rise.times(r * StrictMath.sin(turn)))
                                .unit();
                lamps.add(sample(towards));
            }
            return lamps;
        }

        private Lamp sample(Vec3 towards) {
            float each = (float) (strength / samples);
            float tint = (float) warmth;
            return new Lamp(
                    towards, each * (1 + 0.16f * tint), each, each * (1 - 0.24f * tint), glossy);
        }
    }
}
