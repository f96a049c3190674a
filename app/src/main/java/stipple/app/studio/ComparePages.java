package stipple.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stipple.app.money.MoneyService;
import stipple.app.report.Words;
import stipple.app.store.Version;
import stipple.app.text.Messages;
import stipple.core.course.Moment;

/// Two designs of a case side by side: the same side of the person at the same moment, and every
/// number with its difference.
@Controller
final class ComparePages {
    private static final String NOW = "now";
    private static final List<Moment> MOMENTS =
            List.of(
                    new Moment.AfterSession(1, 0),
                    new Moment.Healed(),
                    new Moment.Year(5),
                    new Moment.Year(10),
                    new Moment.Year(20));

    private final Studio studio;
    private final CaseViews views;
    private final Messages messages;
    private final Words words;
    private final MoneyService money;

    ComparePages(Studio studio, CaseViews views, Messages messages) {
        this.studio = studio;
        this.views = views;
        this.messages = messages;
        this.words = new Words(messages);
        this.money = new MoneyService(messages);
    }

    /// One of the two.
    ///
    /// @param id of the version, or `now`
    /// @param isNow whether it is the design that the case has now
    record Half(String id, String name, String picture, boolean isNow) {}

    @GetMapping("/cases/{id}/compare")
    String page(
            @PathVariable String id,
            @RequestParam Optional<String> left,
            @RequestParam Optional<String> right,
            @RequestParam Optional<String> side,
            @RequestParam(defaultValue = "healed") String moment,
            HttpServletRequest asked,
            Model model) {
        Studio.Opened opened = studio.open(id).orElseThrow(NotHere::new);
        List<Version> versions = studio.keptDesigns().of(id);
        model.addAttribute("id", id);
        model.addAttribute("title", opened.file().title());
        model.addAttribute("none", versions.isEmpty());
        if (versions.isEmpty()) {
            return "compare";
        }
        String one = left.orElse(versions.getFirst().id());
        String other = right.orElse(NOW);
        Ready before = ready(opened, one);
        Ready after = ready(opened, other);
        SideId chosen =
                side.map(SideId::parse)
                        .filter(s -> before.sides().contains(s) && after.sides().contains(s))
                        .orElseGet(() -> common(before, after));
        Moment then = Moment.parse(moment);
        model.addAttribute("lefts", designs(versions, one));
        model.addAttribute("rights", designs(versions, other));
        model.addAttribute("left", half(opened, versions, one, before, chosen, then));
        model.addAttribute("right", half(opened, versions, other, after, chosen, then));
        model.addAttribute("side", chosen.id());
        model.addAttribute("moment", then.id());
        model.addAttribute(
                "sides",
                before.sides().stream()
                        .filter(after.sides()::contains)
                        .map(s -> new Choice(s.id(), views.label(s), s.equals(chosen)))
                        .toList());
        model.addAttribute(
                "moments",
                MOMENTS.stream()
                        .map(m -> new Choice(m.id(), words.moment(m), m.id().equals(then.id())))
                        .toList());
        MarketChoice market = MarketChoice.of(asked);
        model.addAttribute("market", market.text(messages));
        Map<Boolean, List<DesignComparison.Line>> lines =
                DesignComparison.of(before.report(), after.report(), words, money, market).stream()
                        .collect(Collectors.partitioningBy(line -> line.difference().isEmpty()));
        model.addAttribute("lines", lines.get(false));
        model.addAttribute("same", lines.get(true));
        return "compare";
    }

    private static SideId common(Ready before, Ready after) {
        return before.sides().stream()
                .filter(after.sides()::contains)
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private Ready ready(Studio.Opened opened, String design) {
        return studio.ready(
                design.equals(NOW)
                        ? opened
                        : studio.keptDesigns().open(opened, design).orElseThrow(NotHere::new));
    }

    private Half half(
            Studio.Opened opened,
            List<Version> versions,
            String design,
            Ready ready,
            SideId side,
            Moment moment) {
        String there =
                "/cases/" + opened.file().id() + (design.equals(NOW) ? "" : "/versions/" + design);
        return new Half(
                design,
                name(versions, design),
                there
                        + "/pictures/"
                        + side.id()
                        + "?moment="
                        + moment.id()
                        + "&r="
                        + ready.revision(),
                design.equals(NOW));
    }

    private String name(List<Version> versions, String design) {
        return versions.stream()
                .filter(v -> v.id().equals(design))
                .map(Version::name)
                .findFirst()
                .orElseGet(() -> messages.text("studio.compare.now"));
    }

    private List<Choice> designs(List<Version> versions, String chosen) {
        List<Choice> designs = new ArrayList<>();
        designs.add(new Choice(NOW, messages.text("studio.compare.now"), chosen.equals(NOW)));
        versions.forEach(v -> designs.add(new Choice(v.id(), v.name(), v.id().equals(chosen))));
        return designs;
    }
}
