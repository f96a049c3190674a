package stipple.core.preview;

import java.util.Arrays;
import java.util.Optional;
import stipple.core.dots.Deposits;
import stipple.core.geometry.TriangleMesh;
import stipple.core.image.CodedImage;
import stipple.core.image.PictureQuality;
import stipple.core.image.Scaling;
import stipple.core.math.Seed;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Zone;

/// The part of a photo where single dots can be judged best: where many are seen from straight on,
/// rather at the hairline and the temples than elsewhere.
///
/// Where the photo's own resolution is too low to show single dots, the part is enlarged and the
/// dots are drawn as sharp as the enlarged picture allows; `isEnlarged` says so, and whoever shows
/// it must say so too, because the skin in it is smoother than real skin.
///
/// @param picture the part at full size, at any moment
/// @param skin the part before treatment
/// @param leftPx left edge in the whole photo
/// @param topPx top edge in the whole photo
/// @param pxPerMm resolution of the part as shown
/// @param isEnlarged whether the part was enlarged
/// @param camera how the head stands in the part as shown
/// @param quality blur and noise of the part as shown
public record CloseUp(
        PlanPicture picture,
        CodedImage skin,
        int leftPx,
        int topPx,
        double pxPerMm,
        boolean isEnlarged,
        Camera camera,
        PictureQuality quality) {
    /// Single dots can be told apart from this resolution on.
    private static final double LEAST_PX_PER_MM = 8;

    private static final double ENLARGED_PX_PER_MM = 20;
    private static final double HAIRLINE_WEIGHT = 3;
    private static final int STEPS = 24;

    /// @param whole the plan in the whole photo
    /// @param widthPx width of the part as shown, at most; a smaller photo gives a smaller part
    /// @param heightPx height of the part as shown, at most
    public static CloseUp of(
            PlanPicture whole,
            CodedImage photo,
            Camera camera,
            TriangleMesh head,
            Deposits deposits,
            DotOptics optics,
            PictureQuality quality,
            Seed seed,
            int widthPx,
            int heightPx) {
        return of(
                whole,
                photo,
                camera,
                head,
                deposits,
                optics,
                quality,
                seed,
                widthPx,
                heightPx,
                Optional.empty());
    }

    /// The part around a place.
    ///
    /// @param centre of the part in the photo; empty for where dots can be judged best
    public static CloseUp of(
            PlanPicture whole,
            CodedImage photo,
            Camera camera,
            TriangleMesh head,
            Deposits deposits,
            DotOptics optics,
            PictureQuality quality,
            Seed seed,
            int widthPx,
            int heightPx,
            Optional<PhotoPoint> centre) {
        boolean enlarged = whole.pxPerMm() < LEAST_PX_PER_MM;
        double factor = enlarged ? ENLARGED_PX_PER_MM / whole.pxPerMm() : 1;
        int cropWidth = Math.clamp((int) (widthPx / factor), 1, photo.width());
        int cropHeight = Math.clamp((int) (heightPx / factor), 1, photo.height());
        int[] corner =
                centre.isPresent()
                        ? cornerAround(centre.get(), photo, cropWidth, cropHeight)
                        : bestCorner(whole.field(), deposits, photo, cropWidth, cropHeight);
        CodedImage skin = photo.crop(corner[0], corner[1], cropWidth, cropHeight);
        PictureQuality blur = quality;
        if (enlarged) {
            int shownWidth = Math.max(1, (int) Math.round(cropWidth * factor));
            int shownHeight = Math.max(1, (int) Math.round(cropHeight * factor));
            skin = Scaling.smoothly(skin, shownWidth, shownHeight);
            blur = new PictureQuality(quality.blurSigmaPx(), stipple.core.image.NoiseModel.NONE);
        }
        Camera part = partOf(camera, corner, factor, skin);
        PlanPicture picture = PlanPicture.of(skin, part, head, deposits, optics, blur, seed);
        return new CloseUp(
                picture,
                skin,
                corner[0],
                corner[1],
                whole.pxPerMm() * factor,
                enlarged,
                part,
                blur);
    }

    /// Other deposits in the same part.
    public PlanPicture with(TriangleMesh head, Deposits deposits, DotOptics optics, Seed seed) {
        return PlanPicture.of(skin, camera, head, deposits, optics, quality, seed);
    }

    private static Camera partOf(Camera camera, int[] corner, double factor, CodedImage part) {
        return new Camera(
                part.width(),
                part.height(),
                camera.focalPx() * factor,
                (camera.centerXPx() - corner[0]) * factor,
                (camera.centerYPx() - corner[1]) * factor,
                camera.pose(),
                camera.headInCameraMm());
    }

    private static int[] cornerAround(PhotoPoint at, CodedImage photo, int width, int height) {
        return new int[] {
            Math.clamp(Math.round(at.xPx() - width / 2.0), 0, photo.width() - width),
            Math.clamp(Math.round(at.yPx() - height / 2.0), 0, photo.height() - height)
        };
    }

    /// The corner of the window with the greatest sum of dot weights, on a grid of places.
    private static int[] bestCorner(
            DotField field, Deposits deposits, CodedImage photo, int width, int height) {
        int stepX = Math.max(1, (photo.width() - width + STEPS - 1) / STEPS);
        int stepY = Math.max(1, (photo.height() - height + STEPS - 1) / STEPS);
        int[] best = {(photo.width() - width) / 2, (photo.height() - height) / 2};
        double[] weights = new double[field.size()];
        Arrays.setAll(weights, i -> weight(field, i, deposits));
        int[] within = new int[field.size()];
        double bestSum = 0;
        for (int top = 0; top + height <= photo.height(); top += stepY) {
            int count = 0;
            for (int i = 0; i < field.size(); i++) {
                if (field.y[i] >= top && field.y[i] < top + height) {
                    within[count++] = i;
                }
            }
            for (int left = 0; left + width <= photo.width(); left += stepX) {
                double sum = 0;
                for (int k = 0; k < count; k++) {
                    int i = within[k];
                    if (field.x[i] >= left && field.x[i] < left + width) {
                        sum += weights[i];
                    }
                }
                if (sum > bestSum) {
                    bestSum = sum;
                    best = new int[] {left, top};
                }
            }
        }
        return best;
    }

    private static double weight(DotField field, int i, Deposits deposits) {
        int zone = deposits.zone(field.deposit[i]);
        boolean front =
                zone == Zone.FRONTAL.index()
                        || zone == Zone.TEMPLE_LEFT.index()
                        || zone == Zone.TEMPLE_RIGHT.index();
        return field.areaPxPerMm2(i) * field.open[i] * (front ? HAIRLINE_WEIGHT : 1);
    }
}
