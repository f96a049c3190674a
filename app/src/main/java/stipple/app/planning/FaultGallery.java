package stipple.app.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import stipple.app.text.Messages;
import stipple.core.course.Fault;
import stipple.core.course.FaultyPlan;
import stipple.core.course.Moment;
import stipple.core.course.PlanGround;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.Parallel;
import stipple.core.parameter.Parameters;

/// The same plan done badly in seven ways, each beside the good plan at the same moment, in the
/// same light and the same places.
final class FaultGallery {

    private final Parameters parameters;
    private final Messages messages;
    private final Progress progress;

    FaultGallery(Parameters parameters, Messages messages, Progress progress) {
        this.parameters = parameters;
        this.messages = messages;
        this.progress = progress;
    }

    /// @param threads to work with; the pictures do not depend on it
    List<FaultPicture> pictures(TreatmentPlan plan, PlanGround ground, Easel easel, int threads) {
        List<Supplier<FaultPicture>> pieces = pieces(plan, ground, () -> easel);
        AtomicInteger done = new AtomicInteger();
        return Parallel.map(
                pieces.size(),
                threads,
                i -> {
                    FaultPicture picture = pieces.get(i).get();
                    progress.at("drawing faults", done.incrementAndGet(), pieces.size());
                    return picture;
                });
    }

    /// One piece of work for each fault, to be done once each in any order. The good plan beside
    /// several of them is drawn once.
    List<Supplier<FaultPicture>> pieces(
            TreatmentPlan plan, PlanGround ground, Supplier<Easel> easel) {
        Map<Moment, FutureTask<Easel.Pair>> good = new ConcurrentHashMap<>();
        return Arrays.stream(Fault.values())
                .<Supplier<FaultPicture>>map(fault -> {
                    FutureTask<Easel.Pair> beside =
                            good.computeIfAbsent(
                                    fault.shownAt(),
                                    at -> new FutureTask<>(() -> easel.get().show(plan, at)));
                    return () ->
                            beside(
                                    fault,
                                    BareHeads.done(beside),
                                    bad(plan, ground, easel.get(), fault));
                })
                .toList();
    }

    /// One fault alone.
    FaultPicture picture(TreatmentPlan plan, PlanGround ground, Easel easel, Fault fault) {
        return beside(fault, easel.show(plan, fault.shownAt()), bad(plan, ground, easel, fault));
    }

    private Easel.Pair bad(TreatmentPlan plan, PlanGround ground, Easel easel, Fault fault) {
        TreatmentPlan faulty = FaultyPlan.of(plan, ground, fault, parameters, 1);
        return easel.show(faulty, fault.shownAt());
    }

    private FaultPicture beside(Fault fault, Easel.Pair good, Easel.Pair bad) {
        return new FaultPicture(
                fault,
                fault.id() + ".jpg",
                messages.text("fault." + fault.id() + ".see"),
                List.of(goodCaption(fault, messages), messages.text("fault." + fault.id())),
                List.of(List.of(good.whole(), bad.whole()), List.of(good.close(), bad.close())));
    }

    /// What stands by the picture of the good plan.
    static String goodCaption(Fault fault, Messages messages) {
        return messages.text("fault.good", when(fault, messages));
    }

    private static String when(Fault fault, Messages messages) {
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
