package stipple.app.studio;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import stipple.app.money.MoneyService;
import stipple.app.report.Words;
import stipple.core.course.TreatmentPlan;
import stipple.core.price.PriceEstimate;
import stipple.core.report.PlanReport;
import stipple.core.report.ZoneCount;
import stipple.core.scalp.Zone;

/// Two designs of one case as the lines of a table: what each is, and by how much they differ.
final class DesignComparison {
    private static final double PERCENT = 100;

    /// Guideline prices are known no finer.
    private static final double ABOUT = 50;

    private final PlanReport left;
    private final PlanReport right;
    private final Words words;
    private final MarketChoice market;
    private final List<Line> lines = new ArrayList<>();

    /// One line.
    ///
    /// @param difference right less left with its sign, or in words; empty if there is none
    record Line(String label, String left, String right, String difference) {}

    private DesignComparison(PlanReport left, PlanReport right, Words words, MarketChoice market) {
        this.market = market;
        this.left = left;
        this.right = right;
        this.words = words;
    }

    static List<Line> of(
            PlanReport left,
            PlanReport right,
            Words words,
            MoneyService money,
            MarketChoice market) {
        DesignComparison table = new DesignComparison(left, right, words, market);
        table.amounts(money);
        table.wishes();
        table.zones();
        return List.copyOf(table.lines);
    }

    private void amounts(MoneyService money) {
        amount("report.numbers.dots", PlanReport::dots, words::whole);
        amount(
                "studio.compare.minutes",
                report -> report.totalMinutes().likely(),
                minutes -> words.hours(minutes));
        amount("studio.compare.sessions", report -> report.plan().sessions().size(), words::whole);
        amount(
                "studio.numbers.area",
                report -> report.plan().treatedAreaCm2().likely(),
                cm2 -> words.whole(cm2) + " cm\u00b2");
        amount(
                "report.numbers.coverage",
                PlanReport::coverageFraction,
                share -> words.percent(share) + " %");
        String currency = price(left, money).currency();
        amount(
                "studio.compare.price",
                report -> ABOUT * Math.round(price(report, money).total().likely() / ABOUT),
                sum -> words.whole(sum) + " " + currency);
    }

    private PriceEstimate price(PlanReport report, MoneyService money) {
        return money.price(CostPages.request(report.plan(), market)).estimate();
    }

    private void wishes() {
        text("studio.loss", plan -> lossClass(plan.design().lossClassId()));
        text(
                "studio.hairline",
                plan -> words.text("studio.style." + plan.design().hairlineStyle().id()));
        text(
                "studio.temples",
                plan -> words.text("studio.temples." + plan.design().temples().id()));
        amount(
                "studio.compare.density",
                report -> report.plan().design().densityPerCm2(),
                words::whole);
        text(
                "studio.pattern",
                plan -> words.text("studio.pattern." + plan.design().pattern().id()));
        text(
                "studio.treatment",
                plan -> words.text("studio.treatment." + plan.design().treatment().id()));
        amount(
                "studio.compare.shade",
                report -> PERCENT * report.plan().design().shade(),
                words::whole);
    }

    private static String lossClass(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
    }

    private void zones() {
        Set<Zone> zones = EnumSet.noneOf(Zone.class);
        left.byZone().forEach(z -> zones.add(z.zone()));
        right.byZone().forEach(z -> zones.add(z.zone()));
        for (Zone zone : zones) {
            add(
                    words.text("studio.compare.zone", words.zone(zone)),
                    dots(left, zone),
                    dots(right, zone),
                    words::whole);
        }
    }

    private static double dots(PlanReport report, Zone zone) {
        return report.byZone().stream()
                .filter(z -> z.zone() == zone)
                .mapToInt(ZoneCount::dots)
                .sum();
    }

    private void amount(
            String key, ToDoubleFunction<PlanReport> amount, DoubleFunction<String> shown) {
        add(words.text(key), amount.applyAsDouble(left), amount.applyAsDouble(right), shown);
    }

    private void add(String label, double one, double other, DoubleFunction<String> shown) {
        String from = shown.apply(one);
        String to = shown.apply(other);
        String size = shown.apply(Math.abs(other - one));
        String difference =
                from.equals(to)
                        ? ""
                        : String.format(Locale.ROOT, "%s%s", other > one ? "+" : "\u2212", size);
        lines.add(new Line(label, from, to, difference));
    }

    private void text(String key, Function<TreatmentPlan, String> what) {
        String from = what.apply(left.plan());
        String to = what.apply(right.plan());
        lines.add(
                new Line(
                        words.text(key),
                        from,
                        to,
                        from.equals(to) ? "" : words.text("studio.compare.other")));
    }
}
