package stipple.app.studio;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import stipple.app.planning.Refusal;
import stipple.app.scheduling.ScheduleAnswer;
import stipple.app.scheduling.ScheduleRequest;
import stipple.app.scheduling.ScheduleService;
import stipple.app.scheduling.ScheduleTexts;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;
import stipple.core.course.calendar.TravelException;
import stipple.core.ink.Treatment;

/// When the sessions may be, for anybody or for the plan of a case: proposed or judged, with what
/// is normal on each day after, and as a file for one's own calendar.
@Controller
final class CalendarPages {
    private static final List<String> TREATMENTS = List.of("permanent", "trico");

    private final Studio studio;
    private final Messages messages;
    private final ScheduleService service;
    private final ScheduleTexts texts;

    CalendarPages(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
        this.service = new ScheduleService(messages);
        this.texts = new ScheduleTexts(messages);
    }

    @GetMapping("/calendar")
    String page(@RequestParam MultiValueMap<String, String> query, Model model) {
        return shown("/calendar", new Fields(query, messages), Optional.empty(), model);
    }

    @GetMapping("/cases/{id}/calendar")
    String ofCase(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> query,
            Model model) {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        model.addAttribute("id", id);
        model.addAttribute("caseTitle", opened.file().title());
        return shown(
                "/cases/" + id + "/calendar",
                new Fields(query, messages),
                Optional.of(studio.ready(opened).plan()),
                model);
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> file(@RequestParam MultiValueMap<String, String> query) {
        return file(new Fields(query, messages), Optional.empty(), Optional.empty());
    }

    @GetMapping("/cases/{id}/calendar.ics")
    ResponseEntity<byte[]> fileOfCase(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> query) {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        return file(
                new Fields(query, messages),
                Optional.of(studio.ready(opened).plan()),
                Optional.of(id));
    }

    private ResponseEntity<byte[]> file(
            Fields fields, Optional<TreatmentPlan> plan, Optional<String> course) {
        ScheduleAnswer answer = service.schedule(request(fields, plan, course), plan);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("calendar.ics").build().toString())
                .body(service.calendar(answer, studio.now()));
    }

    private String shown(String path, Fields fields, Optional<TreatmentPlan> plan, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("fields", fields);
        model.addAttribute("start", fields.text("start").orElse(firstDay(plan).toString()));
        model.addAttribute("treatments", treatments(fields, plan));
        model.addAttribute("conditions", conditions(fields));
        try {
            ScheduleAnswer answer = service.schedule(request(fields, plan, Optional.empty()), plan);
            model.addAttribute("answer", new CalendarView(answer, texts, messages));
            model.addAttribute("file", address(path + ".ics", fields));
        } catch (Refusal e) {
            model.addAttribute("problem", e.getMessage());
        }
        return "calendar";
    }

    private static String address(String path, Fields fields) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        fields.all().forEach((name, values) -> address.queryParam(name, values.toArray()));
        return address.encode().build().toUriString();
    }

    private LocalDate firstDay(Optional<TreatmentPlan> plan) {
        return plan.map(TreatmentPlan::date)
                .orElseGet(() -> LocalDate.ofInstant(studio.now(), ZoneId.systemDefault()));
    }

    private List<Choice> treatments(Fields fields, Optional<TreatmentPlan> plan) {
        String chosen =
                fields.text("treatment")
                        .or(() -> plan.map(p -> p.design().treatment().id()))
                        .orElse("permanent");
        return TREATMENTS.stream()
                .map(id ->
                        new Choice(id, messages.text("studio.treatment." + id), id.equals(chosen)))
                .toList();
    }

    private List<Choice> conditions(Fields fields) {
        List<String> chosen = fields.list("health");
        return service.conditions().stream()
                .map(c -> new Choice(c.id(), texts.condition(c), chosen.contains(c.id())))
                .toList();
    }

    private ScheduleRequest request(
            Fields fields, Optional<TreatmentPlan> plan, Optional<String> course) {
        String settled = fields.day("settled").map(day -> "@" + day).orElse("");
        return new ScheduleRequest(
                Optional.of(fields.day("start").orElse(firstDay(plan))),
                ZoneId.systemDefault(),
                Optional.empty(),
                fields.text("treatment").map(this::treatment),
                fields.whole("sessions"),
                travel(fields),
                fields.whole("lasers").orElse(0),
                fields.isOn("allergy"),
                fields.list("dates"),
                fields.list("closed"),
                fields.list("health").stream().map(id -> id + settled).toList(),
                Optional.empty(),
                Optional.empty(),
                course);
    }

    private Treatment treatment(String id) {
        if (!TREATMENTS.contains(id)) {
            throw new Refusal(messages.text("studio.calendar.treatments"));
        }
        return Treatment.valueOf(id.toUpperCase(Locale.ROOT));
    }

    private Optional<TravelException> travel(Fields fields) {
        if (!fields.isOn("traveller")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TravelException(fields.shown("reason"), fields.shown("by")));
        } catch (IllegalArgumentException e) {
            throw new Refusal(messages.text("studio.calendar.traveller-needs"), e);
        }
    }
}
