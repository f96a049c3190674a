package stipple.app.studio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stipple.app.chart.SvgPen;
import stipple.app.media.PictureWriter;
import stipple.app.planning.CaseFuture;
import stipple.app.report.FutureWords;
import stipple.app.report.TimelineSheet;
import stipple.app.report.Words;
import stipple.app.text.Messages;
import stipple.core.course.Fault;
import stipple.core.course.InkComparison;
import stipple.core.image.CodedImage;
import stipple.core.ink.Habits;
import stipple.core.ink.SkinKind;
import stipple.core.ink.Sun;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;

/// Twenty years of a case's plan with each ink, and the same plan done badly.
@Controller
final class YearsPages {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int MOST_KEPT_BYTES = 16_000_000;
    private static final String CARE_POOR = "poor";

    /// Years after healing from which a laser is shown.
    private static final List<String> LASER_YEARS = List.of("1", "3", "5", "10");

    private final Studio studio;
    private final Messages messages;
    private final Parameters parameters = Parameters.shipped();
    private final JpegShelf shelf;

    YearsPages(Studio studio, Messages messages) {
        this.studio = studio;
        this.shelf = new JpegShelf(MOST_KEPT_BYTES, studio.turns());
        studio.whenDeleted(shelf::clear);
        this.messages = messages;
    }

    /// One ink with the address of its pictures.
    record InkLine(String name, String picture) {}

    /// One fault with what can be seen of it.
    record FaultLine(String name, String good, String see, String picture) {}

    /// What the person said about skin and care, as it stands in an address.
    ///
    /// @param sun id of how much sun the scalp gets
    /// @param care `good` or `poor`
    /// @param skin id of the kind of skin
    /// @param upkeep `none` or `due`
    record Asked(String sun, String care, String skin, String upkeep) {
        Habits habits() {
            return new Habits(
                    one(Sun.values(), Sun::id, sun), !care.equals(CARE_POOR), false, false, false);
        }

        SkinKind skinKind() {
            return one(SkinKind.values(), SkinKind::id, skin);
        }

        boolean isKeptUp() {
            return !upkeep.equals("none");
        }

        String query() {
            return String.format(
                    Locale.ROOT,
                    "sun=%s&care=%s&skin=%s&upkeep=%s",
                    habits().sun().id(),
                    habits().isCareGood() ? "good" : CARE_POOR,
                    skinKind().id(),
                    isKeptUp() ? "due" : "none");
        }
    }

    @GetMapping("/cases/{id}/years")
    String years(
            @PathVariable String id,
            @RequestParam(defaultValue = "normal") String sun,
            @RequestParam(defaultValue = "good") String care,
            @RequestParam(defaultValue = "normal") String skin,
            @RequestParam(defaultValue = "none") String upkeep,
            @RequestParam(defaultValue = "3") String laser,
            Model model) {
        Asked asked = new Asked(sun, care, skin, upkeep);
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        Ready ready = studio.ready(opened);
        String query = asked.query();
        model.addAttribute("id", id);
        model.addAttribute("title", opened.file().title());
        model.addAttribute(
                "sentences", new FutureWords(new Words(messages)).sentences(inks(ready, asked)));
        model.addAttribute(
                "chart", "/cases/" + id + "/years/chart.svg?" + query + "&r=" + ready.revision());
        model.addAttribute(
                "inks",
                Arrays.stream(Treatment.values())
                        .map(t ->
                                new InkLine(
                                        messages.text("timeline.ink." + t.id()),
                                        "/cases/"
                                                + id
                                                + "/years/"
                                                + t.id()
                                                + ".jpg?"
                                                + query
                                                + "&r="
                                                + ready.revision()))
                        .toList());
        model.addAttribute(
                "suns", choices(s -> "studio.years.sun." + s, ids(Sun.values(), Sun::id), sun));
        model.addAttribute(
                "cares", choices(c -> "studio.years.care." + c, List.of("good", CARE_POOR), care));
        model.addAttribute(
                "skins",
                choices(k -> "studio.years.skin." + k, ids(SkinKind.values(), SkinKind::id), skin));
        model.addAttribute(
                "upkeeps",
                choices(u -> "studio.years.upkeep." + u, List.of("none", "due"), upkeep));
        model.addAttribute("lasers", lasers(laser));
        model.addAttribute(
                "laser",
                "/cases/"
                        + id
                        + "/years/laser.jpg?"
                        + query
                        + "&from="
                        + laserYears(laser)
                        + "&r="
                        + ready.revision());
        return "years";
    }

    @GetMapping("/cases/{id}/years/chart.svg")
    ResponseEntity<String> chart(
            @PathVariable String id,
            @RequestParam String sun,
            @RequestParam String care,
            @RequestParam String skin,
            @RequestParam String upkeep) {
        Ready ready = studio.ready(studio.open(id).orElseThrow(NotHere::new));
        InkComparison inks = inks(ready, new Asked(sun, care, skin, upkeep));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .body(SvgPen.file(new TimelineSheet(messages).of(inks.alone(), inks.keptUp())));
    }

    @GetMapping("/cases/{id}/years/{ink}.jpg")
    ResponseEntity<byte[]> strip(
            @PathVariable String id,
            @PathVariable String ink,
            @RequestParam String sun,
            @RequestParam String care,
            @RequestParam String skin,
            @RequestParam String upkeep) {
        Ready ready = studio.ready(studio.open(id).orElseThrow(NotHere::new));
        Asked asked = new Asked(sun, care, skin, upkeep);
        Treatment treatment = one(Treatment.values(), Treatment::id, ink);
        return jpeg(
                ready.era(),
                String.join("|", id, ready.revision(), treatment.id(), asked.query()),
                () ->
                        ready.future(parameters)
                                .strip(
                                        treatment,
                                        asked.isKeptUp(),
                                        asked.habits(),
                                        asked.skinKind(),
                                        messages,
                                        THREADS));
    }

    /// Permanent ink taken off again.
    @GetMapping("/cases/{id}/years/laser.jpg")
    ResponseEntity<byte[]> laser(
            @PathVariable String id,
            @RequestParam String sun,
            @RequestParam String care,
            @RequestParam String skin,
            @RequestParam String upkeep,
            @RequestParam String from) {
        Ready ready = studio.ready(studio.open(id).orElseThrow(NotHere::new));
        Asked asked = new Asked(sun, care, skin, upkeep);
        int years = laserYears(from);
        return jpeg(
                ready.era(),
                String.join("|", id, ready.revision(), "laser " + years, asked.query()),
                () ->
                        ready.future(parameters)
                                .laserStrip(
                                        Treatment.PERMANENT,
                                        years,
                                        asked.habits(),
                                        asked.skinKind(),
                                        messages,
                                        THREADS));
    }

    private List<Choice> lasers(String chosen) {
        return LASER_YEARS.stream()
                .map(y -> new Choice(y, messages.text("moment.year", y), y.equals(chosen)))
                .toList();
    }

    private static int laserYears(String from) {
        return Integer.parseInt(one(LASER_YEARS.toArray(String[]::new), y -> y, from));
    }

    @GetMapping("/cases/{id}/faults")
    String faults(@PathVariable String id, Model model) {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        Ready ready = studio.ready(opened);
        model.addAttribute("id", id);
        model.addAttribute("title", opened.file().title());
        model.addAttribute(
                "faults",
                Arrays.stream(Fault.values())
                        .map(f ->
                                new FaultLine(
                                        messages.text("fault." + f.id()),
                                        CaseFuture.goodCaption(f, messages),
                                        messages.text("fault." + f.id() + ".see"),
                                        "/cases/"
                                                + id
                                                + "/faults/"
                                                + f.id()
                                                + ".jpg?r="
                                                + ready.revision()))
                        .toList());
        return "faults";
    }

    @GetMapping("/cases/{id}/faults/{fault}.jpg")
    ResponseEntity<byte[]> fault(@PathVariable String id, @PathVariable String fault) {
        Ready ready = studio.ready(studio.open(id).orElseThrow(NotHere::new));
        Fault wanted = one(Fault.values(), Fault::id, fault);
        return jpeg(
                ready.era(),
                String.join("|", id, ready.revision(), wanted.id()),
                () -> ready.future(parameters).fault(wanted, messages));
    }

    /// Pictures with words in them are kept by language.
    private ResponseEntity<byte[]> jpeg(Era era, String key, Supplier<CodedImage> draw) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .body(
                        shelf.jpeg(
                                era,
                                messages.language() + "|" + key,
                                () -> PictureWriter.jpeg(draw.get())));
    }

    private InkComparison inks(Ready ready, Asked asked) {
        return CaseFuture.inks(ready.plan(), asked.habits(), asked.skinKind(), parameters, THREADS);
    }

    private List<Choice> choices(UnaryOperator<String> key, List<String> ids, String chosen) {
        return ids.stream()
                .map(id -> new Choice(id, messages.text(key.apply(id)), id.equals(chosen)))
                .toList();
    }

    private static <T> List<String> ids(T[] all, Function<T, String> id) {
        return Arrays.stream(all).map(id).toList();
    }

    /// @throws IllegalArgumentException if none has this id
    private static <T> T one(T[] all, Function<T, String> id, String wanted) {
        return Arrays.stream(all)
                .filter(t -> id.apply(t).equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'" + wanted + "', allowed: " + String.join(", ", ids(all, id))));
    }
}
