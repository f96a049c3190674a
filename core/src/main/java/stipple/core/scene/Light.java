package stipple.core.scene;

import java.util.ArrayList;
import java.util.List;
import stipple.core.math.Vec3;
import stipple.core.scalp.Camera;

/// How a head is lit. Boxes are placed relative to the camera, as a photographer does.
public enum Light {
    /// A large soft key from the upper left, a weak fill from the right, two edge lights from
    /// behind.
    STUDIO,
    /// A broad window to the left of the camera and a bright room.
    WINDOW,
    /// Ceiling light from above and a little behind the camera.
    ROOM,
    /// The phone's own flash, small and near the lens.
    FLASH;

    /// The lamps in the head frame, for one camera.
    List<Lamp> lamps(Camera camera) {
        double[] r = camera.cameraFromHeadRotation();
        List<Lamp> lamps = new ArrayList<>();
        for (Lamp.Softbox box : boxes()) {
            for (Lamp lamp : box.lamps()) {
                Vec3 v = lamp.towards();
                Vec3 inHead =
                        new Vec3(
                                r[0] * v.x() - r[3] * v.y() - r[6] * v.z(),
                                r[1] * v.x() - r[4] * v.y() - r[7] * v.z(),
                                r[2] * v.x() - r[5] * v.y() - r[8] * v.z());
                lamps.add(new Lamp(inHead, lamp.red(), lamp.green(), lamp.blue(), lamp.glossy()));
            }
        }
        return lamps;
    }

    private List<Lamp.Softbox> boxes() {
        Lamp.Softbox above = new Lamp.Softbox(0, 78, 50, 8, 0.22, 0, false);
        Lamp.Softbox below = new Lamp.Softbox(0, -55, 50, 6, 0.10, 0.5, false);
        return switch (this) {
            case STUDIO ->
                    List.of(
                            new Lamp.Softbox(-38, 38, 20, 14, 0.82, 0.08, true),
                            new Lamp.Softbox(48, 12, 32, 8, 0.17, -0.1, true),
                            new Lamp.Softbox(-140, 30, 20, 5, 0.15, -0.1, true),
                            new Lamp.Softbox(138, 26, 20, 5, 0.18, -0.1, true),
                            above,
                            below);
            case WINDOW ->
                    List.of(
                            new Lamp.Softbox(-62, 18, 30, 14, 0.85, -0.35, true),
                            new Lamp.Softbox(40, 10, 45, 10, 0.32, 0.3, true),
                            new Lamp.Softbox(150, 20, 25, 4, 0.12, 0.2, true),
                            above,
                            below);
            case ROOM ->
                    List.of(
                            new Lamp.Softbox(-12, 62, 22, 12, 0.70, 0.3, true),
                            new Lamp.Softbox(-55, 15, 40, 8, 0.26, 0, true),
                            new Lamp.Softbox(55, 12, 40, 8, 0.22, 0.15, true),
                            above,
                            below);
            case FLASH ->
                    List.of(
                            new Lamp.Softbox(3, 6, 3, 6, 0.75, -0.05, true),
                            new Lamp.Softbox(-30, 40, 40, 10, 0.22, 0.4, true),
                            above,
                            below);
        };
    }
}
