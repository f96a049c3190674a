package stipple.core.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import stipple.core.ink.Fate;
import stipple.core.ink.Healing;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Finding;
import stipple.core.parameter.Parameters;

/// When a treatment is renewed, and with how many dots.
///
/// A top-up of permanent work is due when the pigment left falls below a share of the healed one;
/// trico is done again after a fixed time. The new dots stand between the old ones and bring back
/// the pigment that is missing, so what is left of the old adds up. Dots widen and pale; where old
/// and new together would cover more skin than looks like stubble, each disc counted by the pigment
/// that is left in it, no top-up is advised until the old has faded or a laser has cleared it.
///
/// @param list the top-ups that are made
/// @param firstStopDay day of the first top-up that was due and not advised, because the covered
///   skin would be `stopCoverageFraction`
/// @param stopCoverageFraction skin that would have been covered then; 0 when nothing was left out
public record TopUps(List<TopUp> list, OptionalInt firstStopDay, double stopCoverageFraction) {
    private static final double DAYS_PER_YEAR = 365.25;
    private static final double MONTHS_PER_YEAR = 12;
    private static final double LEAST_SHARE = 0.02;
    private static final double MM2_PER_CM2 = 100;

    public TopUps {
        list = List.copyOf(list);
    }

    /// @param dots the plan's sessions
    /// @param densityPerCm2 of the whole plan
    /// @param lastDay horizon
    static TopUps of(
            Upkeep upkeep,
            CourseDays sessions,
            List<SessionDot> dots,
            double densityPerCm2,
            Fate fate,
            Parameters parameters,
            int lastDay) {
        Run run = new Run(sessions, dots, densityPerCm2, fate, parameters);
        int settled = sessions.lastSessionDay() + Healing.SETTLED_DAY;
        switch (upkeep) {
            case Upkeep.None() -> {}
            case Upkeep.Every(double years) -> run.every(years, settled, lastDay, false);
            case Upkeep.WhenDue() -> {
                if (fate.treatment() == Treatment.TRICO) {
                    double years = parameters.likely("b-f5-trico-redo") / MONTHS_PER_YEAR;
                    run.every(years, settled, lastDay, true);
                } else {
                    run.whenDue(settled, lastDay);
                }
            }
        }
        return new TopUps(run.made, run.stopDay, run.stopCoverage);
    }

    /// What speaks against a top-up that was due or made: too much skin under dots.
    public Optional<Finding> finding(Parameters parameters) {
        return firstStopDay.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Finding(
                                "top-up-coverage",
                                Finding.Severity.WARNING,
                                stopCoverageFraction,
                                parameters.likely("b-f10-coverage-limit"),
                                "fraction",
                                "baldingblogyears toplinesmp"));
    }

    /// Days of the top-ups.
    public List<Integer> days() {
        return list.stream().map(TopUp::day).toList();
    }

    /// The sum under way: what stands at which age.
    private static final class Run {
        private final List<TopUp> made = new ArrayList<>();
        private final List<SessionDot> dots;
        private final double plannedCount;
        private final double densityPerCm2;
        private final int settled;
        private final Fate fate;
        private final double threshold;
        private final double limit;
        private OptionalInt stopDay = OptionalInt.empty();
        private double stopCoverage;

        Run(
                CourseDays sessions,
                List<SessionDot> dots,
                double densityPerCm2,
                Fate fate,
                Parameters parameters) {
            this.dots = dots;
            this.densityPerCm2 = densityPerCm2;
            this.fate = fate;
            settled = sessions.lastSessionDay() + Healing.SETTLED_DAY;
            plannedCount = dots.stream().mapToInt(SessionDot::count).sum();
            threshold = parameters.likely("c-1-top-up-threshold");
            limit = parameters.likely("b-f10-coverage-limit");
        }

        void every(double years, int from, int lastDay, boolean isLimited) {
            for (int k = 1; from + k * years * DAYS_PER_YEAR <= lastDay; k++) {
                if (!topUp((int) Math.round(from + k * years * DAYS_PER_YEAR), isLimited)) {
                    return;
                }
            }
        }

        void whenDue(int from, int lastDay) {
            for (int day = from; day <= lastDay; day++) {
                if (left(day) < threshold && !topUp(day, true)) {
                    return;
                }
            }
        }

        private boolean topUp(int day, boolean isLimited) {
            double share = Math.max(LEAST_SHARE, 1 - left(day));
            double coverage = coverage(day) + share * coverageOf(dots.getLast(), 0);
            if (coverage > limit && stopDay.isEmpty()) {
                stopDay = OptionalInt.of(day);
                stopCoverage = coverage;
            }
            if (isLimited && coverage > limit) {
                return false;
            }
            made.add(new TopUp(day, share, Math.min(1, coverage)));
            return true;
        }

        /// Pigment left over that of the whole healed plan.
        private double left(int day) {
            double left = fate.keptAfter(years(day, settled));
            for (TopUp before : made) {
                left +=
                        before.shareFraction()
                                * fate.keptAfter(years(day, before.day() + Healing.SETTLED_DAY));
            }
            return left;
        }

        private double coverage(int day) {
            double covered = 0;
            for (SessionDot dot : dots) {
                covered += dot.count() / plannedCount * coverageOf(dot, years(day, settled));
            }
            for (TopUp before : made) {
                covered +=
                        before.shareFraction()
                                * coverageOf(
                                        dots.getLast(),
                                        years(day, before.day() + Healing.SETTLED_DAY));
            }
            return covered;
        }

        /// Skin covered if all of the plan's dots were like this one: its disc, counted by the
        /// share of the pigment that is left in it.
        private double coverageOf(SessionDot dot, double years) {
            double kept = fate.keptAfter(years);
            double spreadYears = fate.at(Healing.SETTLED_DAY + years * DAYS_PER_YEAR).spreadYears();
            double mm = fate.spreadDiameterMm(dot.diameterMm(), dot.depthMm(), spreadYears);
            return kept * densityPerCm2 / MM2_PER_CM2 * Math.PI / 4 * mm * mm;
        }

        private static double years(int day, int since) {
            return Math.max(0, day - since) / DAYS_PER_YEAR;
        }
    }
}
