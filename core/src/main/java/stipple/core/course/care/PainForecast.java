package stipple.core.course.care;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stipple.core.dots.Deposits;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Zone;

/// How much a session may hurt, zone by zone in a good order of work: a calm zone first, because
/// the first minutes hurt most; then the tender ones, while patience is best; then the rest. Pain
/// starts higher and eases as exp(-t / easing). It differs much from person to person: the range
/// matters more than its middle. Source: guidearticle.
///
/// @param blocks in order of work
/// @param breakMinutes when to pause, minutes since the session began
/// @param peak the worst moment
public record PainForecast(List<PainBlock> blocks, List<Integer> breakMinutes, Range peak) {
    private static final double TENDER = 4;
    private static final double WORST = 10;

    public PainForecast {
        blocks = List.copyOf(blocks);
        breakMinutes = List.copyOf(breakMinutes);
    }

    /// The forecast for one session of a plan.
    ///
    /// @param session its number, from 1
    /// @param minutes its length
    /// @param numbing whether a numbing cream is used
    public static PainForecast ofSession(
            Deposits deposits,
            int session,
            double minutes,
            boolean numbing,
            Parameters parameters) {
        Map<Zone, Integer> dots = new EnumMap<>(Zone.class);
        Zone[] zones = Zone.values();
        for (int i = deposits.countThrough(session - 1); i < deposits.countThrough(session); i++) {
            dots.merge(zones[deposits.zone(i)], 1, Integer::sum);
        }
        return of(dots, minutes, numbing, parameters);
    }

    /// @param dotsByZone deposits of the session
    /// @param minutes length of the session
    /// @param numbing whether a numbing cream is used
    public static PainForecast of(
            Map<Zone, Integer> dotsByZone, double minutes, boolean numbing, Parameters parameters) {
        double dots = dotsByZone.values().stream().mapToInt(Integer::intValue).sum();
        List<PainBlock> blocks = new ArrayList<>();
        Range peak = Range.exactly(0);
        double at = 0;
        for (Zone zone : order(dotsByZone, minutes, parameters)) {
            double length = minutes * dotsIn(dotsByZone, zone) / dots;
            Range first = pain(zone, at, numbing, parameters);
            blocks.add(
                    new PainBlock(
                            zone, at, length, first, pain(zone, at + length, numbing, parameters)));
            peak = first.likely() > peak.likely() ? first : peak;
            at += length;
        }
        return new PainForecast(blocks, breaks(minutes, parameters), peak);
    }

    /// Calm zones until the first pain has eased, tender zones from the worst down, the rest.
    private static List<Zone> order(
            Map<Zone, Integer> dotsByZone, double minutes, Parameters parameters) {
        Comparator<Zone> byPain = Comparator.comparingDouble(z -> base(z, parameters).likely());
        List<Zone> calm = new ArrayList<>();
        List<Zone> tender = new ArrayList<>();
        dotsByZone.keySet().stream()
                .filter(zone -> dotsIn(dotsByZone, zone) > 0)
                .sorted(byPain.thenComparingInt(Zone::index))
                .forEach(z -> (base(z, parameters).likely() >= TENDER ? tender : calm).add(z));
        tender.sort(byPain.reversed().thenComparingInt(Zone::index));
        double dots = dotsByZone.values().stream().mapToInt(Integer::intValue).sum();
        double easing = parameters.likely("b-10-pain-easing");
        List<Zone> order = new ArrayList<>();
        double spent = 0;
        while (!calm.isEmpty() && spent < easing) {
            Zone zone = calm.removeFirst();
            order.add(zone);
            spent += minutes * dotsIn(dotsByZone, zone) / dots;
        }
        order.addAll(tender);
        order.addAll(calm);
        return order;
    }

    private static int dotsIn(Map<Zone, Integer> dotsByZone, Zone zone) {
        return dotsByZone.getOrDefault(zone, 0);
    }

    private static Range pain(Zone zone, double minute, boolean numbing, Parameters parameters) {
        double extra = parameters.likely("b-10-pain-early-extra");
        double easing = parameters.likely("b-10-pain-easing");
        double factor = 1 + extra * StrictMath.exp(-minute / easing);
        if (numbing) {
            factor *= parameters.likely("b-10-pain-numbing-factor");
        }
        Range base = base(zone, parameters);
        return new Range(
                Math.min(WORST, base.likely() * factor),
                Math.min(WORST, base.low() * factor),
                Math.min(WORST, base.high() * factor));
    }

    private static Range base(Zone zone, Parameters parameters) {
        return parameters.range(
                switch (zone) {
                    case FRONTAL -> "b-10-pain-hairline";
                    case TEMPLE_LEFT, TEMPLE_RIGHT -> "b-10-pain-temples";
                    case SIDE_LEFT, SIDE_RIGHT -> "b-10-pain-sides";
                    case VERTEX -> "b-10-pain-crown";
                    case MID -> "b-10-pain-mid";
                    case OCCIPUT, NAPE -> "b-10-pain-back";
                    case SCAR -> "b-10-pain-scar";
                });
    }

    private static List<Integer> breaks(double minutes, Parameters parameters) {
        int every = (int) parameters.likely("b-a8-minutes-between-breaks");
        List<Integer> breaks = new ArrayList<>();
        for (int at = every; at < minutes; at += every) {
            breaks.add(at);
        }
        return breaks;
    }
}
