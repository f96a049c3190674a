package stipple.app.measuring;

import java.util.Optional;
import stipple.core.color.LinearRgb;
import stipple.core.color.Srgb;
import stipple.core.dots.Deposits;
import stipple.core.image.CodedImage;
import stipple.core.math.Vec3;
import stipple.core.notice.UnfitPicture;
import stipple.core.parameter.Parameters;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.Camera;

/// The light on the skin that a plan treats, in one of its photos.
final class PhotoLight {
    private static final int SAMPLES = 4000;
    private static final double LEAST_FACING = 0.3;
    private static final int BLOWN_LEVEL = 254;

    private PhotoLight() {}

    /// What is wrong with it, if anything is; a photo that shows no treated skin has nothing wrong.
    static Optional<UnfitPicture> unfit(
            CodedImage photo, Camera camera, Deposits deposits, Parameters parameters) {
        double[] sum = new double[3];
        int blown = 0;
        int n = 0;
        int stride = Math.max(1, deposits.count() / SAMPLES);
        for (int i = 0; i < deposits.count(); i += stride) {
            Vec3 place = deposits.surfacePoint(i).positionMm();
            Vec3 towards = camera.cameraInHeadMm().minus(place).unit();
            PhotoPoint at = camera.photoFromHead(place);
            int x = (int) at.xPx();
            int y = (int) at.yPx();
            boolean seen =
                    towards.dot(deposits.surfacePoint(i).normal()) > LEAST_FACING
                            && x >= 0
                            && y >= 0
                            && x < photo.width()
                            && y < photo.height();
            if (seen) {
                n++;
                blown += photo.level(0, x, y) >= BLOWN_LEVEL ? 1 : 0;
                for (int c = 0; c < 3; c++) {
                    sum[c] += Srgb.decode8(photo.level(c, x, y));
                }
            }
        }
        if (n == 0) {
            return Optional.empty();
        }
        LinearRgb mean = new LinearRgb(sum[0] / n, sum[1] / n, sum[2] / n);
        return UnfitPicture.of(mean, blown / (double) n, parameters);
    }
}
