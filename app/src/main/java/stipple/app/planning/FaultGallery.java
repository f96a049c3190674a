package stipple.app.planning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import stipple.app.media.ContactSheet;
import stipple.app.media.Lettering;
import stipple.app.text.Messages;
import stipple.core.course.Fault;
import stipple.core.course.FaultyPlan;
import stipple.core.course.Moment;
import stipple.core.course.TreatmentPlan;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;

/// The same plan done badly in seven ways, each beside the good plan at the same moment, in the
/// same light and the same places.
final class FaultGallery {
    private static final int CELL_WIDTH_PX = 640;

    private final Parameters parameters;
    private final Messages messages;
    private final Progress progress;

    FaultGallery(Parameters parameters, Messages messages, Progress progress) {
        this.parameters = parameters;
        this.messages = messages;
        this.progress = progress;
    }

    /// @param threads to work with; the pictures do not depend on it
    List<FaultPicture> pictures(TreatmentPlan plan, Head head, Easel easel, int threads) {
        Lettering letters = Lettering.usual();
        Map<Fault, Easel.Pair> good = new EnumMap<>(Fault.class);
        List<FaultPicture> pictures = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            progress.at("drawing faults", pictures.size(), Fault.values().length);
            Easel.Pair asPlanned = sameMoment(good, fault, plan, easel);
            TreatmentPlan faulty = FaultyPlan.of(plan, head, fault, parameters, threads);
            Easel.Pair bad = easel.show(faulty, fault.shownAt());
            pictures.add(
                    new FaultPicture(
                            fault,
                            fault.id() + ".jpg",
                            messages.text("fault." + fault.id() + ".see"),
                            ContactSheet.of(
                                    List.of(
                                            messages.text("fault.good", when(fault)),
                                            messages.text("fault." + fault.id())),
                                    List.of(
                                            List.of(asPlanned.whole(), bad.whole()),
                                            List.of(asPlanned.close(), bad.close())),
                                    CELL_WIDTH_PX,
                                    letters)));
        }
        return pictures;
    }

    /// The good plan, drawn once for every moment.
    private static Easel.Pair sameMoment(
            Map<Fault, Easel.Pair> drawn, Fault fault, TreatmentPlan plan, Easel easel) {
        for (Fault before : drawn.keySet()) {
            if (before.shownAt().equals(fault.shownAt())) {
                return Objects.requireNonNull(drawn.get(before));
            }
        }
        Easel.Pair pair = easel.show(plan, fault.shownAt());
        drawn.put(fault, pair);
        return pair;
    }

    private String when(Fault fault) {
        return switch (fault.shownAt()) {
            case Moment.Before() -> messages.text("moment.before");
            case Moment.AfterSession(int number, int day) ->
                    messages.text("moment.session-day", number, day);
            case Moment.Healed() -> messages.text("moment.healed");
            case Moment.Year(double years) ->
                    messages.text("moment.year", Long.toString(Math.round(years)));
        };
    }
}
