package stipple.core.advice;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import stipple.core.advice.directory.Need;
import stipple.core.advice.place.Place;
import stipple.core.advice.place.RegionNames;

/// What somebody wants to know.
///
/// @param from where they are, or the largest town of the region asked about
/// @param region the whole region is meant: the best in it, wherever they are
/// @param need what is looked for
/// @param reachKm how far they travel, if they say
/// @param isPhotosDone the photo consultation is complete
/// @param ageYears their age, if they say
/// @param technician name or id of a person to be judged
/// @param most how many to list for each kind of treatment
public record Question(
        Place from,
        Optional<RegionNames.Region> region,
        Need need,
        OptionalDouble reachKm,
        boolean isPhotosDone,
        OptionalInt ageYears,
        Optional<String> technician,
        int most) {
    public static final int MOST_LISTED = 100;
    private static final double FARTHEST_KM = 20_100;
    private static final int OLDEST_YEARS = 120;

    public Question {
        reachKm.ifPresent(km -> {
            if (!(km > 0 && km <= FARTHEST_KM)) {
                throw new IllegalArgumentException("reach " + km + " km, allowed above 0 to 20100");
            }
        });
        ageYears.ifPresent(age -> {
            if (age < 1 || age > OLDEST_YEARS) {
                throw new IllegalArgumentException("age " + age + " years, allowed 1 to 120");
            }
        });
        if (most < 1 || most > MOST_LISTED) {
            throw new IllegalArgumentException("top " + most + ", allowed 1 to " + MOST_LISTED);
        }
    }
}
