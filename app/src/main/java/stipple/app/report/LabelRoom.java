package stipple.app.report;

import java.util.ArrayList;
import java.util.List;

/// Finds places for words on a sheet so that they touch neither lines nor each other: the free
/// place nearest to where they are wanted. Millimetres from the sheet's top left corner.
final class LabelRoom {
    private static final double CLEAR_MM = 1;
    private static final double STEP_MM = 1;
    private static final int DIRECTIONS = 24;
    private static final double MOST_MM = 120;

    /// A little more than the mean width of a letter over its size in the plain faces.
    private static final double LETTER_WIDTH = 0.56;

    private final Box sheet;
    private final List<double[]> lines = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();

    /// @param leftMm of the part of the sheet that words may stand on, and so on
    LabelRoom(double leftMm, double topMm, double rightMm, double bottomMm) {
        this.sheet = new Box(leftMm, topMm, rightMm, bottomMm);
    }

    /// Where the first letter's base line begins.
    record Place(double xMm, double yMm) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean touches(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }

        boolean holds(Box other) {
            return left <= other.left
                    && top <= other.top
                    && right >= other.right
                    && bottom >= other.bottom;
        }
    }

    static double widthMm(double sizePt, String words) {
        return LETTER_WIDTH * words.length() * sizePt / PdfCanvas.POINTS_PER_MM;
    }

    /// Keeps words off a line through points `x, y, x, y, ...`.
    void keepOff(double... xyMm) {
        lines.add(xyMm.clone());
    }

    /// Takes words that stand already.
    void take(double xMm, double yMm, double sizePt, String words) {
        taken.add(box(xMm, yMm, sizePt, words));
    }

    /// Places words with their middle as near to a point as there is room, and takes the place.
    /// Where there is none they stand at the point.
    Place near(double xMm, double yMm, double sizePt, String words) {
        double half = widthMm(sizePt, words) / 2;
        double drop = 0.35 * sizePt / PdfCanvas.POINTS_PER_MM;
        for (double far = 0; far <= MOST_MM; far += STEP_MM) {
            for (int k = 0; k < (far == 0 ? 1 : DIRECTIONS); k++) {
                double angle = 2 * Math.PI * k / DIRECTIONS;
                double x = xMm - half + far * StrictMath.cos(angle);
                double y = yMm + drop + far * StrictMath.sin(angle);
                if (isFree(box(x, y, sizePt, words))) {
                    take(x, y, sizePt, words);
                    return new Place(x, y);
                }
            }
        }
        return new Place(xMm - half, yMm + drop);
    }

    private static Box box(double xMm, double yMm, double sizePt, String words) {
        double high = sizePt / PdfCanvas.POINTS_PER_MM;
        return new Box(
                xMm - CLEAR_MM,
                yMm - 0.75 * high - CLEAR_MM,
                xMm + widthMm(sizePt, words) + CLEAR_MM,
                yMm + 0.25 * high + CLEAR_MM);
    }

    private boolean isFree(Box box) {
        return sheet.holds(box)
                && taken.stream().noneMatch(box::touches)
                && lines.stream().noneMatch(line -> crosses(line, box));
    }

    private static boolean crosses(double[] line, Box box) {
        return !SheetClip.inside(line, box.left, box.top, box.right, box.bottom).isEmpty();
    }
}
