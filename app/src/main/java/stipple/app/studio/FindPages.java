package stipple.app.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import stipple.app.advice.AdviceWords;
import stipple.app.advice.FindService;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.advice.Advice;
import stipple.core.advice.Recommendation;
import stipple.core.advice.directory.Need;
import stipple.core.advice.evidence.Contribution;
import stipple.core.advice.place.Place;

/// Who near a place is proven, with the sum behind it and what would change it. A list that the
/// person hands in answers, and is not kept; without one the made-up list, in which nobody exists.
@Controller
final class FindPages {
    private static final int MOST = 5;
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_LIST_BYTES = 8 * MEGABYTE;
    private static final double KM_PER_MILE = 1.609344;

    private final Studio studio;
    private final Messages messages;
    private final AdviceWords words;
    private final Supplier<FindService> service;

    FindPages(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
        this.words = new AdviceWords(messages);
        this.service = new Once(messages);
    }

    /// The table of places is read when the first question comes.
    private static final class Once implements Supplier<FindService> {
        private final java.util.concurrent.FutureTask<FindService> made;

        private Once(Messages messages) {
            made = new java.util.concurrent.FutureTask<>(() -> FindService.shipped(messages));
        }

        @Override
        public FindService get() {
            made.run();
            return made.resultNow();
        }
    }

    /// Somebody proposed.
    ///
    /// @param sum each part of the score, and the score itself last
    /// @param changes what would change it
    record Person(
            String rank,
            String name,
            String where,
            String distance,
            String evidence,
            List<Part> sum,
            List<String> changes) {}

    /// One line of a sum.
    record Part(String what, String points) {}

    /// Somebody about whom too little is known, and why.
    record Unknown(String name, String why) {}

    /// One kind of treatment.
    record Kind(String title, List<Person> people) {}

    @GetMapping("/find")
    String page(@RequestParam MultiValueMap<String, String> query, Model model) {
        return shown(new Fields(query, messages), wish -> service.get().find(wish), model);
    }

    @PostMapping("/find")
    String listed(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "list") Optional<MultipartFile> list,
            Model model) {
        Optional<MultipartFile> given = list.filter(file -> !file.isEmpty());
        return shown(
                new Fields(form, messages),
                wish ->
                        given.isPresent()
                                ? service.get().find(wish, bytes(given.get()))
                                : service.get().find(wish),
                model);
    }

    /// The made-up list, for who wants to write one.
    @GetMapping("/find/example.csv")
    ResponseEntity<byte[]> example() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"example-list.csv\"")
                .body(service.get().exampleCsv(today()));
    }

    private byte[] bytes(MultipartFile list) {
        if (list.getSize() > MOST_LIST_BYTES) {
            long size = (list.getSize() + MEGABYTE - 1) / MEGABYTE;
            throw new Refusal(
                    messages.text("studio.find.list-large", size, MOST_LIST_BYTES / MEGABYTE));
        }
        try {
            return list.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("taking in a list", e);
        }
    }

    private String shown(
            Fields fields, Function<FindService.Wish, FindService.Found> ask, Model model) {
        model.addAttribute("fields", fields);
        model.addAttribute("needs", needs(fields.text("need").orElse("permanent")));
        if (fields.isOn("place")) {
            try {
                FindService.Found found = ask.apply(wish(fields));
                source(found, model);
                answer(found, fields, model);
            } catch (Refusal e) {
                model.addAttribute("problem", e.getMessage());
            }
        }
        return "find";
    }

    /// What list answered, and what of it could not be used.
    private void source(FindService.Found found, Model model) {
        if (found.isDemo()) {
            return;
        }
        model.addAttribute("fromList", messages.text("studio.find.from-list", found.entries()));
        model.addAttribute("skipped", found.skippedRows());
        model.addAttribute(
                "skippedLines",
                found.rejected().stream()
                        .limit(MOST)
                        .map(r -> messages.text("studio.find.skipped-line", r.line(), r.reason()))
                        .toList());
    }

    private FindService.Wish wish(Fields fields) {
        OptionalDouble reach = fields.number("reach");
        OptionalDouble reachKm =
                reach.isPresent()
                        ? OptionalDouble.of(
                                reach.getAsDouble() * (isMiles(fields) ? KM_PER_MILE : 1))
                        : reach;
        return new FindService.Wish(
                fields.shown("place"),
                false,
                fields.text("need").orElse("permanent"),
                reachKm,
                fields.isOn("photos"),
                fields.whole("age"),
                fields.text("technician"),
                MOST,
                Optional.empty(),
                today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(studio.now(), ZoneId.systemDefault());
    }

    private static boolean isMiles(Fields fields) {
        return fields.shown("unit").equals("miles");
    }

    private List<Choice> needs(String chosen) {
        return java.util.Arrays.stream(Need.values())
                .map(need ->
                        new Choice(
                                need.id(),
                                messages.text("studio.find.need." + need.id()),
                                need.id().equals(chosen)))
                .toList();
    }

    private void answer(FindService.Found found, Fields fields, Model model) {
        Advice advice = found.advice();
        boolean miles = isMiles(fields);
        model.addAttribute("answer", words.answer(found));
        model.addAttribute("place", found.place().text());
        model.addAttribute(
                "others",
                String.join(
                        messages.text("words.and-then"),
                        found.otherPlaces().stream().map(Place::text).toList()));
        model.addAttribute(
                "advisories",
                advice.advisories().stream()
                        .map(a -> words.advisory(a, a.isStale(today())))
                        .toList());
        model.addAttribute("notes", advice.notes().stream().map(words::note).toList());
        model.addAttribute(
                "kinds",
                List.of(
                        kind("studio.find.permanent", advice.permanent(), miles),
                        kind("studio.find.trico", advice.trico(), miles)));
        model.addAttribute(
                "openings",
                advice.openings().stream()
                        .map(o ->
                                new Kind(
                                        messages.text("studio.find.opens", words.day(o.opensOn())),
                                        List.of(person(o.recommendation(), miles))))
                        .toList());
        boolean tellUnknown = advice.provenWithinReach() == 0 || advice.named().isPresent();
        model.addAttribute(
                "unknown",
                tellUnknown
                        ? java.util.stream.Stream.concat(
                                        advice.named().stream(), advice.unproven().stream())
                                .map(one -> unknown(one, miles))
                                .toList()
                        : List.of());
        model.addAttribute(
                "request", advice.askFor().isEmpty() ? "" : words.request(advice.askFor()));
    }

    private Kind kind(String key, List<Recommendation> list, boolean miles) {
        boolean beyond = !list.isEmpty() && list.getFirst().isBeyondReach();
        String title = messages.text(key);
        return new Kind(
                beyond ? messages.text("studio.find.beyond", title) : title,
                list.stream().map(r -> person(r, miles)).toList());
    }

    private Person person(Recommendation r, boolean miles) {
        List<Part> sum =
                new java.util.ArrayList<>(r.contributions().stream().map(this::part).toList());
        sum.add(new Part(messages.text("studio.find.score"), points(r.scoreHundredths())));
        return new Person(
                String.valueOf(r.rank()),
                r.technician().name(),
                r.provider().name() + ", " + r.branch().place().text(),
                distance(r.distanceKm(), miles)
                        + ", "
                        + messages.text("studio.find.travel." + r.travel().id())
                        + (r.isAbroad() ? ", " + messages.text("studio.find.border") : ""),
                messages.text("studio.find.evidence", r.assessment().grade()),
                sum,
                r.assessment().changes().stream().map(words::change).toList());
    }

    private Part part(Contribution part) {
        return new Part(words.contribution(part), points(part.hundredths()));
    }

    private Unknown unknown(Advice.Unproven one, boolean miles) {
        return new Unknown(
                one.provider() + ", " + distance(one.distanceKm(), miles),
                one.assessment()
                        .map(known ->
                                String.join(" ", known.bars().stream().map(words::bar).toList()))
                        .orElse(words.note("no-technician")));
    }

    private String points(int hundredths) {
        return messages.number("%+.2f", hundredths / 100.0);
    }

    private String distance(double km, boolean miles) {
        return miles
                ? Math.round(Place.milesOfKm(km)) + " " + messages.text("studio.find.miles")
                : Math.round(km) + " " + messages.text("studio.find.km");
    }
}
