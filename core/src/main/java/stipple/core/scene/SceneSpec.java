package stipple.core.scene;

import stipple.core.math.Seed;

/// What a made photograph is of and how it is taken.
///
/// @param tone skin
/// @param freckleFraction 0 none to 1 many
/// @param light how the head is lit
/// @param busyBackdrop blurred shapes behind the head rather than a plain wall
/// @param hairReflectanceFraction reflectance of the hair, 0.02 black to 0.2 fair
/// @param greyShare share of grey hairs, [0, 1]
/// @param hair how much scalp hair there is
/// @param stripScar whether a strip scar runs across the back of the head
/// @param warmthFraction white balance, 0 neutral, 0.05 warm
/// @param blurPx standard deviation of the lens blur
/// @param noiseFraction standard deviation of the noise at middle grey, as a share of the coded
///   range (0.007 = 1.8 of 255 levels)
/// @param seed of everything that is left to chance
public record SceneSpec(
        SkinTone tone,
        double freckleFraction,
        Light light,
        boolean busyBackdrop,
        double hairReflectanceFraction,
        double greyShare,
        Hair hair,
        boolean stripScar,
        double warmthFraction,
        double blurPx,
        double noiseFraction,
        Seed seed) {

    /// How much scalp hair there is; all of it shaved to stubble.
    public enum Hair {
        /// None at all.
        BALD,
        /// A fringe round the back and the sides, as in Norwood class VI.
        FRINGE,
        /// A full head.
        FULL
    }

    public SceneSpec {
        check("freckles", freckleFraction, 0, 1);
        check("hair reflectance", hairReflectanceFraction, 0, 0.5);
        check("share of grey hairs", greyShare, 0, 1);
        check("white balance", warmthFraction, -0.3, 0.3);
        check("lens blur in pixels", blurPx, 0, 5);
        check("noise", noiseFraction, 0, 0.08);
    }

    /// The example client: light skin, brown hair with some grey, a Norwood VI fringe, a strip
    /// scar.
    public static SceneSpec exampleClient() {
        return new SceneSpec(
                SkinTone.fitzpatrick(2),
                0.8,
                Light.STUDIO,
                false,
                0.045,
                0.10,
                Hair.FRINGE,
                true,
                0.02,
                0.7,
                0.007,
                new Seed(20260101));
    }

    /// A random scene; equal for equal seeds.
    public static SceneSpec random(Seed seed) {
        Seed own = seed.forPurpose("scene");
        Light[] lights = Light.values();
        Hair[] hairs = Hair.values();
        return new SceneSpec(
                SkinTone.fitzpatrick(1 + (int) (6 * own.uniform(0))),
                own.uniform(1),
                lights[(int) (lights.length * own.uniform(2))],
                own.uniform(3) < 0.5,
                0.02 + 0.10 * own.uniform(4),
                0.5 * own.uniform(5) * own.uniform(5),
                hairs[(int) (hairs.length * own.uniform(6))],
                own.uniform(7) < 0.3,
                0.1 * (own.uniform(8) - 0.4),
                0.5 + 0.6 * own.uniform(9),
                0.003 + 0.012 * own.uniform(10),
                own);
    }

    private static void check(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    what + " " + value + ", allowed " + least + " to " + most);
        }
    }
}
