package stipple.app.scheduling;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import stipple.app.planning.JsonFields;
import stipple.app.planning.JsonFile;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.course.HealedMeasure;
import stipple.core.math.Range;

/// A measured photo of the healed scalp as a file: what `measure --json` prints, to which the day
/// of the photo may have been added as `taken`. Other keys are passed over.
final class HealedFile {
    private static final String FORMAT = "stipple-measure/1";

    private final JsonFile file;

    HealedFile(Messages messages) {
        file = new JsonFile(messages, FORMAT);
    }

    /// @param taken day of the photo; empty to take the file's
    /// @throws Refusal in one sentence, if the file holds no such measurement
    HealedMeasure read(Path path, Optional<LocalDate> taken) {
        return file.read(path, root -> measure(root, taken));
    }

    private static HealedMeasure measure(JsonFields root, Optional<LocalDate> taken) {
        return new HealedMeasure(
                root.required("count").whole(),
                range(root.required("densityPerCm2")),
                range(root.required("diameterMm")),
                range(root.required("contrast")),
                root.required("blurMm").number(),
                taken.or(() -> root.optional("taken").map(HealedFile::day)));
    }

    private static Range range(JsonFields at) {
        double likely = at.required("likely").number();
        double low = at.required("low").number();
        double high = at.required("high").number();
        if (low > likely || likely > high) {
            throw at.wrong("must hold low, likely and high in rising order");
        }
        return new Range(likely, low, high);
    }

    private static LocalDate day(JsonFields at) {
        try {
            return ScheduleRequest.checked(LocalDate.parse(at.text()), "taken");
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "taken '" + at.text() + "', allowed days of the calendar as YYYY-MM-DD", e);
        }
    }
}
