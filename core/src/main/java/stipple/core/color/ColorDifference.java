package stipple.core.color;

/// How different two colours look: CIEDE2000, where about 1 is the smallest difference that people
/// notice side by side. Source: sharma2005ciede2000.
public final class ColorDifference {
    private static final double POW25_7 = 6103515625.0;

    private ColorDifference() {}

    /// CIEDE2000 with all weights 1, in the notation of the source.
    public static double ciede2000(Lab one, Lab two) {
        // Chroma, stretched along a near the grey axis.
        double meanChroma = (one.chroma() + two.chroma()) / 2;
        double g = 0.5 * (1 - rootShare(meanChroma));
        double a1 = (1 + g) * one.a();
        double a2 = (1 + g) * two.a();
        double c1 = Math.sqrt(a1 * a1 + one.b() * one.b());
        double c2 = Math.sqrt(a2 * a2 + two.b() * two.b());

        // Differences in lightness, chroma and hue.
        double h1 = hueDeg(a1, one.b());
        double h2 = hueDeg(a2, two.b());
        boolean grey = c1 * c2 == 0;
        double dHue = grey ? 0 : shortestTurnDeg(h2 - h1);
        double dL = two.lightness() - one.lightness();
        double dC = c2 - c1;
        double dH = 2 * Math.sqrt(c1 * c2) * sinDeg(dHue / 2);

        // Means and weights.
        double meanL = (one.lightness() + two.lightness()) / 2;
        double meanC = (c1 + c2) / 2;
        double meanH = grey ? h1 + h2 : meanHueDeg(h1, h2);
        double t =
                1
                        - 0.17 * cosDeg(meanH - 30)
                        + 0.24 * cosDeg(2 * meanH)
                        + 0.32 * cosDeg(3 * meanH + 6)
                        - 0.20 * cosDeg(4 * meanH - 63);
        double off50 = (meanL - 50) * (meanL - 50);
        double sL = 1 + 0.015 * off50 / Math.sqrt(20 + off50);
        double sC = 1 + 0.045 * meanC;
        double sH = 1 + 0.015 * meanC * t;

        // Turning term of the blue region.
        double fromBlue = (meanH - 275) / 25;
        double turnDeg = 30 * StrictMath.exp(-fromBlue * fromBlue);
        double rT = -2 * rootShare(meanC) * sinDeg(2 * turnDeg);

        double l = dL / sL;
        double c = dC / sC;
        double h = dH / sH;
        return Math.sqrt(l * l + c * c + h * h + rT * c * h);
    }

    /// sqrt(C^7 / (C^7 + 25^7)).
    private static double rootShare(double chroma) {
        double c7 = StrictMath.pow(chroma, 7);
        return Math.sqrt(c7 / (c7 + POW25_7));
    }

    private static double hueDeg(double a, double b) {
        if (a == 0 && b == 0) {
            return 0;
        }
        double degrees = Math.toDegrees(StrictMath.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double shortestTurnDeg(double turn) {
        if (turn > 180) {
            return turn - 360;
        }
        return turn < -180 ? turn + 360 : turn;
    }

    private static double meanHueDeg(double h1, double h2) {
        double sum = h1 + h2;
        if (Math.abs(h1 - h2) <= 180) {
            return sum / 2;
        }
        return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
    }

    private static double sinDeg(double degrees) {
        return StrictMath.sin(Math.toRadians(degrees));
    }

    private static double cosDeg(double degrees) {
        return StrictMath.cos(Math.toRadians(degrees));
    }
}
