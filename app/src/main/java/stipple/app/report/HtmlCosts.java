package stipple.app.report;

import java.util.Base64;
import java.util.List;
import stipple.app.chart.SvgPen;
import stipple.app.text.Messages;
import stipple.core.parameter.Parameters;
import stipple.core.price.PriceLine;
import stipple.core.price.Strategy;
import stipple.core.price.StrategyCost;
import stipple.core.report.PlanCosts;
import stipple.core.report.PlanReport;

/// The part of the page that tells what the plan should cost: where, over the years, and with both
/// ways to meet future hair loss.
final class HtmlCosts {
    private final PlanCosts costs;
    private final List<ReportStrategy> pictures;
    private final Messages messages;
    private final CostWords words;

    HtmlCosts(
            PlanReport report,
            List<ReportStrategy> pictures,
            ReportCover cover,
            Messages messages) {
        this.pictures = List.copyOf(pictures);
        this.costs = PlanCosts.of(report.plan(), Parameters.shipped(), cover.country());
        this.messages = messages;
        this.words = new CostWords(messages);
    }

    Html section() {
        Html out =
                new Html().raw("<section>").heading("costs", messages.text("report.costs.title"));
        out.tag("p", "note", messages.text("report.costs.note"));
        markets(out);
        out.tag("h3", words.years(costs));
        out.raw("<div class=\"scroll\" tabindex=\"0\">");
        out.raw(SvgPen.inPage(new CostSheet(messages).of(costs.lifetime()))).raw("</div>");
        out.tag("p", "note", words.yearsNote(costs));
        strategies(out);
        return out.raw("</section>");
    }

    /// Keys of the sources behind the prices.
    List<String> sourceKeys() {
        return costs.byMarket().stream()
                .flatMap(market -> market.estimate().lines().stream())
                .map(PriceLine::source)
                .distinct()
                .toList();
    }

    private void markets(Html out) {
        out.raw("<div class=\"scroll\" tabindex=\"0\"><table class=\"facts stack\"><thead><tr>");
        for (String column : new String[] {"place", "total", "top-up", "known"}) {
            out.tag("th", messages.text("report.costs." + column));
        }
        out.raw("</tr></thead><tbody>");
        for (PlanCosts.MarketCost market : costs.byMarket()) {
            String currency = market.estimate().currency();
            String total = words.money(market.estimate().total(), currency);
            String topUp = words.money(market.topUp(), currency);
            PriceLine course = market.estimate().lines().getFirst();
            out.raw("<tr>").tag("th scope=\"row\"", words.country(market.country()));
            out.cell(messages.text("report.costs.total"), total);
            out.cell(messages.text("report.costs.top-up"), topUp);
            out.cell(messages.text("report.costs.known"), words.origin(course)).raw("</tr>");
        }
        out.raw("</tbody></table></div>");
    }

    private void pictures(Html out, Strategy strategy) {
        for (ReportStrategy one : ReportStrategy.of(pictures, strategy)) {
            String caption = messages.text("strategy.picture", one.year());
            String name = messages.text("strategy." + strategy.id());
            out.raw("<figure class=\"later\"><img width=\"").whole(one.picture().widthPx());
            out.raw("\" height=\"").whole(one.picture().heightPx()).raw("\" alt=\"");
            out.text(name + ", " + caption).raw("\" src=\"data:image/jpeg;base64,");
            out.raw(Base64.getEncoder().encodeToString(one.picture().bytes()))
                    .raw("\"><figcaption>");
            out.text(caption).raw("</figcaption></figure>");
        }
    }

    private void strategies(Html out) {
        out.tag("h3", messages.text("report.costs.strategies"));
        out.raw("<div class=\"halves\">");
        for (StrategyCost cost : costs.strategies()) {
            out.raw("<div>").tag("h4", messages.text("strategy." + cost.strategy().id()));
            out.raw("<ul class=\"plain\">");
            for (StrategyCost.Stage stage : cost.stages()) {
                out.tag("li", words.stage(stage, costs.lifetime().currency()));
            }
            out.raw("</ul>");
            pictures(out, cost.strategy());
            out.raw("</div>");
        }
        out.raw("</div>").tag("p", "note", messages.text("strategy.note"));
    }
}
