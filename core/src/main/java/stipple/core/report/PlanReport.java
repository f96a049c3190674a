package stipple.core.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import stipple.core.course.OutcomeCase;
import stipple.core.course.OutcomeParameters;
import stipple.core.course.PlanView;
import stipple.core.course.PlannedSession;
import stipple.core.course.TreatmentPlan;
import stipple.core.dots.Deposits;
import stipple.core.ink.Fate;
import stipple.core.math.Range;
import stipple.core.parameter.Parameter;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Zone;

/// The answer to a plan as data: every number that a report shows, counted from the plan itself,
/// and the parameters behind them. Sentences are made by whoever shows it.
///
/// @param plan what is reported on
/// @param byZone deposits by zone, zones without any left out
/// @param totalMinutes at the chair, all sessions
/// @param meanDensityPerCm2 deposits over treated area
/// @param coverageFraction share of treated skin under healed dots
/// @param fading year by year without a top-up
/// @param guessed codes of what was guessed in any photo, sorted
/// @param parameters rows behind the numbers and pictures, in the order of the registry
public record PlanReport(
        TreatmentPlan plan,
        List<ZoneCount> byZone,
        Range totalMinutes,
        Range meanDensityPerCm2,
        double coverageFraction,
        List<FadePoint> fading,
        List<String> guessed,
        List<Parameter> parameters) {
    private static final int FADING_YEARS = 20;
    private static final double MM2_PER_CM2 = 100;

    /// Beginnings of the rows that plans are made from: density, areas and time; the dot; fading;
    /// the hairline; healing; scars; scale of photos; derived figures; our own guesses.
    private static final List<String> BEHIND_PLANS =
            List.of("b-a", "b-d", "b-f", "b-hl", "b-t", "b-sc", "c-", "p-", "x-");

    public PlanReport {
        byZone = List.copyOf(byZone);
        fading = List.copyOf(fading);
        guessed = List.copyOf(guessed);
        parameters = List.copyOf(parameters);
    }

    public static PlanReport of(TreatmentPlan plan, Parameters parameters) {
        int dots = plan.deposits().count();
        Range area = plan.treatedAreaCm2();
        return new PlanReport(
                plan,
                zones(plan.deposits()),
                plan.sessions().stream()
                        .map(PlannedSession::minutes)
                        .reduce(Range.exactly(0), Range::plus),
                new Range(dots / area.likely(), dots / area.high(), dots / area.low()),
                coverage(plan.deposits(), area.likely()),
                fading(plan, parameters),
                guessed(plan.views()),
                parameters.all().stream()
                        .filter(p -> BEHIND_PLANS.stream().anyMatch(p.id()::startsWith))
                        .toList());
    }

    public int dots() {
        return plan.deposits().count();
    }

    private static List<ZoneCount> zones(Deposits deposits) {
        Map<Zone, Integer> counts = new EnumMap<>(Zone.class);
        Zone[] zones = Zone.values();
        for (int i = 0; i < deposits.count(); i++) {
            counts.merge(zones[deposits.zone(i)], 1, Integer::sum);
        }
        List<ZoneCount> list = new ArrayList<>();
        counts.forEach((zone, dots) -> list.add(new ZoneCount(zone, dots)));
        return list;
    }

    private static double coverage(Deposits deposits, double areaCm2) {
        double discsMm2 = 0;
        for (int i = 0; i < deposits.count(); i++) {
            double radiusMm = deposits.diameterMm(i) / 2;
            discsMm2 += Math.PI * radiusMm * radiusMm;
        }
        return areaCm2 > 0 ? discsMm2 / (areaCm2 * MM2_PER_CM2) : 0;
    }

    private static List<FadePoint> fading(TreatmentPlan plan, Parameters parameters) {
        Fate likely = fate(plan, parameters, OutcomeCase.LIKELY);
        Fate best = fate(plan, parameters, OutcomeCase.BEST);
        Fate worst = fate(plan, parameters, OutcomeCase.WORST);
        List<FadePoint> points = new ArrayList<>();
        for (int year = 0; year <= FADING_YEARS; year++) {
            points.add(
                    new FadePoint(
                            year,
                            new Range(
                                    likely.keptAfter(year),
                                    worst.keptAfter(year),
                                    best.keptAfter(year))));
        }
        return points;
    }

    private static Fate fate(TreatmentPlan plan, Parameters parameters, OutcomeCase outcome) {
        return Fate.of(plan.design().treatment(), OutcomeParameters.of(parameters, outcome));
    }

    private static List<String> guessed(List<PlanView> views) {
        TreeSet<String> codes = new TreeSet<>();
        views.forEach(view -> codes.addAll(view.guessed()));
        return List.copyOf(codes);
    }
}
