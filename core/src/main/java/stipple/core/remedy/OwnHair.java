package stipple.core.remedy;

import stipple.core.design.DensityField;
import stipple.core.dots.Deposits;
import stipple.core.dots.DotSurface;
import stipple.core.dots.FollicleField;
import stipple.core.dots.HairGroups;
import stipple.core.dots.Sites;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;

/// The person's own shaved hair on a flat square with its margin, standing as follicles do.
final class OwnHair {
    private static final Vec3 UP = new Vec3(0, 0, 1);

    private OwnHair() {}

    /// Hairs as deposits of no size, one for each hair.
    ///
    /// @param perCm2 hairs on a square centimetre, above 0
    /// @param evenness of the person's own hair, [-1, 1], 0 as usual
    static Deposits grow(double perCm2, double evenness, Seed seed, int threads) {
        HairGroups groups = HairGroups.natural();
        double side = FlatPiece.SIDE_MM;
        FollicleField field =
                FollicleField.grow(
                        DotSurface.torus(side, side),
                        DensityField.uniform(perCm2 / groups.mean()),
                        groups,
                        evenness,
                        seed,
                        threads);
        Sites hairs = field.hairs();
        Deposits.Builder flat = new Deposits.Builder();
        for (int i = 0; i < hairs.count(); i++) {
            ScalpPoint at = hairs.scalpPoint(i);
            repeat(flat, at.sMm(), at.wMm());
        }
        return flat.build();
    }

    /// The square repeats beyond its borders, as far as the margin goes.
    private static void repeat(Deposits.Builder flat, double x, double y) {
        double side = FlatPiece.SIDE_MM;
        double margin = FlatPiece.MARGIN_MM;
        for (double u = x - side; u < side + margin; u += side) {
            for (double v = y - side; v < side + margin; v += side) {
                if (u > -margin && v > -margin) {
                    ScalpPoint at = new ScalpPoint(u, v);
                    flat.add(1, 0, new SurfacePoint(new Vec3(u, v, 0), UP), at, 0.1, 0.1, 1, 0);
                }
            }
        }
    }

    /// Hairs of the person's full hair on a square centimetre.
    static double fullPerCm2(Parameters parameters) {
        return parameters.likely("b-h1-hairs-per-cm2");
    }
}
