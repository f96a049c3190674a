package stipple.app.planning;

import java.util.Arrays;
import stipple.core.color.Srgb;
import stipple.core.dots.Deposits;
import stipple.core.image.CodedImage;
import stipple.core.image.GaussianBlur;
import stipple.core.image.Scaling;
import stipple.core.math.Vec3;
import stipple.core.photo.PhotoPoint;
import stipple.core.remedy.GiveAway;
import stipple.core.scalp.Camera;

/// A view of a head with what gives a plan away laid over it: the redder, the more.
final class HeatPicture {
    private static final int LONG_SIDE_PX = 520;
    private static final double BLUR_MM = 1.5;
    private static final double LEAST_FACING = 0.12;
    private static final float LEAST_DENSITY = 0.02f;
    private static final double COOL = 0.2;
    private static final double HOTTEST = 0.98;
    private static final double STRONGEST = 0.8;
    private static final double GREY = 0.75;
    private static final double[] HOT = {0.80, 0.02, 0.02};
    private static final double[] WARM = {0.95, 0.55, 0.05};

    private HeatPicture() {}

    /// @param picture the view without dots
    /// @param camera how the head stands in it
    /// @param strength of the red, [0, 1], 1 for a plan as it is, less for one that gives away less
    static CodedImage of(
            CodedImage picture,
            Camera camera,
            Deposits deposits,
            GiveAway giveAway,
            double strength) {
        CodedImage small = Scaling.toFit(picture, LONG_SIDE_PX);
        Camera eye = camera.scaled((double) small.width() / picture.width());
        float[] sum = new float[small.width() * small.height()];
        float[] count = new float[sum.length];
        for (int i = 0; i < deposits.count(); i++) {
            Vec3 place = deposits.surfacePoint(i).positionMm();
            Vec3 towards = eye.cameraInHeadMm().minus(place).unit();
            if (towards.dot(deposits.surfacePoint(i).normal()) > LEAST_FACING) {
                PhotoPoint at = eye.photoFromHead(place);
                int x = (int) Math.floor(at.xPx());
                int y = (int) Math.floor(at.yPx());
                if (x >= 0 && y >= 0 && x < small.width() && y < small.height()) {
                    sum[y * small.width() + x] += giveAway.of(i);
                    count[y * small.width() + x]++;
                }
            }
        }
        double sigma = Math.max(1, BLUR_MM * eye.pxPerMm());
        return laidOver(
                small,
                GaussianBlur.of(sum, small.width(), small.height(), sigma),
                GaussianBlur.of(count, small.width(), small.height(), sigma),
                strength);
    }

    /// Stretched so that the coolest fifth of the skin with dots shows nothing and the hottest
    /// fiftieth all.
    private static CodedImage laidOver(
            CodedImage picture, float[] sum, float[] count, double strength) {
        float[] heat = new float[sum.length];
        float[] known = new float[sum.length];
        int n = 0;
        for (int i = 0; i < sum.length; i++) {
            if (count[i] > LEAST_DENSITY) {
                heat[i] = sum[i] / count[i];
                known[n++] = heat[i];
            }
        }
        Arrays.sort(known, 0, n);
        float low = n == 0 ? 0 : known[(int) (COOL * (n - 1))];
        float high = n == 0 ? 1 : known[(int) (HOTTEST * (n - 1))];
        CodedImage out = new CodedImage(picture.width(), picture.height());
        for (int y = 0; y < out.height(); y++) {
            for (int x = 0; x < out.width(); x++) {
                int i = y * out.width() + x;
                double there = Math.min(1, count[i] / LEAST_DENSITY);
                double part = (heat[i] - low) / Math.max(1e-6, high - low);
                out.set(x, y, mixed(picture, x, y, strength * there * Math.clamp(part, 0.0, 1.0)));
            }
        }
        return out;
    }

    /// Greyed skin, warm and then hot.
    private static int mixed(CodedImage picture, int x, int y, double heat) {
        double[] light = new double[3];
        for (int c = 0; c < 3; c++) {
            light[c] = Srgb.decode8(picture.level(c, x, y));
        }
        double grey = 0.21 * light[0] + 0.72 * light[1] + 0.07 * light[2];
        int pixel = 0;
        for (int c = 0; c < 3; c++) {
            double calm = light[c] + GREY * (grey - light[c]);
            double hot = WARM[c] + heat * (HOT[c] - WARM[c]);
            double mix = calm + STRONGEST * heat * (hot * (0.3 + grey) - calm);
            pixel |= Srgb.encode8((float) Math.clamp(mix, 0.0, 1.0)) << (16 - 8 * c);
        }
        return pixel;
    }
}
