package stipple.app.studio;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import stipple.app.store.CaseFile;
import stipple.app.text.Messages;

/// A case as a line of the first page.
record CaseRow(String id, String title, String changed) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    static List<CaseRow> of(List<CaseFile> files, Instant now, Messages messages) {
        return files.stream()
                .map(f ->
                        new CaseRow(
                                f.id(),
                                f.title(),
                                messages.text(
                                        "studio.case.changed",
                                        messages.date(
                                                DAY,
                                                f.changedAt().atZone(ZoneId.systemDefault())))))
                .toList();
    }
}
