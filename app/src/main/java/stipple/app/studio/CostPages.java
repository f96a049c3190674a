package stipple.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stipple.app.chart.SvgPen;
import stipple.app.money.MoneyRequest;
import stipple.app.money.MoneyService;
import stipple.app.money.MoneyWords;
import stipple.app.money.PriceAnswer;
import stipple.app.report.CostSheet;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;
import stipple.core.parameter.Parameters;
import stipple.core.price.LifetimeCost;
import stipple.core.price.Market;
import stipple.core.price.OptionCost;
import stipple.core.price.PriceGuide;
import stipple.core.price.PriceTable;
import stipple.core.price.Work;
import stipple.core.report.PlanCosts;
import stipple.core.scalp.MarkKind;

/// What a plan may cost, now and over the years, from the area that the plan itself measured.
@Controller
final class CostPages {
    private static final int DRAWS = 2000;
    private static final int SEED = 1;
    private static final int THREADS = 2;
    private static final List<Integer> SPANS = List.of(5, 10, 20);

    private final Studio studio;
    private final Messages messages;
    private final MoneyService money;
    private final MoneyWords words;

    CostPages(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
        this.money = new MoneyService(messages);
        this.words = new MoneyWords(messages);
    }

    /// One line of the estimate with where it comes from.
    record CostLine(String item, String price, String origin) {}

    /// One way to live with hair loss, and what it costs.
    record WayLine(String name, String total, String note) {}

    @GetMapping("/cases/{id}/cost")
    String page(
            @PathVariable String id,
            @RequestParam(name = "country") Optional<String> wishedCountry,
            @RequestParam(name = "city") Optional<String> wishedCity,
            @RequestParam(name = "tier") Optional<String> wishedTier,
            @RequestParam(defaultValue = "10") int years,
            HttpServletRequest asked,
            HttpServletResponse answered,
            Model model) {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        MarketChoice kept = MarketChoice.of(asked);
        MarketChoice market =
                new MarketChoice(
                        wishedCountry.orElse(kept.country()),
                        wishedCity.orElse(kept.city()),
                        wishedTier.orElse(kept.tier()));
        String country = market.country();
        String city = market.city();
        String tier = market.tier();
        MoneyRequest request = request(studio.ready(opened).plan(), market);
        PriceAnswer price = money.price(request);
        LifetimeCost lifetime = money.lifetime(request, years, DRAWS, SEED, THREADS);
        if (market.isOffered()) {
            answered.addHeader(HttpHeaders.SET_COOKIE, market.cookie().toString());
        }
        String currency = price.estimate().currency();
        model.addAttribute("id", id);
        model.addAttribute("title", opened.file().title());
        model.addAttribute("total", words.money(price.estimate().total(), currency));
        model.addAttribute("topUp", words.money(price.topUp().price(), currency));
        model.addAttribute("worst", words.money(price.worstCase(), currency));
        model.addAttribute(
                "lines",
                price.estimate().lines().stream()
                        .map(l ->
                                new CostLine(
                                        words.item(l.item()),
                                        words.money(l.price(), currency),
                                        words.origin(l)))
                        .toList());
        model.addAttribute("ways", lifetime.options().stream().map(o -> way(o, currency)).toList());
        model.addAttribute("countries", countries(country));
        model.addAttribute("cities", choices("city", MarketChoice.CITIES, city));
        model.addAttribute("tiers", choices("tier", MarketChoice.TIERS, tier));
        model.addAttribute("years", spans(years));
        model.addAttribute(
                "chart",
                String.format(
                        Locale.ROOT,
                        "/cases/%s/cost/chart.svg?country=%s&city=%s&tier=%s&years=%d",
                        id,
                        country,
                        city,
                        tier,
                        years));
        return "cost";
    }

    @GetMapping("/cases/{id}/cost/chart.svg")
    ResponseEntity<String> chart(
            @PathVariable String id,
            @RequestParam String country,
            @RequestParam String city,
            @RequestParam String tier,
            @RequestParam int years) {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        MoneyRequest request =
                request(studio.ready(opened).plan(), new MarketChoice(country, city, tier));
        LifetimeCost lifetime = money.lifetime(request, years, DRAWS, SEED, THREADS);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .body(SvgPen.file(new CostSheet(messages).of(lifetime)));
    }

    /// The question what the work of a plan costs somewhere: the same work as in its report.
    static MoneyRequest request(TreatmentPlan plan, MarketChoice market) {
        PriceGuide guide = PriceGuide.shipped(Parameters.shipped());
        Work work = PlanCosts.work(plan, guide);
        return new MoneyRequest(
                market.country(),
                market.city(),
                market.tier(),
                Optional.of(work.treatment().id()),
                Optional.empty(),
                OptionalDouble.of(work.extent().areaCm2(guide.parameters()).likely()),
                Optional.empty(),
                Optional.of(Double.toString(work.densityPerCm2())),
                work.scar().map(MarkKind::id),
                false,
                0,
                Optional.empty(),
                OptionalInt.empty(),
                0);
    }

    private WayLine way(OptionCost option, String currency) {
        return new WayLine(
                words.option(option.id()),
                option.impossible().isPresent() ? "" : words.money(option.total(), currency),
                option.impossible().map(words::impossible).orElse(""));
    }

    private List<Choice> countries(String chosen) {
        List<Choice> choices = new ArrayList<>();
        for (Market market : PriceGuide.of(PriceTable.shipped(), Parameters.shipped()).markets()) {
            String code = market.country();
            String name = Locale.of("", code).getDisplayCountry(messages.locale());
            choices.add(new Choice(code, name, code.equalsIgnoreCase(chosen)));
        }
        choices.sort(java.util.Comparator.comparing(Choice::label));
        return choices;
    }

    private List<Choice> choices(String group, List<String> ids, String chosen) {
        return ids.stream()
                .map(id ->
                        new Choice(
                                id,
                                messages.text("studio.cost." + group + "." + id),
                                id.equals(chosen)))
                .toList();
    }

    private List<Choice> spans(int chosen) {
        return SPANS.stream()
                .map(y ->
                        new Choice(
                                Integer.toString(y),
                                messages.text("studio.cost.years", y),
                                y == chosen))
                .toList();
    }
}
