package stipple.app.studio;

import java.util.List;
import java.util.stream.Stream;
import stipple.app.report.ReportFuture;
import stipple.app.report.ReportPicture;

/// What the reports of a plan show besides its numbers, the same in the page and in print.
///
/// @param pictures each side at each moment
/// @param future bad work, later hair loss and twenty years with each ink
record ReportParts(List<ReportPicture> pictures, ReportFuture future) {
    static final ReportParts NONE = new ReportParts(List.of(), ReportFuture.none());

    ReportParts {
        pictures = List.copyOf(pictures);
    }

    static ReportParts of(List<ReportPicture> pictures) {
        return new ReportParts(pictures, ReportFuture.none());
    }

    static ReportParts of(ReportFuture future) {
        return new ReportParts(List.of(), future);
    }

    /// What both show, in this order.
    ReportParts and(ReportParts other) {
        return new ReportParts(
                Stream.concat(pictures.stream(), other.pictures.stream()).toList(),
                future.and(other.future));
    }
}
