package stipple.core.scene;

import java.util.Arrays;

/// The automatic exposure of a portrait: the skin's upper-middle brightness lands where people like
/// it, dark skin a little darker than light skin.
final class Exposure {
    private static final double WANTED = 0.375;
    private static final double LIGHT_SKIN = 0.5;
    private static final double KEEP_DARKNESS = 0.62;
    private static final double PERCENTILE = 0.6;

    private Exposure() {}

    static double of(Frame frame, SkinTone tone) {
        float[] green = new float[frame.headShare.length];
        int count = 0;
        for (int i = 0; i < green.length; i++) {
            if (frame.headShare[i] == 1) {
                green[count++] = (frame.light.plane(0)[i] + frame.light.plane(1)[i]) / 2;
            }
        }
        if (count == 0) {
            return 1;
        }
        float[] head = Arrays.copyOf(green, count);
        Arrays.sort(head);
        double level = head[(int) (PERCENTILE * (count - 1))];
        double brightness = (tone.red() + tone.green()) / 2 / LIGHT_SKIN;
        return WANTED * StrictMath.pow(brightness, KEEP_DARKNESS) / level;
    }
}
