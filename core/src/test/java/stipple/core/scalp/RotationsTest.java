package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;

class RotationsTest {
    @Test
    void a_quarter_turn_about_z_takes_x_to_y() {
        double[] r = Rotations.exp(0, 0, Math.PI / 2);
        assertThat(FitView.turned(r, new Vec3(1, 0, 0)))
                .containsExactly(new double[] {0, 1, 0}, within(1e-12));
    }

    @Test
    void the_difference_of_a_turned_rotation_is_the_turn() {
        Seed seed = new Seed(5);
        for (int k = 0; k < 100; k++) {
            double[] base = Rotations.exp(seed.normal(6L * k), seed.normal(6L * k + 1), 1);
            double[] turn = {seed.normal(6L * k + 2), seed.normal(6L * k + 3), 0.3};
            double[] turned = Rotations.times(Rotations.exp(turn[0], turn[1], turn[2]), base);
            if (new Vec3(turn[0], turn[1], turn[2]).norm() < 3) {
                assertThat(Rotations.difference(turned, base)).containsExactly(turn, within(1e-9));
            }
        }
    }

    @Test
    void a_pose_goes_into_a_camera_and_comes_back_as_the_same_rotation() {
        Seed seed = new Seed(6);
        for (ViewName view : ViewName.values()) {
            for (int k = 0; k < 50; k++) {
                Pose pose =
                        new Pose(
                                view.nominalPose().yawDeg() + 15 * seed.normal(3L * k),
                                view.nominalPose().pitchDeg() + 15 * seed.normal(3L * k + 1),
                                10 * seed.normal(3L * k + 2));
                double[] r = rotation(pose);
                Pose back = Rotations.pose(r, view.nominalPose());
                assertThat(Rotations.angleDeg(rotation(back), r)).isLessThan(1e-6);
            }
        }
        assertThat(Rotations.angleDeg(rotation(new Pose(90, 20, 0)), rotation(new Pose(90, 0, 20))))
                .isGreaterThan(0);
        Pose locked = Rotations.pose(rotation(new Pose(90, 20, 5)), new Pose(90, 0, 0));
        assertThat(Rotations.angleDeg(rotation(locked), rotation(new Pose(90, 20, 5))))
                .isLessThan(1e-3);
    }

    private static double[] rotation(Pose pose) {
        return new Camera(10, 10, 10, 5, 5, pose, new Vec3(0, 0, 1)).cameraFromHeadRotation();
    }
}
