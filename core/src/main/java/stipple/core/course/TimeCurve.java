package stipple.core.course;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import stipple.core.ink.Fate;
import stipple.core.ink.Habits;
import stipple.core.ink.Healing;
import stipple.core.ink.Pigment;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;
import stipple.core.skin.DotTable;
import stipple.core.skin.SkinColor;
import stipple.core.skin.SkinTone;
import stipple.core.skin.SpotLook;

/// Twenty years of a plan, from the first day on: how dark, how wide and how blue its dots are,
/// when they are renewed, and from when on there is nothing to see.
///
/// @param question what was asked for
/// @param points in order of days
/// @param sessionDays of the plan's sessions
/// @param topUps that are made
/// @param topUpAdvice day on which the first renewal is due: likely, and in the worst and the best
///   case
/// @param invisibleFromDay first day after healing on which nothing can be seen at reading distance
///   and, unless it is renewed, ever after; empty if it shows to the end
public record TimeCurve(
        TimeQuestion question,
        List<TimePoint> points,
        List<Integer> sessionDays,
        TopUps topUps,
        Range topUpAdvice,
        OptionalInt invisibleFromDay) {
    public static final int YEARS = 20;

    private static final double DAYS_PER_YEAR = 365.25;
    private static final double DAYS_PER_MONTH = DAYS_PER_YEAR / 12;
    private static final int[] HEALING_DAYS = {-1, 0, 1, 2, 3, 5, 7, 10, 14, 21, 28, 42};
    private static final int[] TOP_UP_DAYS = {-1, 0, 2, 7, 14, 28, 42};

    public TimeCurve {
        points = List.copyOf(points);
        sessionDays = List.copyOf(sessionDays);
    }

    public static TimeCurve of(TreatmentPlan plan, TimeQuestion question, Parameters parameters) {
        return of(plan, question, lookOf(plan, parameters), parameters);
    }

    /// Dots and stubble in the skin of a plan, to be shared by its curves.
    static SpotLook lookOf(TreatmentPlan plan, Parameters parameters) {
        return SpotLook.of(
                DotTable.shipped(),
                SkinColor.of(parameters).fit(SkinTone.of(plan.skin()).reflectance()),
                parameters);
    }

    static TimeCurve of(
            TreatmentPlan plan, TimeQuestion question, SpotLook look, Parameters parameters) {
        TreatmentPlan inked = OtherInk.of(plan, question.treatment(), parameters);
        List<SessionDot> dots = SessionDot.of(inked.deposits());
        CourseDays sessions = CourseDays.of(plan.sessionDays());
        int lastDay = lastDay(sessions);
        TopUps topUps =
                TopUps.of(
                        question.upkeep(),
                        sessions,
                        dots,
                        plan.design().densityPerCm2(),
                        fate(question, parameters, OutcomeCase.LIKELY),
                        parameters,
                        lastRenewal(question, lastDay));
        Cases cases = new Cases(plan, question, dots, sessions, topUps, look, parameters);
        List<TimePoint> points =
                sampleDays(cases.days, lastDay).stream().map(cases::point).toList();
        return new TimeCurve(
                question,
                points,
                sessions.sessionDays(),
                topUps,
                advice(question, parameters, sessions.lastSessionDay()),
                invisibleFrom(
                        points, sessions.lastSessionDay() + Healing.SETTLED_DAY, cases.likely));
    }

    /// The same course with likely, best and worst parameters.
    private static final class Cases {
        private final CourseDays days;
        private final SightMaker likely;
        private final SightMaker best;
        private final SightMaker worst;

        Cases(
                TreatmentPlan plan,
                TimeQuestion question,
                List<SessionDot> dots,
                CourseDays sessions,
                TopUps topUps,
                SpotLook look,
                Parameters parameters) {
            days = new CourseDays(sessions.sessionDays(), topUps.days(), question.laserDays());
            List<SessionDot> all = withTopUps(dots, topUps);
            Function<OutcomeCase, SightMaker> sight =
                    outcome ->
                            new SightMaker(
                                    TimeLine.of(
                                            days,
                                            question.treatment(),
                                            question.habits(),
                                            question.skin(),
                                            parameters,
                                            outcome),
                                    all,
                                    dots.size(),
                                    plan.design().densityPerCm2(),
                                    look,
                                    OutcomeParameters.of(parameters, outcome));
            likely = sight.apply(OutcomeCase.LIKELY);
            best = sight.apply(OutcomeCase.BEST);
            worst = sight.apply(OutcomeCase.WORST);
        }

        TimePoint point(int day) {
            return TimePoint.of(day, likely.on(day), best.on(day), worst.on(day));
        }
    }

    /// The last day that is looked at: twenty years after the treatment has settled.
    public static int lastDay(CourseDays sessions) {
        return sessions.lastSessionDay()
                + Healing.SETTLED_DAY
                + (int) Math.round(YEARS * DAYS_PER_YEAR);
    }

    /// What a laser takes away is not renewed.
    private static int lastRenewal(TimeQuestion question, int lastDay) {
        return question.laserDays().isEmpty() ? lastDay : question.laserDays().getFirst() - 1;
    }

    private static Fate fate(TimeQuestion question, Parameters parameters, OutcomeCase outcome) {
        Parameters moved = OutcomeParameters.of(parameters, outcome);
        Habits habits = question.habits();
        return Fate.of(
                question.treatment(),
                moved,
                habits.rate(Pigment.usual(question.treatment()), moved),
                question.skin());
    }

    private static List<SessionDot> withTopUps(List<SessionDot> dots, TopUps topUps) {
        List<SessionDot> all = new ArrayList<>(dots);
        int planned = dots.stream().mapToInt(SessionDot::count).sum();
        for (TopUp topUp : topUps.list()) {
            int count = (int) Math.max(1, Math.round(topUp.shareFraction() * planned));
            all.add(dots.getLast().again(all.size() + 1, count));
        }
        return all;
    }

    /// Every day on which a curve bends: healing after each session; then months for two years,
    /// quarters for ten, half years to the end; the day before and some after each top-up and
    /// laser.
    private static List<Integer> sampleDays(CourseDays days, int lastDay) {
        TreeSet<Integer> samples = new TreeSet<>();
        days.sessionDays().forEach(session -> addAll(samples, session, HEALING_DAYS));
        days.topUpDays().forEach(session -> addAll(samples, session, TOP_UP_DAYS));
        days.laserDays().forEach(laser -> addAll(samples, laser, new int[] {0, 14, 42}));
        int settled = days.lastSessionDay() + Healing.SETTLED_DAY;
        int step = 1;
        for (int month = 1; month <= 12 * YEARS; month += step) {
            samples.add(settled + (int) Math.round(month * DAYS_PER_MONTH));
            step = month < 24 ? 1 : month < 120 ? 3 : 6;
        }
        samples.add(lastDay);
        samples.removeIf(day -> day < days.sessionDays().getFirst() || day > lastDay);
        return List.copyOf(samples);
    }

    private static void addAll(TreeSet<Integer> samples, int from, int[] days) {
        for (int day : days) {
            samples.add(from + day);
        }
    }

    private static Range advice(TimeQuestion question, Parameters parameters, int lastSession) {
        int settled = lastSession + Healing.SETTLED_DAY;
        if (question.treatment() == Treatment.TRICO) {
            Range months = parameters.range("b-f5-trico-redo");
            return new Range(
                    settled + Math.rint(months.likely() * DAYS_PER_MONTH),
                    settled + Math.rint(months.low() * DAYS_PER_MONTH),
                    settled + Math.rint(months.high() * DAYS_PER_MONTH));
        }
        return new Range(
                due(fate(question, parameters, OutcomeCase.LIKELY), parameters, settled),
                due(fate(question, parameters, OutcomeCase.WORST), parameters, settled),
                due(fate(question, parameters, OutcomeCase.BEST), parameters, settled));
    }

    private static int due(Fate fate, Parameters parameters, int settled) {
        double threshold = parameters.likely("c-1-top-up-threshold");
        int day = settled;
        while (fate.keptAfter((day - settled) / DAYS_PER_YEAR) >= threshold) {
            day++;
        }
        return day;
    }

    /// The first settled day on which nothing shows, between two samples by halving.
    private static OptionalInt invisibleFrom(
            List<TimePoint> points, int settled, SightMaker likely) {
        int seen = settled;
        for (TimePoint point : points) {
            if (point.day() > settled && point.shows().likely() < 1) {
                return OptionalInt.of(firstBetween(seen, point.day(), likely));
            }
            seen = Math.max(seen, point.day());
        }
        return OptionalInt.empty();
    }

    private static int firstBetween(int from, int to, SightMaker likely) {
        int seen = from;
        int gone = to;
        while (gone - seen > 1) {
            int middle = (seen + gone) / 2;
            if (likely.on(middle).showsFactor() < 1) {
                gone = middle;
            } else {
                seen = middle;
            }
        }
        return gone;
    }
}
