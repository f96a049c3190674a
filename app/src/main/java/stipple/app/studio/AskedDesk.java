package stipple.app.studio;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stipple.app.advice.PhotoConsultationService;
import stipple.app.report.ReportConsultation;
import stipple.app.report.Words;
import stipple.app.store.StoredPhoto;
import stipple.app.text.Messages;
import stipple.core.advice.consultation.NextStep;
import stipple.core.advice.consultation.PhotoFault;
import stipple.core.advice.consultation.PhotoView;
import stipple.core.ink.Treatment;
import stipple.core.scalp.ViewName;
import tools.jackson.databind.node.ObjectNode;

/// How far asking providers by photo is in a case: from its photos and what the person noted.
final class AskedDesk {
    private static final String GREY = "grey";

    private final Messages messages;
    private final Words words;
    private final PhotoConsultationService service = PhotoConsultationService.shipped();
    private final Studio studio;

    AskedDesk(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
        this.words = new Words(messages);
    }

    /// A view that is needed.
    ///
    /// @param photoId the photo that shows it, or empty
    /// @param faults why that photo will not do; none if it does
    record View(String id, String label, String hint, String photoId, List<String> faults) {
        public boolean isThere() {
            return !photoId.isEmpty() && faults.isEmpty();
        }
    }

    /// What to do next, with the reason.
    ///
    /// @param unnamed the text for eyes of others
    record Step(String what, String text, String unnamed, String why) {}

    /// @param views every view that is needed
    /// @param status in a sentence
    /// @param steps the first first
    record State(List<View> views, String id, String status, List<Step> steps) {}

    /// @throws stipple.app.planning.Refusal if what was noted cannot be
    State state(Studio.Opened opened, ObjectNode noted) {
        List<View> views = Arrays.stream(PhotoView.values()).map(v -> view(opened, v)).toList();
        Set<PhotoView> there = EnumSet.noneOf(PhotoView.class);
        for (PhotoView view : PhotoView.values()) {
            views.stream()
                    .filter(v -> v.id().equals(view.id()) && v.isThere())
                    .forEach(v -> there.add(view));
        }
        LocalDate today = studio.today();
        var state = service.state(filled(opened, noted, today).toString(), there, today).state();
        return new State(
                views,
                state.status(),
                messages.text("photo-consultation.status." + state.status()),
                state.steps().stream().map(this::step).toList());
    }

    /// The same in two or three sentences for the report, which may be handed on: nobody who was
    /// asked is named. Empty if nothing was noted.
    Optional<ReportConsultation> told(Studio.Opened opened) {
        if (opened.document().asked().isEmpty()) {
            return Optional.empty();
        }
        State state = state(opened, (ObjectNode) opened.document().asked().deepCopy());
        Set<String> lines = new LinkedHashSet<>();
        state.steps().forEach(step -> lines.add(step.unnamed()));
        return Optional.of(new ReportConsultation(state.status(), List.copyOf(lines)));
    }

    /// What the reader of a consultation cannot do without.
    private static ObjectNode filled(Studio.Opened opened, ObjectNode noted, LocalDate today) {
        ObjectNode filled = noted.deepCopy();
        if (!filled.has("need")) {
            filled.put("need", need(opened));
        }
        if (!filled.has("place")) {
            filled.put("place", "-");
        }
        if (!filled.has("askedOn")) {
            filled.put("askedOn", today.toString());
        }
        return filled;
    }

    /// What is looked for, as far as the design says it.
    static String need(Studio.Opened opened) {
        return opened.design().treatment() == Treatment.PERMANENT ? "permanent" : "trico";
    }

    private View view(Studio.Opened opened, PhotoView view) {
        List<StoredPhoto> of =
                studio.photos(opened).stream()
                        .filter(p -> shows(opened, p).equals(Optional.of(view.id())))
                        .toList();
        Optional<StoredPhoto> best =
                of.stream()
                        .filter(p -> faults(p).isEmpty())
                        .findFirst()
                        .or(() -> of.stream().findFirst());
        return new View(
                view.id(),
                words.view(ViewName.parse(view.id())),
                messages.text("studio.asked.hint." + view.id()),
                best.map(StoredPhoto::id).orElse(""),
                best.map(this::faults).orElse(List.of()));
    }

    /// The view that somebody said a photo is of.
    static Optional<String> shows(Studio.Opened opened, StoredPhoto photo) {
        String markup = opened.design().markups().getOrDefault(photo.id(), "{}");
        return Optional.of(DesignDocument.parse(markup).path("view").asString(""))
                .filter(id -> !id.isEmpty());
    }

    private List<String> faults(StoredPhoto photo) {
        boolean isGrey = photo.notes().contains(GREY);
        return service.faults(photo.widthPx(), photo.heightPx(), isGrey).stream()
                .map(PhotoFault::id)
                .map(id -> messages.text("studio.asked.fault." + id))
                .toList();
    }

    private Step step(NextStep step) {
        String about =
                step.what().equals("take-photos")
                        ? Arrays.stream(step.about().split(", ", -1))
                                .map(id -> words.view(ViewName.parse(id)))
                                .collect(Collectors.joining(", "))
                        : step.about();
        return new Step(
                step.what(),
                messages.text("photo-consultation.next." + step.what(), about),
                messages.text(
                        "photo-consultation.next." + step.what(),
                        step.what().equals("take-photos")
                                ? about
                                : messages.text("studio.asked.somebody")),
                messages.text("studio.asked.why." + step.what()));
    }
}
