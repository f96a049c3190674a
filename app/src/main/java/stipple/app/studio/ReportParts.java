package stipple.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stipple.app.planning.CasePictures;
import stipple.app.planning.Refusal;
import stipple.app.report.ReportFuture;
import stipple.app.report.ReportNotice;
import stipple.app.report.ReportPicture;
import stipple.app.text.Messages;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.image.Parallel;
import stipple.core.parameter.Parameters;

/// What the reports of a plan show besides its numbers, the same in the page and in print.
///
/// @param language of the words in it
/// @param pictures each side at each moment
/// @param future bad work, later hair loss and twenty years with each ink
record ReportParts(String language, List<ReportPicture> pictures, ReportFuture future) {
    /// The moments that are shown.
    static final List<Moment> MOMENTS =
            List.of(
                    new Moment.Before(),
                    new Moment.AfterSession(1, 0),
                    new Moment.Healed(),
                    new Moment.Year(4),
                    new Moment.Year(10));

    /// With more threads than this, each piece of drawing gets several.
    private static final int PIECES_AT_ONCE = 8;

    ReportParts {
        pictures = List.copyOf(pictures);
    }

    /// Draws what is not there yet, piece beside piece; what is found out about the plan for other
    /// pages is found out at the same time.
    ///
    /// @param before what was drawn for an earlier report of the same plan
    static ReportParts of(
            Ready ready,
            Parameters parameters,
            Messages messages,
            int threads,
            Optional<ReportParts> before) {
        int inner = Math.max(1, threads / PIECES_AT_ONCE);
        String language = messages.language();
        Optional<ReportParts> told = before.filter(parts -> parts.language.equals(language));
        CompletableFuture<Optional<ReportNotice>> _ = ready.noticeSoon(messages);
        List<Supplier<ReportParts>> pieces = new ArrayList<>();
        if (told.isEmpty()) {
            ready.future(parameters, messages)
                    .ahead(inner)
                    .forEach(part ->
                            pieces.add(() -> new ReportParts(language, List.of(), part.get())));
        }
        if (before.isEmpty()) {
            ready.sides()
                    .forEach(side ->
                            pieces.add(() -> shown(language, pictures(ready, side, inner))));
        }
        pieces.add(() -> {
            ready.outcome(inner);
            return shown(language, List.of());
        });
        ReportParts known =
                new ReportParts(
                        language,
                        before.map(ReportParts::pictures).orElse(List.of()),
                        told.map(ReportParts::future).orElse(ReportFuture.none()));
        return Refusal.unwrapped(() ->
                Parallel.map(pieces.size(), threads, i -> pieces.get(i).get()).stream()
                        .reduce(known, ReportParts::and));
    }

    private static ReportParts shown(String language, List<ReportPicture> pictures) {
        return new ReportParts(language, pictures, ReportFuture.none());
    }

    private ReportParts and(ReportParts other) {
        return new ReportParts(
                language,
                Stream.concat(pictures.stream(), other.pictures.stream()).toList(),
                future.and(other.future));
    }

    private static List<ReportPicture> pictures(Ready ready, SideId id, int threads) {
        CasePictures.View side = ready.side(id).orElseThrow(NotHere::new);
        ReportPicture.Kind kind = id.onPhoto() ? ReportPicture.Kind.PHOTO : ReportPicture.Kind.HEAD;
        List<ReportPicture> pictures = new ArrayList<>();
        for (Moment moment : MOMENTS) {
            pictures.add(
                    ReportPicture.of(
                            kind,
                            id.view(),
                            moment,
                            side.whole(moment, OutcomeCase.LIKELY, threads)));
            if (id.onPhoto()) {
                pictures.add(
                        ReportPicture.of(
                                ReportPicture.Kind.CLOSE_UP,
                                id.view(),
                                moment,
                                side.closeUp(moment, OutcomeCase.LIKELY, threads),
                                side.isCloseUpEnlarged()));
            }
        }
        return pictures;
    }
}
