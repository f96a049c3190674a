package stipple.app.studio;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stipple.app.advice.AdviceWords;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.advice.directory.Need;
import tools.jackson.databind.node.ObjectNode;

/// The page on which a person sees how far asking several providers by photo is: which views are
/// there, what to write, who has answered what, and what comes next.
@Controller
final class AskedPages {
    private static final List<String> KINDS = List.of("quote", "opinion", "declined");

    private final Studio studio;
    private final Messages messages;
    private final AskedDesk desk;

    AskedPages(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
        this.desk = new AskedDesk(studio, messages);
    }

    @GetMapping("/cases/{id}/asked")
    String page(@PathVariable String id, Model model) {
        Studio.Opened opened = opened(id);
        return shown(opened, (ObjectNode) opened.document().asked().deepCopy(), model);
    }

    /// Keeps what was noted, if it can be; it can be undone like any change.
    @PostMapping("/cases/{id}/asked")
    String note(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            Model model) {
        Studio.Opened opened = opened(id);
        // What cannot be read at all leaves what was kept.
        ObjectNode noted = (ObjectNode) opened.document().asked().deepCopy();
        try {
            noted = AskedForm.kept(new Fields(form, messages), studio.today());
            desk.state(opened, noted);
        } catch (Refusal e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", e.getMessage());
            return shown(opened, noted, model);
        }
        studio.change(opened, "note-asked", opened.document().patchAsked(noted), false);
        return "redirect:/cases/" + id + "/asked";
    }

    private String shown(Studio.Opened opened, ObjectNode noted, Model model) {
        AskedForm form = AskedForm.of(noted, AskedDesk.need(opened), studio.today());
        AskedDesk.State state = desk.state(opened, valid(opened, noted));
        model.addAttribute("id", opened.file().id());
        model.addAttribute("caseTitle", opened.file().title());
        model.addAttribute("state", state);
        model.addAttribute("form", form);
        model.addAttribute("needs", needs(form.need()));
        model.addAttribute("kinds", KINDS);
        model.addAttribute(
                "unsaid",
                studio.photos(opened).stream()
                        .filter(p -> AskedDesk.shows(opened, p).isEmpty())
                        .toList());
        model.addAttribute("hasPhotos", !studio.photos(opened).isEmpty());
        model.addAttribute("letter", letter(opened, form, state));
        return "asked";
    }

    /// What is shown beside a form that cannot be kept: how far it is without it.
    private ObjectNode valid(Studio.Opened opened, ObjectNode noted) {
        try {
            desk.state(opened, noted);
            return noted;
        } catch (Refusal e) {
            return (ObjectNode) opened.document().asked().deepCopy();
        }
    }

    private String letter(Studio.Opened opened, AskedForm form, AskedDesk.State state) {
        String views =
                state.views().stream()
                        .filter(AskedDesk.View::isThere)
                        .map(v -> v.label().toLowerCase(messages.locale()))
                        .collect(Collectors.joining(", "));
        String age =
                opened.design().ageYears().isPresent()
                        ? messages.text(
                                "studio.asked.letter.age", opened.design().ageYears().getAsInt())
                        : "";
        String from =
                form.place().isEmpty()
                        ? ""
                        : messages.text("studio.asked.letter.place", form.place());
        return messages.text(
                "studio.asked.letter",
                messages.text("studio.find.need." + form.need()),
                from,
                age,
                views.isEmpty() ? messages.text("studio.asked.letter.no-views") : views,
                new AdviceWords(messages).asked());
    }

    private List<Choice> needs(String chosen) {
        return Arrays.stream(Need.values())
                .map(need ->
                        new Choice(
                                need.id(),
                                messages.text("studio.find.need." + need.id()),
                                need.id().equals(chosen)))
                .toList();
    }

    private Studio.Opened opened(String id) {
        return studio.open(id).orElseThrow(NotHere::new);
    }
}
