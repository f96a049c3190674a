package stipple.app.studio;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stipple.app.report.Words;
import stipple.app.store.StoredPhoto;
import stipple.app.text.Messages;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.scalp.ViewName;
import tools.jackson.databind.JsonNode;

/// Prepares cases for their pages.
final class CaseViews {
    private static final int LEAST_ANCHORS = 3;
    private static final int[] HEALING_DAYS = {0, 3, 7};
    private static final double[] YEARS = {1, 2, 3, 4, 5, 7, 10, 15, 20};
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final Studio studio;
    private final Messages messages;
    private final Words words;

    CaseViews(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
        this.words = new Words(messages);
    }

    /// @param side what to look at; empty means the first side that there is
    CaseView of(Studio.Opened opened, Optional<String> side, String momentId, String outcomeId) {
        Bench.Status status = studio.status(opened);
        Optional<Ready> ready =
                status instanceof Bench.Status.Done(Ready r) ? Optional.of(r) : Optional.empty();
        String problem = status instanceof Bench.Status.Refused refused ? refused.sentence() : "";
        List<CaseView.PhotoLine> photos = photos(opened);
        List<SideId> all = ready.map(Ready::sides).orElseGet(() -> expected(opened));
        SideId chosen = side.map(SideId::parse).filter(all::contains).orElse(all.getFirst());
        Moment moment = Moment.parse(momentId);
        boolean isWorking = status instanceof Bench.Status.Working;
        Look look = new Look(chosen, moment, Look.outcome(outcomeId));
        boolean isDrawn = isWorking && studio.lastDrawn().find(opened, look, "stage").isPresent();
        List<Moment> moments = moments(ready);
        return new CaseView(
                opened.file().id(),
                opened.file().title(),
                opened.revision(),
                status instanceof Bench.Status.Working,
                problem,
                ready.map(r -> PlanNumbers.of(r.report(), words)),
                all.stream()
                        .map(s ->
                                new CaseView.Side(s.id(), label(s), s.onPhoto(), s.equals(chosen)))
                        .toList(),
                moments.stream()
                        .map(m -> new Choice(m.id(), words.moment(m), m.id().equals(moment.id())))
                        .toList(),
                Arrays.stream(OutcomeCase.values())
                        .map(o ->
                                new Choice(
                                        o.id(),
                                        messages.text("studio.outcome." + o.id()),
                                        o == Look.outcome(outcomeId)))
                        .toList(),
                new CaseView.Looked(
                        chosen.id(),
                        label(chosen),
                        moment.id(),
                        words.moment(moment),
                        Math.max(0, ids(moments).indexOf(moment.id())),
                        outcomeId),
                ready.isPresent() || isDrawn,
                isWorking && !isDrawn ? photo(opened, chosen) : Optional.empty(),
                Controls.of(opened.design(), messages),
                photos,
                studio.album().removed(opened).stream().map(StoredPhoto::id).toList(),
                opened.file().editNumber() > 1,
                studio.canRedo(opened.file()),
                versions(opened));
    }

    String label(SideId side) {
        return words.text(
                side.onPhoto() ? "studio.side.photo" : "studio.side.head", words.view(side.view()));
    }

    /// The photo in which a side is seen.
    private static Optional<String> photo(Studio.Opened opened, SideId side) {
        return opened.design().markups().entrySet().stream()
                .filter(markup -> side.onPhoto())
                .filter(markup ->
                        DesignDocument.parse(markup.getValue())
                                .path("view")
                                .asString("")
                                .equals(side.view().id()))
                .map(java.util.Map.Entry::getKey)
                .findFirst();
    }

    /// Before a plan is there: the placed photos, then the head.
    private static List<SideId> expected(Studio.Opened opened) {
        List<SideId> sides = new ArrayList<>();
        for (String markup : opened.design().markups().values()) {
            JsonNode node = DesignDocument.parse(markup);
            String view = node.path("view").asString("");
            if (!view.isEmpty() && node.path("anchors").size() >= LEAST_ANCHORS) {
                sides.add(new SideId(true, ViewName.parse(view)));
            }
        }
        sides.sort((a, b) -> a.view().compareTo(b.view()));
        for (ViewName view : ViewName.values()) {
            sides.add(new SideId(false, view));
        }
        return sides;
    }

    /// The photos that are in the case.
    List<CaseView.PhotoLine> photos(Studio.Opened opened) {
        return studio.photos(opened).stream()
                .map(p -> {
                    String markup = opened.design().markups().getOrDefault(p.id(), "{}");
                    JsonNode node = DesignDocument.parse(markup);
                    String view = node.path("view").asString("");
                    return new CaseView.PhotoLine(
                            p.id(),
                            view.isEmpty()
                                    ? messages.text("studio.photo.no-view")
                                    : words.view(ViewName.parse(view)),
                            !view.isEmpty() && node.path("anchors").size() >= LEAST_ANCHORS);
                })
                .toList();
    }

    private static List<Moment> moments(Optional<Ready> ready) {
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment.Before());
        int sessions = ready.map(r -> r.plan().sessions().size()).orElse(0);
        for (int number = 1; number <= sessions; number++) {
            for (int day : HEALING_DAYS) {
                moments.add(new Moment.AfterSession(number, day));
            }
        }
        moments.add(new Moment.Healed());
        for (double years : YEARS) {
            moments.add(new Moment.Year(years));
        }
        return moments;
    }

    private static List<String> ids(List<Moment> moments) {
        return moments.stream().map(Moment::id).toList();
    }

    private List<CaseView.VersionLine> versions(Studio.Opened opened) {
        return studio.keptDesigns().of(opened.file().id()).stream()
                .map(v ->
                        new CaseView.VersionLine(
                                v.id(),
                                v.name(),
                                messages.date(WHEN, v.madeAt().atZone(ZoneId.systemDefault()))))
                .toList();
    }
}
