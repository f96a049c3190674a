package stipple.app.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stipple.app.money.MoneyWords;
import stipple.app.money.QuoteAnswer;
import stipple.app.money.QuoteService;
import stipple.app.money.QuoteWords;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;
import stipple.core.math.Range;
import stipple.core.quote.Flag;
import stipple.core.quote.QuoteReview;
import tools.jackson.databind.json.JsonMapper;

/// Offers side by side: whether each is sound and complete, and whether they are for the same work.
/// Every field may be left empty; what is missing is a finding.
@Controller
final class OfferPages {
    private static final List<String> LETTERS = List.of("a", "b", "c");
    private static final List<String> TEXTS =
            List.of(
                    "provider",
                    "date",
                    "currency",
                    "country",
                    "city",
                    "tier",
                    "technician",
                    "topUpPolicy");
    private static final List<String> ANSWERS =
            List.of("examplesShown", "written", "removalOffered");
    private static final int HUNDRED = 100;

    private final Studio studio;
    private final Messages messages;
    private final QuoteService service;
    private final QuoteWords words;
    private final MoneyWords money;

    OfferPages(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
        this.service = new QuoteService(messages);
        this.words = new QuoteWords(messages);
        this.money = new MoneyWords(messages);
    }

    /// What is said about one offer.
    record Offer(String name, String verdict, List<String> facts, List<Sign> signs) {
        /// The signs that speak against the offer.
        public List<Sign> stops() {
            return signs.stream().filter(Sign::isStop).toList();
        }

        /// The signs that a question can clear up.
        public List<Sign> open() {
            return signs.stream().filter(sign -> !sign.isStop()).toList();
        }
    }

    /// One warning sign.
    record Sign(String severity, String text, String question, String rule, String source) {
        boolean isStop() {
            return severity.equals("stop");
        }
    }

    @GetMapping("/offers")
    String page(@RequestParam MultiValueMap<String, String> query, Model model) {
        return shown("/offers", new Fields(query, messages), Optional.empty(), model);
    }

    @GetMapping("/cases/{id}/offers")
    String ofCase(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> query,
            Model model) {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        model.addAttribute("id", id);
        model.addAttribute("caseTitle", opened.file().title());
        return shown(
                "/cases/" + id + "/offers",
                new Fields(query, messages),
                Optional.of(studio.ready(opened).plan()),
                model);
    }

    private String shown(String path, Fields fields, Optional<TreatmentPlan> plan, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("fields", fields);
        model.addAttribute("letters", LETTERS);
        model.addAttribute("nations", Nations.of(messages));
        model.addAttribute(
                "area",
                plan.map(p -> String.valueOf(Math.round(p.treatedAreaCm2().likely()))).orElse(""));
        model.addAttribute(
                "density",
                plan.map(p -> String.valueOf(Math.round(p.design().densityPerCm2()))).orElse(""));
        try {
            List<String> texts =
                    LETTERS.stream()
                            .filter(letter -> isTold(fields, letter))
                            .map(letter -> json(fields, letter))
                            .toList();
            if (!texts.isEmpty()) {
                answer(service.typed(texts), model);
            }
        } catch (Refusal e) {
            model.addAttribute("problem", e.getMessage());
        }
        return "offers";
    }

    /// An offer is one that names a provider or a sum.
    private static boolean isTold(Fields fields, String letter) {
        return fields.isOn(letter + ".provider") || fields.isOn(letter + ".total");
    }

    private static String json(Fields fields, String letter) {
        String at = letter + ".";
        Map<String, Object> quote = new LinkedHashMap<>();
        quote.put("id", fields.text(at + "provider").orElse(letter.toUpperCase(Locale.ROOT)));
        for (String key : TEXTS) {
            fields.text(at + key).ifPresent(text -> quote.put(key, text));
        }
        for (String key : ANSWERS) {
            fields.yes(at + key).ifPresent(yes -> quote.put(key, yes));
        }
        fields.number(at + "total").ifPresent(total -> quote.put("total", total));
        fields.whole(at + "sessions").ifPresent(sessions -> quote.put("sessions", sessions));
        Map<String, Object> pigment = new LinkedHashMap<>();
        fields.text(at + "brand").ifPresent(brand -> pigment.put("brand", brand));
        fields.text(at + "ink").ifPresent(kind -> pigment.put("kind", kind));
        if (!pigment.isEmpty()) {
            quote.put("pigment", pigment);
        }
        if (fields.yes(at + "breakdown").orElse(false)) {
            quote.put("breakdown", items(fields, at));
        }
        Map<String, Object> specification = specification(fields, at);
        if (!specification.isEmpty()) {
            quote.put("specification", specification);
        }
        return JsonMapper.shared().writeValueAsString(quote);
    }

    private static List<Map<String, Object>> items(Fields fields, String at) {
        return fields.number(at + "total").stream()
                .mapToObj(total -> Map.<String, Object>of("item", "as written", "amount", total))
                .toList();
    }

    private static Map<String, Object> specification(Fields fields, String at) {
        Map<String, Object> specification = new LinkedHashMap<>();
        for (String key : List.of("treatment", "norwood", "strategy")) {
            fields.text(at + key).ifPresent(text -> specification.put(key, text));
        }
        fields.number(at + "area").ifPresent(area -> specification.put("areaCm2", area));
        fields.number(at + "density").ifPresent(dense -> specification.put("density", dense));
        fields.yes(at + "scars").ifPresent(yes -> specification.put("scars", yes));
        return specification;
    }

    private void answer(QuoteAnswer answer, Model model) {
        model.addAttribute("first", words.firstQuestion(answer.comparison()));
        model.addAttribute(
                "offers", answer.comparison().reviews().stream().map(this::offer).toList());
        model.addAttribute(
                "advice", answer.comparison().advice().stream().map(words::advice).toList());
    }

    private Offer offer(QuoteReview review) {
        List<String> facts = new ArrayList<>();
        facts.add(
                messages.text(
                        "studio.offers.complete", Math.round(HUNDRED * review.completeFraction())));
        review.ratio()
                .ifPresent(ratio ->
                        facts.add(
                                words.text(
                                        "quote.ratio",
                                        messages.number("%.2f", ratio),
                                        words.text(
                                                "quote.verdict." + review.priceVerdict().id()))));
        String currency = review.quote().currency().orElse("");
        fact(facts, "studio.offers.guideline", review.guideline(), currency);
        fact(facts, "studio.offers.worst", review.worstCase(), currency);
        each(facts, "studio.offers.per-cm2", review.perCm2(), currency);
        each(facts, "studio.offers.per-dot", review.perDot(), currency);
        each(facts, "studio.offers.per-session", review.perSession(), currency);
        return new Offer(
                review.quote().id(),
                words.text("quote.verdict." + review.verdict().id()),
                facts,
                review.flags().stream().map(this::sign).toList());
    }

    private void fact(List<String> facts, String key, Optional<Range> range, String currency) {
        range.ifPresent(r -> facts.add(messages.text(key, money.money(r, currency))));
    }

    private void each(List<String> facts, String key, Optional<Range> range, String currency) {
        range.ifPresent(
                r -> facts.add(messages.text(key, messages.number("%,.2f", r.likely()), currency)));
    }

    private Sign sign(Flag flag) {
        return new Sign(
                flag.sign().severity().id().equals("red") ? "stop" : "warning",
                words.sentence(flag),
                words.question(flag),
                flag.sign().id(),
                flag.sign().source());
    }
}
