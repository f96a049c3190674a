package stipple.core.advice;

import stipple.core.parameter.Parameters;

/// The numbers by which a question is answered, read once.
///
/// @param reachKm how far a person travels who does not say
/// @param driveKm up to here people drive
/// @param flyKm from here people fly
/// @param travelPer100Km points of the score that 100 km cost
/// @param mostTravel points that travel costs at most
/// @param waitDays how long waiting for an opening is worth proposing
/// @param leastAgeYears nobody younger is treated
/// @param youngAgeYears below, waiting is spoken of
/// @param equalPoints scores that lie no further apart are listed in no order
record AdviceRules(
        double reachKm,
        double driveKm,
        double flyKm,
        double travelPer100Km,
        double mostTravel,
        double waitDays,
        int leastAgeYears,
        int youngAgeYears,
        double equalPoints) {
    static AdviceRules of(Parameters parameters) {
        return new AdviceRules(
                parameters.likely("x-advice-reach"),
                parameters.likely("x-advice-drive"),
                parameters.likely("x-advice-fly"),
                parameters.likely("x-advice-travel-points"),
                parameters.likely("x-advice-most-travel-points"),
                parameters.likely("x-advice-wait"),
                (int) parameters.likely("x-advice-least-age"),
                (int) parameters.likely("x-advice-young-age"),
                parameters.likely("x-advice-equal-points"));
    }

    int travelHundredths(double km) {
        return -(int) Math.rint(100 * Math.min(mostTravel, travelPer100Km * km / 100));
    }
}
