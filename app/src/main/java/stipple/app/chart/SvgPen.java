package stipple.app.chart;

import java.util.Locale;

/// Draws a chart as SVG. Colours stand as attributes, so that a page's style may overrule them by
/// the classes `c0` to `c9`, `b0` to `b9`, `rule`, `axis`, `title`.
public final class SvgPen implements ChartPen {
    private static final String[] COLOURS = {
        "#2f6d62", "#b0741a", "#3f5fc4", "#8c3a5a", "#6b665d", "#8c2f24", "#7b4b8a", "#7a6a1f",
        "#4d7a2f", "#55606b"
    };
    private static final String[] DARK_COLOURS = {
        "#8fc2b7", "#e0a955", "#8ea6f0", "#e08fb0", "#b9b3a8", "#f0927f", "#c79be0", "#d3c46a",
        "#a3cf82", "#a9b6c2"
    };
    private static final String[] DASHES = {
        "", "9 4", "3 3", "12 3 3 3", "2 5", "", "6 3", "9 4", "3 3", "12 3 3 3"
    };

    private final StringBuilder out = new StringBuilder();

    private SvgPen() {}

    /// The sheet as an element of a page.
    public static String inPage(ChartDrawing sheet) {
        return element(sheet, "class=\"chart sheet\"", "");
    }

    /// The sheet as a file of its own: dark on white, or light on dark for who prefers that.
    public static String file(ChartDrawing sheet) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + element(
                        sheet,
                        "xmlns=\"http://www.w3.org/2000/svg\""
                                + " font-family=\"system-ui, Helvetica, Arial, sans-serif\"",
                        style());
    }

    private static String style() {
        StringBuilder style = new StringBuilder("<style>svg{background:#fffefb}");
        style.append("@media (prefers-color-scheme:dark){svg{background:#201f1c}");
        style.append(".axis,.title{fill:#ebe7df}.rule{stroke:#4b473f}");
        style.append(".rule[stroke-dasharray]{stroke:#a8a296}");
        for (int k = 0; k < DARK_COLOURS.length; k++) {
            style.append(".c").append(k).append("{stroke:").append(DARK_COLOURS[k]);
            style.append("}.b").append(k).append("{fill:").append(DARK_COLOURS[k]).append('}');
        }
        return style.append("}</style>").toString();
    }

    private static String element(ChartDrawing sheet, String attributes, String style) {
        SvgPen pen = new SvgPen();
        String box = px(sheet.width() + 16) + " " + px(sheet.height() + 16);
        pen.out.append("<svg ").append(attributes).append(" viewBox=\"-8 -8 ").append(box);
        pen.out.append("\" role=\"img\"><title>").append(escaped(sheet.title()));
        pen.out.append("</title>").append(style);
        sheet.draw(pen);
        return pen.out.append("</svg>\n").toString();
    }

    @Override
    public void rule(double x1, double y1, double x2, double y2, boolean isDashed) {
        out.append("<line class=\"rule\" stroke=\"").append(isDashed ? "#777" : "#ccc");
        out.append(isDashed ? "\" stroke-dasharray=\"5 4" : "");
        out.append("\" x1=\"").append(px(x1)).append("\" y1=\"").append(px(y1));
        out.append("\" x2=\"").append(px(x2)).append("\" y2=\"").append(px(y2)).append("\"/>");
    }

    @Override
    public void curve(int style, double[] xy) {
        out.append("<path class=\"c").append(style).append("\" fill=\"none\" stroke=\"");
        out.append(COLOURS[style]).append("\" stroke-width=\"2\" stroke-linejoin=\"round\"");
        if (!DASHES[style].isEmpty()) {
            out.append(" stroke-dasharray=\"").append(DASHES[style]).append('"');
        }
        out.append(" d=\"").append(path(xy)).append("\"/>");
    }

    @Override
    public void band(int style, double[] xy) {
        out.append("<path class=\"b").append(style).append("\" fill=\"").append(COLOURS[style]);
        out.append("\" fill-opacity=\"0.13\" d=\"").append(path(xy)).append("Z\"/>");
    }

    @Override
    public void text(double x, double y, double size, Anchor anchor, boolean isBold, String words) {
        String end =
                switch (anchor) {
                    case START -> "start";
                    case MIDDLE -> "middle";
                    case END -> "end";
                };
        out.append(isBold ? "<text class=\"title\"" : "<text class=\"axis\"")
                .append(" fill=\"#333\" font-size=\"")
                .append(px(size));
        out.append(isBold ? "\" font-weight=\"600" : "").append("\" text-anchor=\"").append(end);
        out.append("\" x=\"").append(px(x)).append("\" y=\"").append(px(y)).append("\">");
        out.append(escaped(words)).append("</text>");
    }

    private static String path(double[] xy) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            path.append(i == 0 ? 'M' : 'L').append(px(xy[i])).append(' ').append(px(xy[i + 1]));
        }
        return path.toString();
    }

    private static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
