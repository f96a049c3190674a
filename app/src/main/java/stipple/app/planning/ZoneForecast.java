package stipple.app.planning;

import java.util.EnumMap;
import java.util.Map;
import stipple.core.course.Appearance;
import stipple.core.course.OutcomeCase;
import stipple.core.image.CodedImage;
import stipple.core.math.Range;
import stipple.core.outcome.ZoneCells;
import stipple.core.outcome.ZoneComparison;
import stipple.core.scalp.Zone;

/// How much of the light a treatment is to take from each zone that one view shows, on any day of
/// the course: what a healed photo of the same view can later be held against.
public final class ZoneForecast {
    private final Forecast forecast;
    private final ZoneCells cells;
    private final double[] before;
    private final Forecast.DayPicture pictures;

    ZoneForecast(
            Forecast forecast, ZoneCells cells, double[] before, Forecast.DayPicture pictures) {
        this.forecast = forecast;
        this.cells = cells;
        this.before = before;
        this.pictures = pictures;
    }

    /// What is predicted for one day.
    ///
    /// @param picture as it is likely to look
    /// @param zones share of the light taken: likely, and the span of the best and the worst case
    public record Day(CodedImage picture, Map<Zone, Range> zones) {
        public Day {
            zones = Map.copyOf(zones);
        }
    }

    /// @param day counted from the first session
    public Day on(double day) {
        CodedImage likely = picture(day, OutcomeCase.LIKELY);
        Map<Zone, Double> usual = taken(likely);
        Map<Zone, Double> best = taken(picture(day, OutcomeCase.BEST));
        Map<Zone, Double> worst = taken(picture(day, OutcomeCase.WORST));
        Map<Zone, Range> zones = new EnumMap<>(Zone.class);
        usual.forEach((zone, value) -> {
            double a = best.getOrDefault(zone, value);
            double b = worst.getOrDefault(zone, value);
            zones.put(
                    zone,
                    new Range(
                            value,
                            Math.min(value, Math.min(a, b)),
                            Math.max(value, Math.max(a, b))));
        });
        return new Day(likely, zones);
    }

    /// Share of the light that the treatment takes from all zones together.
    public double overall(Appearance appearance) {
        return ZoneComparison.takenOverall(cells, before, cells.light(pictures.of(appearance)));
    }

    /// Squares of a few millimetres of a zone that the view shows.
    int squares(Zone zone) {
        return cells.squares(zone);
    }

    private CodedImage picture(double day, OutcomeCase outcome) {
        return pictures.of(forecast.timeLine(outcome).onDay(day));
    }

    private Map<Zone, Double> taken(CodedImage picture) {
        return ZoneComparison.taken(cells, before, cells.light(picture));
    }
}
