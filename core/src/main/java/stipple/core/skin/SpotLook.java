package stipple.core.skin;

import java.util.function.DoubleUnaryOperator;
import stipple.core.color.LinearRgb;
import stipple.core.color.Spectrum;
import stipple.core.color.StandardObserver;
import stipple.core.parameter.Parameters;

/// Colours of dots and stubble in one skin, wave length by wave length from the dot table; slower
/// and more exact than [TableDotLook], for the look of one thing.
public final class SpotLook {
    private static final double AROUND_MM = 0.2;
    private static final int AROUND_STEPS = 50;

    /// The fall of hair's absorption with the wave length, as that of melanin.
    private static final double HAIR_POWER = -3.33;

    private static final double HAIR_NM = 550;

    private final DotTable table;
    private final double melanin;
    private final Spectrum reflectance;
    private final StandardObserver observer = StandardObserver.shipped();
    private final double stubbleColumn;
    private final double hairRadiusMm;

    private SpotLook(DotTable table, Complexion complexion, Parameters parameters) {
        this.table = table;
        melanin = complexion.melanin();
        reflectance = SkinColor.of(parameters).reflectance(complexion);
        stubbleColumn = parameters.likely("x-stubble-column");
        hairRadiusMm = parameters.likely("b-h13-shaft-diameter-caucasian") / 2;
    }

    public static SpotLook of(DotTable table, Complexion complexion, Parameters parameters) {
        return new SpotLook(table, complexion, parameters);
    }

    /// A deposit.
    ///
    /// @param depthMm of its centre
    /// @param diameterMm of its pigment
    /// @param columnAtNm optical column on its axis by wave length in nm: absorption per mm times
    ///   the diameter of the ball that holds the pigment
    public DarkSpot dot(double depthMm, double diameterMm, DoubleUnaryOperator columnAtNm) {
        double[][] taken = new double[DotAxes.BANDS][];
        for (int band = 0; band < DotAxes.BANDS; band++) {
            double column = columnAtNm.applyAsDouble(DotAxes.bandNm(band));
            taken[band] = table.rings(band, melanin, depthMm, diameterMm / 2, column);
        }
        return spot(taken);
    }

    /// A dark hair, shaved at the surface.
    public DarkSpot stubble() {
        double[][] taken = new double[DotAxes.BANDS][];
        for (int band = 0; band < DotAxes.BANDS; band++) {
            double column =
                    stubbleColumn * StrictMath.pow(DotAxes.bandNm(band) / HAIR_NM, HAIR_POWER);
            taken[band] = table.shaftRings(band, melanin, hairRadiusMm, column);
        }
        return spot(taken);
    }

    /// Light is linear, so straight lines between the points of the profile are as exact as the
    /// points, and far cheaper than a spectrum for every distance.
    private DarkSpot spot(double[][] taken) {
        LinearRgb skin = observer.linearRgb(reflectance);
        LinearRgb centre = color(taken, 0);
        double half = (skin.luminance() + centre.luminance()) / 2;
        double red = 0;
        double green = 0;
        double blue = 0;
        double area = 0;
        double widthMm = 0;
        int step = 0;
        LinearRgb near = centre;
        for (int p = 1; p < DotAxes.POINTS && (step < AROUND_STEPS || widthMm == 0); p++) {
            LinearRgb far = color(taken, p);
            double fromMm = DotAxes.pointMm(p - 1);
            double lengthMm = DotAxes.pointMm(p) - fromMm;
            if (widthMm == 0 && far.luminance() >= half) {
                double rise = Math.max(far.luminance() - near.luminance(), 1e-12);
                widthMm = 2 * (fromMm + lengthMm * (half - near.luminance()) / rise);
            }
            while (step < AROUND_STEPS && aroundMm(step) <= fromMm + lengthMm) {
                double distanceMm = aroundMm(step);
                double f = (distanceMm - fromMm) / lengthMm;
                red += distanceMm * (near.red() + f * (far.red() - near.red()));
                green += distanceMm * (near.green() + f * (far.green() - near.green()));
                blue += distanceMm * (near.blue() + f * (far.blue() - near.blue()));
                area += distanceMm;
                step++;
            }
            near = far;
        }
        return new DarkSpot(
                skin, centre, new LinearRgb(red / area, green / area, blue / area), widthMm);
    }

    private static double aroundMm(int step) {
        return (step + 0.5) * AROUND_MM / AROUND_STEPS;
    }

    private LinearRgb color(double[][] taken, int point) {
        double[] kept = new double[DotAxes.BANDS];
        for (int band = 0; band < DotAxes.BANDS; band++) {
            kept[band] = 1 - taken[band][DotAxes.ring(point)];
        }
        return observer.linearRgb(reflectance.times(Spectrum.ofNm(nm -> overBands(kept, nm))));
    }

    private static double overBands(double[] values, double nm) {
        double place = DotTable.linearPlace(DotAxes::bandNm, DotAxes.BANDS, nm);
        int below = (int) Math.min(place, DotAxes.BANDS - 2);
        return values[below] + (place - below) * (values[below + 1] - values[below]);
    }
}
