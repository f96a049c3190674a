package stipple.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stipple.core.course.Moment;
import stipple.core.scalp.ViewName;

/// The pictures of a report in series: one for each kind and view, its moments in order of time,
/// the one before the treatment apart.
final class PictureSet {
    /// What is before and what comes after, seen from one side.
    record Series(
            ReportPicture.Kind kind,
            ViewName view,
            Optional<ReportPicture> before,
            List<ReportPicture> after) {
        /// The healed picture, or the last one when there is none.
        Optional<ReportPicture> healed() {
            Optional<ReportPicture> healed =
                    after.stream().filter(p -> p.moment() instanceof Moment.Healed).findFirst();
            return healed.isPresent()
                    ? healed
                    : after.isEmpty() ? Optional.empty() : Optional.of(after.getLast());
        }
    }

    private record Side(ReportPicture.Kind kind, ViewName view) {}

    private final List<Series> series;

    private PictureSet(List<Series> series) {
        this.series = series;
    }

    static PictureSet of(List<ReportPicture> pictures) {
        Map<Side, List<ReportPicture>> sides = new LinkedHashMap<>();
        for (ReportPicture picture : pictures) {
            sides.computeIfAbsent(
                            new Side(picture.kind(), picture.view()), side -> new ArrayList<>())
                    .add(picture);
        }
        List<Series> series = new ArrayList<>();
        sides.forEach((side, all) ->
                series.add(
                        new Series(
                                side.kind(),
                                side.view(),
                                all.stream()
                                        .filter(p -> p.moment() instanceof Moment.Before)
                                        .findFirst(),
                                all.stream()
                                        .filter(p -> !(p.moment() instanceof Moment.Before))
                                        .toList())));
        return new PictureSet(List.copyOf(series));
    }

    List<Series> of(ReportPicture.Kind kind) {
        return series.stream().filter(s -> s.kind() == kind).toList();
    }

    /// The series to open with: the front photo, else any photo, else the head.
    Optional<Series> best() {
        return series.stream()
                .filter(s -> s.before().isPresent() && s.healed().isPresent())
                .filter(s -> s.kind() != ReportPicture.Kind.CLOSE_UP)
                .filter(s -> s.kind() != ReportPicture.Kind.FIT)
                .min(java.util.Comparator.comparingInt(PictureSet::rank));
    }

    private static int rank(Series series) {
        int kind = series.kind() == ReportPicture.Kind.PHOTO ? 0 : 10;
        return kind
                + switch (series.view()) {
                    case FRONT -> 0;
                    case TOP -> 1;
                    case LEFT, RIGHT -> 2;
                    case CROWN -> 3;
                    case BACK -> 4;
                };
    }
}
