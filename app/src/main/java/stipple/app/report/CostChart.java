package stipple.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import stipple.app.text.Messages;
import stipple.core.price.LifetimeCost;
import stipple.core.price.OptionCost;
import stipple.core.price.OptionId;
import stipple.core.price.YearCost;

/// What each way has cost by each year, as an SVG of its own: a line for the likely course with its
/// name at the end, a band for permanent and for repeated temporary pigment. Lines differ in colour
/// and in dashes, so the chart is read without colours too.
public final class CostChart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 520;
    private static final int LEFT = 74;
    private static final int RIGHT = 250;
    private static final int TOP = 24;
    private static final int BOTTOM = 48;
    private static final int NAME_STEP = 17;
    private static final List<String> COLORS =
            List.of(
                    "#2f5d56", "#b0552a", "#7a6a1f", "#8c2f24", "#6b665d", "#31507a", "#7b4b8a",
                    "#a03a6a", "#4d7a2f", "#55606b");
    private static final List<String> DASHES =
            List.of("", "9 4", "3 3", "12 3 3 3", "2 4", "", "6 3", "9 4", "3 3", "12 3 3 3");

    private final LifetimeCost cost;
    private final Messages messages;
    private final List<OptionCost> shown;
    private final double most;

    public CostChart(LifetimeCost cost, Messages messages) {
        this.cost = cost;
        this.messages = messages;
        this.shown = cost.options().stream().filter(o -> o.impossible().isEmpty()).toList();
        this.most =
                roundUp(
                        shown.stream()
                                .mapToDouble(
                                        o -> hasBand(o) ? o.total().high() : o.total().likely())
                                .max()
                                .orElse(1));
    }

    /// The drawing as a file.
    public String svg() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + drawing().replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ");
    }

    /// The drawing to stand in a page.
    public String drawing() {
        StringBuilder out = new StringBuilder();
        out.append(
                String.format(
                        Locale.ROOT,
                        "<svg class=\"costs\" viewBox=\"0 0"
                                + " %d %d\" role=\"img\" font-family=\"sans-serif\""
                                + " font-size=\"13\">",
                        WIDTH,
                        HEIGHT));
        out.append("<title>").append(escaped(title())).append("</title>");
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"#fffefb\"/>");
        grid(out);
        shown.stream().filter(CostChart::hasBand).forEach(option -> band(out, option));
        shown.forEach(option -> line(out, option));
        names(out);
        return out.append("</svg>\n").toString();
    }

    private String title() {
        return messages.text("lifetime.chart", cost.years(), cost.currency());
    }

    private void grid(StringBuilder out) {
        for (int k = 0; k <= 4; k++) {
            double amount = most * k / 4;
            out.append(
                    String.format(
                            Locale.ROOT,
                            "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\""
                                    + " stroke=\"#ddd8ce\"/>",
                            LEFT,
                            WIDTH - RIGHT,
                            y(amount),
                            y(amount)));
            text(out, LEFT - 8, y(amount) + 4, "end", "#6b665d", whole(amount));
        }
        int step = cost.years() <= 6 ? 1 : cost.years() <= 12 ? 2 : 5;
        for (int year = 0; year <= cost.years(); year += step) {
            text(out, x(year), HEIGHT - BOTTOM + 18, "middle", "#6b665d", "" + year);
        }
        text(
                out,
                (LEFT + WIDTH - RIGHT) / 2.0,
                HEIGHT - 8,
                "middle",
                "#6b665d",
                messages.text("lifetime.chart.axis", cost.currency()));
    }

    private void band(StringBuilder out, OptionCost option) {
        StringBuilder path = new StringBuilder();
        for (YearCost year : option.byYear()) {
            step(path, year.year(), year.summed().high());
        }
        for (YearCost year : option.byYear().reversed()) {
            step(path, year.year(), year.summed().low());
        }
        out.append(
                String.format(
                        "<path d=\"%sZ\" fill=\"%s\" fill-opacity=\"0.14\"/>",
                        path, color(option)));
    }

    private void line(StringBuilder out, OptionCost option) {
        StringBuilder path = new StringBuilder();
        for (YearCost year : option.byYear()) {
            step(path, year.year(), year.summed().likely());
        }
        out.append(
                String.format(
                        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\""
                                + " stroke-dasharray=\"%s\"/>",
                        path,
                        color(option),
                        option.id() == OptionId.PERMANENT ? "3.5" : "2",
                        DASHES.get(index(option))));
    }

    /// Names at the ends of their lines, moved apart so that none covers another.
    private void names(StringBuilder out) {
        List<OptionCost> fromTop = new ArrayList<>(shown);
        fromTop.sort(Comparator.comparingDouble((OptionCost o) -> o.total().likely()).reversed());
        double[] places = new double[fromTop.size()];
        for (int k = 0; k < places.length; k++) {
            double wanted = y(fromTop.get(k).total().likely()) + 4;
            places[k] = k == 0 ? wanted : Math.max(wanted, places[k - 1] + NAME_STEP);
        }
        double lowest = HEIGHT - BOTTOM + 4.0;
        for (int k = places.length - 1; k >= 0; k--) {
            places[k] = Math.min(places[k], lowest - (places.length - 1 - k) * NAME_STEP);
            OptionCost option = fromTop.get(k);
            text(
                    out,
                    WIDTH - RIGHT + 12.0,
                    places[k],
                    "start",
                    color(option),
                    messages.text("option." + option.id().id()));
        }
    }

    private static void text(
            StringBuilder out, double x, double y, String anchor, String color, String words) {
        out.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                        x,
                        y,
                        anchor,
                        color,
                        escaped(words)));
    }

    private void step(StringBuilder path, double year, double amount) {
        path.append(path.isEmpty() ? 'M' : 'L')
                .append(String.format(Locale.ROOT, "%.1f %.1f", x(year), y(amount)));
    }

    private double x(double year) {
        return LEFT + year / cost.years() * (WIDTH - LEFT - RIGHT);
    }

    private double y(double amount) {
        return TOP + (1 - amount / most) * (HEIGHT - TOP - BOTTOM);
    }

    private static boolean hasBand(OptionCost option) {
        return option.id() == OptionId.PERMANENT || option.id() == OptionId.TRICO;
    }

    private static String color(OptionCost option) {
        return COLORS.get(index(option));
    }

    private static int index(OptionCost option) {
        return List.of(OptionId.values()).indexOf(option.id());
    }

    /// The next round number that four steps divide well.
    private static double roundUp(double amount) {
        double unit = StrictMath.pow(10, Math.floor(StrictMath.log10(Math.max(amount, 1))));
        for (double factor : new double[] {1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8}) {
            if (factor * unit >= amount) {
                return factor * unit;
            }
        }
        return 10 * unit;
    }

    private static String whole(double amount) {
        return String.format(Locale.ENGLISH, "%,.0f", amount);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
