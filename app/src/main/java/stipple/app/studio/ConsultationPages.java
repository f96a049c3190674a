package stipple.app.studio;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stipple.app.money.QuoteService;
import stipple.app.money.QuoteWords;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.quote.ConsultationScore;
import tools.jackson.databind.json.JsonMapper;

/// How a consultation went, as a checklist that may be filled in partly, with the message that asks
/// for what is missing.
@Controller
final class ConsultationPages {
    private static final List<String> QUESTIONS =
            List.of(
                    "processExplained",
                    "breakdownGiven",
                    "quotePromised",
                    "sessionsJustified",
                    "pressed",
                    "describedRightly",
                    "enoughTime",
                    "moreAssured");

    private final Studio studio;
    private final Messages messages;
    private final QuoteService service;
    private final QuoteWords words;

    ConsultationPages(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
        this.service = new QuoteService(messages);
        this.words = new QuoteWords(messages);
    }

    /// One part of the score.
    record Part(String what, String answer, int points) {}

    @GetMapping("/consultation")
    String page(@RequestParam MultiValueMap<String, String> query, Model model) {
        Fields fields = new Fields(query, messages);
        model.addAttribute("fields", fields);
        model.addAttribute("questions", QUESTIONS);
        if (fields.isSent()) {
            try {
                answer(service.typedConsultation(json(fields), today()), model);
            } catch (Refusal e) {
                model.addAttribute("problem", e.getMessage());
            }
        }
        return "consultation";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(studio.now(), ZoneId.systemDefault());
    }

    private static String json(Fields fields) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", fields.text("provider").orElse("consultation"));
        for (String key : List.of("provider", "technician", "date", "quoteReceived")) {
            fields.text(key).ifPresent(text -> told.put(key, text));
        }
        fields.whole("portfolioClients").ifPresent(n -> told.put("portfolioClients", n));
        fields.whole("sessionsProposed").ifPresent(n -> told.put("sessionsProposed", n));
        for (String key : QUESTIONS) {
            fields.yes(key).ifPresent(yes -> told.put(key, yes));
        }
        return JsonMapper.shared().writeValueAsString(told);
    }

    private String said(ConsultationScore.Answer answer) {
        return messages.text(
                switch (answer) {
                    case YES -> "studio.yes";
                    case NO -> "studio.no";
                    case IN_PART -> "studio.consultation.in-part";
                    case UNKNOWN -> "studio.offers.unsaid";
                });
    }

    private void answer(ConsultationScore score, Model model) {
        model.addAttribute("score", score.score());
        model.addAttribute(
                "parts",
                score.contributions().stream()
                        .map(c ->
                                new Part(
                                        words.criterion(c.criterion()),
                                        said(c.answer()),
                                        c.points()))
                        .toList());
        model.addAttribute("flags", score.flags().stream().map(words::sentence).toList());
        model.addAttribute("letter", words.followUp(score));
    }
}
