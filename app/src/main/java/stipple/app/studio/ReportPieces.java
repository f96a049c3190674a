package stipple.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stipple.app.planning.BareHeads;
import stipple.app.planning.CasePictures;
import stipple.app.planning.Refusal;
import stipple.app.report.ReportNotice;
import stipple.app.report.ReportPicture;
import stipple.app.text.Messages;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.image.Parallel;
import stipple.core.parameter.Parameters;

/// The pieces that the reports of a plan are put together from, each made once: ahead by a server
/// that nobody asks, or by whoever asks for a report. Pictures are kept as they are sent, so that
/// all pieces together take a few megabytes. A report is the same to the last bit whoever made
/// them, in whatever order and with however many threads.
final class ReportPieces {
    /// The moments that are shown.
    static final List<Moment> MOMENTS =
            List.of(
                    new Moment.Before(),
                    new Moment.AfterSession(1, 0),
                    new Moment.Healed(),
                    new Moment.Year(4),
                    new Moment.Year(10));

    private final String language;
    private final List<FutureTask<ReportParts>> told;
    private final List<FutureTask<ReportParts>> shown;
    private final AtomicInteger next = new AtomicInteger();

    /// @param told pieces with words in them
    /// @param shown pieces without words
    private ReportPieces(
            String language,
            List<FutureTask<ReportParts>> told,
            List<FutureTask<ReportParts>> shown) {
        this.language = language;
        this.told = List.copyOf(told);
        this.shown = List.copyOf(shown);
    }

    /// @param messages staying with one language
    /// @param between called before each piece; it may wait
    static ReportPieces of(
            Ready ready, Parameters parameters, Messages messages, Runnable between) {
        List<FutureTask<ReportParts>> shown = new ArrayList<>();
        shown.add(
                piece(
                        between,
                        () -> {
                            ready.outcome(1);
                            return ReportParts.NONE;
                        }));
        for (SideId side : ready.sides()) {
            for (Moment moment : MOMENTS) {
                shown.add(piece(between, () -> ReportParts.of(pictures(ready, side, moment))));
            }
        }
        return new ReportPieces(
                messages.language(), told(ready, parameters, messages, between), shown);
    }

    /// The same pictures with words in the language of `messages`.
    ReportPieces toldAgain(
            Ready ready, Parameters parameters, Messages messages, Runnable between) {
        return new ReportPieces(
                messages.language(), told(ready, parameters, messages, between), shown);
    }

    private static List<FutureTask<ReportParts>> told(
            Ready ready, Parameters parameters, Messages messages, Runnable between) {
        List<FutureTask<ReportParts>> told = new ArrayList<>();
        ready.future(parameters)
                .ahead(messages, 1)
                .forEach(part -> told.add(piece(between, () -> ReportParts.of(part.get()))));
        told.add(
                piece(
                        between,
                        () -> {
                            Optional<ReportNotice> _ = ready.notice(messages);
                            return ReportParts.NONE;
                        }));
        return told;
    }

    private static FutureTask<ReportParts> piece(Runnable between, Supplier<ReportParts> work) {
        return new FutureTask<>(() -> {
            between.run();
            return work.get();
        });
    }

    String language() {
        return language;
    }

    /// Makes the next piece that has not been begun.
    ///
    /// @return whether there was one
    /// @throws OutOfMemoryError if it does not fit into memory
    boolean makeNext() {
        List<FutureTask<ReportParts>> all = all();
        int place = next.getAndIncrement();
        while (place < all.size() && all.get(place).isDone()) {
            place = next.getAndIncrement();
        }
        if (place >= all.size()) {
            return false;
        }
        all.get(place).run();
        checkMemory(all.get(place));
        return true;
    }

    /// @throws OutOfMemoryError if a piece did not fit into memory
    private static void checkMemory(FutureTask<ReportParts> piece) {
        if (piece.state() == Future.State.FAILED
                && piece.exceptionNow() instanceof OutOfMemoryError full) {
            throw full;
        }
    }

    /// All pieces put together; what is missing is made, piece beside piece.
    ReportParts whole(int threads) {
        List<FutureTask<ReportParts>> all = all();
        return Refusal.unwrapped(() ->
                Parallel.map(all.size(), threads, i -> BareHeads.done(all.get(i))).stream()
                        .reduce(ReportParts.NONE, ReportParts::and));
    }

    /// How much of it is there, percent of all pieces.
    int percent() {
        List<FutureTask<ReportParts>> all = all();
        long done = all.stream().filter(FutureTask::isDone).count();
        return (int) (100 * done / all.size());
    }

    private List<FutureTask<ReportParts>> all() {
        return Stream.concat(told.stream(), shown.stream()).toList();
    }

    private static List<ReportPicture> pictures(Ready ready, SideId id, Moment moment) {
        CasePictures.View side = ready.side(id).orElseThrow(NotHere::new);
        ReportPicture whole =
                ReportPicture.of(
                        id.onPhoto() ? ReportPicture.Kind.PHOTO : ReportPicture.Kind.HEAD,
                        id.view(),
                        moment,
                        side.whole(moment, OutcomeCase.LIKELY, 1));
        return id.onPhoto() ? List.of(whole, closeUp(side, id, moment)) : List.of(whole);
    }

    private static ReportPicture closeUp(CasePictures.View side, SideId id, Moment moment) {
        return ReportPicture.of(
                ReportPicture.Kind.CLOSE_UP,
                id.view(),
                moment,
                side.closeUp(moment, OutcomeCase.LIKELY, 1),
                side.isCloseUpEnlarged());
    }
}
