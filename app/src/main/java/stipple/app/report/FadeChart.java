package stipple.app.report;

import java.util.List;
import java.util.Locale;
import stipple.core.report.FadePoint;

/// The curve of fading as a drawing: a band from worst to best, a line for the likely course.
final class FadeChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int LEFT = 64;
    private static final int RIGHT = 16;
    private static final int TOP = 14;
    private static final int BOTTOM = 56;

    private final List<FadePoint> points;
    private final double lastYear;
    private final Words words;

    FadeChart(List<FadePoint> points, Words words) {
        this.points = points;
        this.lastYear = points.getLast().years();
        this.words = words;
    }

    Html svg() {
        Html out = new Html();
        out.raw("<svg class=\"chart\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\">");
        out.tag("title", altText());
        grid(out);
        out.raw("<path class=\"band\" d=\"" + band() + "\"/>");
        out.raw("<path class=\"line\" d=\"" + line() + "\"/>");
        out.raw(
                "<text class=\"axis\" text-anchor=\"middle\" x=\""
                        + (WIDTH + LEFT) / 2
                        + "\" y=\""
                        + (HEIGHT - 6)
                        + "\">");
        out.text(words.text("report.fading.years")).raw("</text></svg>");
        return out;
    }

    String altText() {
        return words.text("report.fading.alt", at(5), at(10), at(20));
    }

    private String at(int year) {
        return points.stream()
                .filter(point -> point.years() == year)
                .findFirst()
                .map(point -> Long.toString(Math.round(100 * point.leftFraction().likely())))
                .orElse("?");
    }

    private void grid(Html out) {
        for (int percent = 0; percent <= 100; percent += 25) {
            String y = px(y(percent / 100.0));
            out.raw("<line class=\"rule\" x1=\"" + LEFT + "\" x2=\"" + (WIDTH - RIGHT));
            out.raw("\" y1=\"" + y + "\" y2=\"" + y + "\"/>");
            out.raw("<text class=\"axis\" text-anchor=\"end\" x=\"" + (LEFT - 8) + "\" y=\"");
            out.raw(
                    px(y(percent / 100.0) + 4)
                            + "\">"
                            + words.text("words.percent", percent)
                            + "</text>");
        }
        for (int year = 0; year <= lastYear; year += 5) {
            out.raw("<text class=\"axis\" text-anchor=\"middle\" x=\"" + px(x(year)));
            out.raw("\" y=\"" + (HEIGHT - BOTTOM + 22) + "\">" + year + "</text>");
        }
    }

    private String band() {
        StringBuilder path = new StringBuilder();
        for (FadePoint point : points) {
            step(path, point.years(), point.leftFraction().high());
        }
        for (FadePoint point : points.reversed()) {
            step(path, point.years(), point.leftFraction().low());
        }
        return path.append('Z').toString();
    }

    private String line() {
        StringBuilder path = new StringBuilder();
        for (FadePoint point : points) {
            step(path, point.years(), point.leftFraction().likely());
        }
        return path.toString();
    }

    private void step(StringBuilder path, double years, double fraction) {
        path.append(path.isEmpty() ? 'M' : 'L');
        path.append(px(x(years))).append(' ').append(px(y(fraction)));
    }

    private double x(double years) {
        return LEFT + years / lastYear * (WIDTH - LEFT - RIGHT);
    }

    private double y(double fraction) {
        return TOP + (1 - fraction) * (HEIGHT - TOP - BOTTOM);
    }

    private static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
