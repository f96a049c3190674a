package stipple.core.remedy;

import java.util.Arrays;
import java.util.Optional;
import stipple.core.course.Appearance;
import stipple.core.dots.Deposits;
import stipple.core.geometry.PointStatistics;
import stipple.core.ink.DepositState;
import stipple.core.notice.DotsCue;
import stipple.core.notice.PatternCue;
import stipple.core.preview.DotOptics;
import stipple.core.scalp.Zone;
import stipple.core.skin.DotProfile;

/// The dots of a flat piece that can be seen at a moment, one by one.
final class PieceDots {
    private static final int GREEN = 1;
    private static final int WIDTHS = 60;
    private static final double MM2_PER_CM2 = 100;
    private static final double AREA_CM2 = FlatPiece.SIDE_MM * FlatPiece.SIDE_MM / 100;

    private final double[] xMm;
    private final double[] yMm;
    private final double[] strengthMm2;
    private final double wholeMm2;
    private final double widthMm;

    private PieceDots(
            double[] xMm, double[] yMm, double[] strengthMm2, double wholeMm2, double widthMm) {
        this.xMm = xMm;
        this.yMm = yMm;
        this.strengthMm2 = strengthMm2;
        this.wholeMm2 = wholeMm2;
        this.widthMm = widthMm;
    }

    static PieceDots of(FlatPiece piece, Appearance appearance, DotOptics optics) {
        Deposits deposits = piece.deposits();
        double[] x = new double[deposits.count()];
        double[] y = new double[deposits.count()];
        double[] strength = new double[deposits.count()];
        double widths = 0;
        double whole = 0;
        int measured = 0;
        int n = 0;
        int stride = Math.max(1, deposits.count() / WIDTHS);
        for (int i = 0; i < deposits.count(); i++) {
            boolean isInScar = deposits.zone(i) == Zone.SCAR.index();
            Optional<DepositState> state = appearance.session(deposits.session(i), isInScar);
            if (state.isEmpty() || !piece.isInside(i)) {
                continue;
            }
            DotProfile dot = optics.profile(deposits, i, state.get(), appearance.fate(isInScar));
            x[n] = deposits.xMm(i);
            y[n] = deposits.yMm(i);
            strength[n] = strength(dot);
            whole += dot.wholeDeficitMm2(GREEN);
            if (n % stride == 0) {
                widths += dot.widthMm();
                measured++;
            }
            n++;
        }
        return new PieceDots(
                Arrays.copyOf(x, n),
                Arrays.copyOf(y, n),
                Arrays.copyOf(strength, n),
                whole / Math.max(1, n),
                widths / Math.max(1, measured));
    }

    static double strength(DotProfile dot) {
        return dot.coreDeficitMm2(GREEN) + dot.haloDensityMm2(GREEN);
    }

    int count() {
        return xMm.length;
    }

    double meanStrengthMm2() {
        double sum = 0;
        for (double one : strengthMm2) {
            sum += one;
        }
        return sum / Math.max(1, count());
    }

    /// Against hairs of one look.
    ///
    /// @param hairsPerCm2 of the full hair
    /// @param standing hairs that stand among the dots, per cm2
    DotsCue against(DotProfile hair, double hairsPerCm2, double standing) {
        double mean = meanStrengthMm2();
        double square = 0;
        for (double one : strengthMm2) {
            square += (one / mean - 1) * (one / mean - 1);
        }
        double darkening =
                count() / AREA_CM2 * wholeMm2
                        - (hairsPerCm2 - standing) * hair.wholeDeficitMm2(GREEN);
        return new DotsCue(
                widthMm / hair.widthMm(),
                mean / strength(hair),
                wholeMm2 / hair.wholeDeficitMm2(GREEN),
                (count() / AREA_CM2 + standing) / hairsPerCm2,
                darkening / MM2_PER_CM2,
                Math.sqrt(square / count()));
    }

    /// How these dots and those hairs stand, where what the eye takes for one counts as one.
    PatternCue pattern(PointStatistics hair) {
        PointStatistics dots = Tufts.of(xMm, yMm, count());
        return new PatternCue(dots.nnCv(), hair.nnCv(), dots.nnMean());
    }
}
