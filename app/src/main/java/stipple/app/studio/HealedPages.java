package stipple.app.studio;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import stipple.app.measuring.HealedService;
import stipple.app.planning.Refusal;
import stipple.app.report.Words;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;
import stipple.core.scalp.ViewName;

/// What really healed: a prediction kept before treatment, a photo of the head held against it zone
/// by zone, and a macro photo whose dots are found. Photos that are only measured are not kept.
@Controller
final class HealedPages {
    private final Studio studio;
    private final Messages messages;
    private final HealedService healed;
    private final Words words;
    private final MacroForm form;

    HealedPages(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
        this.healed = new HealedService(messages);
        this.words = new Words(messages);
        this.form = new MacroForm(messages);
    }

    @GetMapping("/cases/{id}/healed")
    String page(@PathVariable String id, Model model) {
        return shown(opened(id), model);
    }

    @PostMapping("/cases/{id}/healed/macro")
    String macro(
            @PathVariable String id,
            @RequestParam MultipartFile photo,
            @RequestParam(defaultValue = "") String scale,
            Model model)
            throws IOException {
        Studio.Opened opened = opened(id);
        model.addAttribute("scale", scale);
        try {
            TreatmentPlan plan = studio.ready(opened).plan();
            answer(healed.macro(form.bytes(photo), form.pxPerMm(scale), plan), model);
        } catch (Refusal e) {
            model.addAttribute("problem", e.getMessage());
        }
        return shown(opened, model);
    }

    @PostMapping("/cases/{id}/healed/view")
    String view(
            @PathVariable String id,
            @RequestParam MultipartFile prediction,
            @RequestParam MultipartFile photo,
            @RequestParam(defaultValue = "front") String view,
            @RequestParam(defaultValue = "") String taken,
            Model model)
            throws IOException {
        Studio.Opened opened = opened(id);
        model.addAttribute("view", view);
        model.addAttribute("today", taken);
        try {
            Ready ready = studio.ready(opened);
            HealedService.Answer found =
                    healed.view(
                            form.bytes(prediction),
                            form.bytes(photo),
                            ViewName.parse(view),
                            date(taken),
                            ready.plan());
            found.ofPlan().ifPresent(ready::measured);
            answer(found, model);
        } catch (Refusal e) {
            model.addAttribute("problem", e.getMessage());
        }
        return shown(opened, model);
    }

    /// The prediction of the plan as it is now, to be kept until the result has healed.
    @GetMapping("/cases/{id}/healed/prediction.json")
    ResponseEntity<byte[]> prediction(@PathVariable String id) {
        Ready ready = studio.ready(opened(id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("prediction.json")
                                .build()
                                .toString())
                .body(healed.prediction(ready.plan(), ready.untouched(), studio.today()));
    }

    private Studio.Opened opened(String id) {
        return studio.open(id).orElseThrow(NotHere::new);
    }

    private String shown(Studio.Opened opened, Model model) {
        model.addAttribute("id", opened.file().id());
        model.addAttribute("title", opened.file().title());
        if (!model.containsAttribute("today")) {
            model.addAttribute("today", studio.today().toString());
        }
        Object side = model.getAttribute("view");
        String chosen = side == null ? ViewName.FRONT.id() : side.toString();
        model.addAttribute(
                "views",
                Arrays.stream(ViewName.values())
                        .map(v -> new Choice(v.id(), words.view(v), v.id().equals(chosen)))
                        .toList());
        return "healed";
    }

    private static void answer(HealedService.Answer answer, Model model) {
        List<ShownFigure> figures = answer.figures().stream().map(ShownFigure::of).toList();
        model.addAttribute("answer", answer.lead());
        model.addAttribute("facts", answer.facts());
        model.addAttribute("zones", answer.zones());
        model.addAttribute("figures", figures);
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal(messages.text("studio.healed.no-date"), e);
        }
    }
}
