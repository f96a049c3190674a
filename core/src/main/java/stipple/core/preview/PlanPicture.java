package stipple.core.preview;

import java.util.Optional;
import stipple.core.course.Appearance;
import stipple.core.dots.Deposits;
import stipple.core.geometry.TriangleMesh;
import stipple.core.image.CodedImage;
import stipple.core.image.Parallel;
import stipple.core.image.PictureQuality;
import stipple.core.ink.DepositState;
import stipple.core.math.Seed;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Zone;

/// One photo with a plan's deposits in it, at any moment: what the person will look like.
///
/// What depends on the photo alone - where each deposit falls, how foreshortened, whether anything
/// hides it - is resolved once; each moment then paints its dots. Light multiplies in linear space,
/// so the picture does not depend on the order of deposits or on the number of threads, and what no
/// dot reaches keeps its bytes.
public final class PlanPicture {
    private static final int DOTS_A_PIECE = 2048;

    private final CodedImage photo;
    private final Deposits deposits;
    private final DotField field;
    private final DotOptics optics;
    private final PictureQuality quality;
    private final Seed seed;
    private final double pxPerMm;

    private PlanPicture(
            CodedImage photo,
            Deposits deposits,
            DotField field,
            DotOptics optics,
            PictureQuality quality,
            Seed seed,
            double pxPerMm) {
        this.photo = photo;
        this.deposits = deposits;
        this.field = field;
        this.optics = optics;
        this.quality = quality;
        this.seed = seed;
        this.pxPerMm = pxPerMm;
    }

    /// @param photo the upright photo as decoded; it is never written to
    /// @param camera how the head stands in it; its size must be the photo's
    /// @param head the person's head, which hides what is behind it
    /// @param optics how deposits look on this skin
    /// @param quality blur and noise of the photo
    /// @param seed start of the noise put back under dark dots
    public static PlanPicture of(
            CodedImage photo,
            Camera camera,
            TriangleMesh head,
            Deposits deposits,
            DotOptics optics,
            PictureQuality quality,
            Seed seed) {
        return of(photo, camera, head, deposits, optics, quality, seed, PhotoCover.NONE);
    }

    /// The same with something that only the photo knows in front of the skin, such as hair.
    public static PlanPicture of(
            CodedImage photo,
            Camera camera,
            TriangleMesh head,
            Deposits deposits,
            DotOptics optics,
            PictureQuality quality,
            Seed seed,
            PhotoCover cover) {
        if (camera.widthPx() != photo.width() || camera.heightPx() != photo.height()) {
            throw new IllegalArgumentException(
                    "camera for "
                            + camera.widthPx()
                            + " x "
                            + camera.heightPx()
                            + " px, photo of "
                            + photo.width()
                            + " x "
                            + photo.height());
        }
        DotField field = DotProjection.of(camera, head, cover).project(deposits);
        return new PlanPicture(photo, deposits, field, optics, quality, seed, camera.pxPerMm());
    }

    /// Deposits on a flat piece of skin seen straight from above: x and y of their places are
    /// millimetres right and down from the picture's top left corner.
    public static PlanPicture onFlatSkin(
            CodedImage skin,
            double pxPerMm,
            Deposits deposits,
            DotOptics optics,
            PictureQuality quality,
            Seed seed) {
        DotField.Builder dots = new DotField.Builder();
        double area = pxPerMm * pxPerMm;
        for (int i = 0; i < deposits.count(); i++) {
            double x = deposits.xMm(i) * pxPerMm;
            double y = deposits.yMm(i) * pxPerMm;
            dots.add(i, x, y, area, 0, area, 1);
        }
        return new PlanPicture(skin, deposits, dots.build(), optics, quality, seed, pxPerMm);
    }

    /// The same picture with ink that looks otherwise, for example after years.
    public PlanPicture with(DotOptics other) {
        return new PlanPicture(photo, deposits, field, other, quality, seed, pxPerMm);
    }

    /// The same picture with deposits at the same places that are otherwise made, for example of
    /// another shade or at another depth.
    public PlanPicture with(Deposits reworked) {
        if (reworked.count() != deposits.count()) {
            throw new IllegalArgumentException(
                    reworked.count() + " deposits instead of " + deposits.count());
        }
        return new PlanPicture(photo, reworked, field, optics, quality, seed, pxPerMm);
    }

    /// The photo at a moment.
    ///
    /// @param threads how many share the work; the picture is the same for any number
    public CodedImage at(Appearance appearance, int threads) {
        if (appearance.isBare()) {
            return photo.copy();
        }
        DotShapes shapes = new DotShapes(field, quality.blurSigmaPx());
        float[] redness = new float[field.size()];
        float[] veil = new float[field.size()];
        int pieces = (field.size() + DOTS_A_PIECE - 1) / DOTS_A_PIECE;
        Parallel.forEach(
                pieces,
                threads,
                piece -> {
                    int end = Math.min(field.size(), (piece + 1) * DOTS_A_PIECE);
                    for (int i = piece * DOTS_A_PIECE; i < end; i++) {
                        shape(i, appearance, shapes, redness, veil);
                    }
                });
        Optional<SkinOverlay> overlay =
                isHealing(appearance)
                        ? Optional.of(
                                SkinOverlay.of(
                                        photo.width(),
                                        photo.height(),
                                        field,
                                        redness,
                                        veil,
                                        optics.healing()))
                        : Optional.empty();
        return new DotPainter(shapes, overlay, quality.noise(), seed.forPurpose("picture"))
                .paint(photo, threads);
    }

    /// How many deposits can be seen in this photo.
    public int visibleCount() {
        return field.size();
    }

    public double pxPerMm() {
        return pxPerMm;
    }

    DotField field() {
        return field;
    }

    private void shape(
            int i, Appearance appearance, DotShapes shapes, float[] redness, float[] veil) {
        int deposit = field.deposit[i];
        boolean isInScar = deposits.zone(deposit) == Zone.SCAR.index();
        Optional<DepositState> state = appearance.session(deposits.session(deposit), isInScar);
        if (state.isPresent()) {
            DepositState s = state.orElseThrow();
            shapes.put(i, optics.profile(deposits, deposit, s, appearance.fate(isInScar)));
            redness[i] = (float) (s.redness() * field.open[i]);
            veil[i] = (float) (s.veil() * field.open[i]);
        }
    }

    private static boolean isHealing(Appearance appearance) {
        return appearance.sessions().stream()
                .flatMap(Optional::stream)
                .anyMatch(s -> s.redness() > 0 || s.veil() > 0);
    }
}
