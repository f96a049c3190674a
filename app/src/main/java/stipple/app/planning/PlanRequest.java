package stipple.app.planning;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.design.TempleShape;
import stipple.core.dots.DonorPattern;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.LossClass;

/// What a person asked for, as read from the command line or a form; nothing is resolved yet.
///
/// @param photos pictures of the person's head, none to plan on the template head
/// @param markups files that say what was placed on the photos
/// @param circumferenceMm measured head circumference
/// @param scanned shape of the head as a scan of it gave it; goes before the circumference
/// @param lossClass class of hair loss
/// @param hairlineStyle empty means the drawn hairline of a markup, or natural
/// @param temples how the hairline turns at the temples
/// @param density how densely to place deposits
/// @param pattern how deposits stand to each other
/// @param treatment permanent or temporary
/// @param ageYears the person's age
/// @param seed start of every random choice
/// @param date first possible day
/// @param threads how many threads may work; the result does not depend on it
/// @param donor how irregularly the person's own hair stands, which the pattern is to follow
public record PlanRequest(
        List<PhotoArgument> photos,
        List<Path> markups,
        OptionalDouble circumferenceMm,
        Optional<HeadShape> scanned,
        Optional<LossClass> lossClass,
        Optional<HairlineStyle> hairlineStyle,
        TempleShape temples,
        DensityWish density,
        PatternFamily pattern,
        Treatment treatment,
        OptionalInt ageYears,
        Seed seed,
        LocalDate date,
        int threads,
        Optional<DonorPattern> donor) {
    private static final double LEAST_CIRCUMFERENCE_MM = 430;
    private static final double MOST_CIRCUMFERENCE_MM = 720;
    private static final int LEAST_YEAR = 2000;
    private static final int MOST_YEAR = 2199;
    private static final int LEAST_AGE = 15;
    private static final int MOST_AGE = 110;

    public PlanRequest {
        photos = List.copyOf(photos);
        markups = List.copyOf(markups);
        circumferenceMm.ifPresent(mm -> {
            if (!(mm >= LEAST_CIRCUMFERENCE_MM && mm <= MOST_CIRCUMFERENCE_MM)) {
                throw new Refusal(
                        "--circumference-mm "
                                + mm
                                + ": allowed 430 to 720 mm (a tape"
                                + " measure just above brows and ears)");
            }
        });
        if (date.getYear() < LEAST_YEAR || date.getYear() > MOST_YEAR) {
            throw new Refusal("--date " + date + ": allowed 2000-01-01 to 2199-12-31");
        }
        ageYears.ifPresent(age -> {
            if (age < LEAST_AGE || age > MOST_AGE) {
                throw new Refusal("--age " + age + ": allowed 15 to 110 years");
            }
        });
    }
}
