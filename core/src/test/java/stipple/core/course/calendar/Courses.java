package stipple.core.course.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;

/// Courses for tests, and the plain oracle of what is legal.
final class Courses {
    static final Parameters SHIPPED = Parameters.shipped();
    static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private Courses() {}

    static CourseTerms travelling(LocalDate start) {
        return new CourseTerms(
                start,
                Optional.of(new TravelException("flies home on the 20th", "A. Sample")),
                false,
                false,
                OpenDays.always(),
                List.of());
    }

    static CourseTerms allergic(LocalDate start) {
        return new CourseTerms(start, Optional.empty(), true, false, OpenDays.always(), List.of());
    }

    static CourseTerms withOldInk(LocalDate start) {
        return new CourseTerms(start, Optional.empty(), false, true, OpenDays.always(), List.of());
    }

    static CourseTerms openOn(LocalDate start, OpenDays open) {
        return new CourseTerms(start, Optional.empty(), false, false, open, List.of());
    }

    static Scheduler scheduler(CourseTerms terms) {
        return new Scheduler(terms, SHIPPED);
    }

    static List<Visit> sessions(LocalDate... dates) {
        List<Visit> visits = new ArrayList<>();
        for (LocalDate date : dates) {
            visits.add(new Visit(VisitKind.SMP, visits.size() + 1, date));
        }
        return visits;
    }

    static List<Visit> sessions(String... dates) {
        return sessions(
                java.util.Arrays.stream(dates).map(LocalDate::parse).toArray(LocalDate[]::new));
    }

    static List<LocalDate> dates(Judgement judgement) {
        return judgement.visits().stream().map(judged -> judged.visit().date()).toList();
    }

    static List<LocalDate> earliest(Judgement judgement) {
        return judgement.visits().stream().map(judged -> judged.earliest().orElseThrow()).toList();
    }

    static Judgement proposal(CourseTerms terms, int lasers, int sessions) {
        return scheduler(terms)
                .propose(new CourseWish(Treatment.PERMANENT, lasers, sessions))
                .orElseThrow();
    }

    /// What the trade says, written down pair by pair with bare numbers.
    static boolean isLegal(CourseTerms terms, List<Visit> visits) {
        int between = terms.travel().isPresent() ? 5 : 7;
        boolean patched = false;
        boolean lasered = false;
        for (int j = 0; j < visits.size(); j++) {
            Visit visit = visits.get(j);
            boolean held =
                    terms.holds().stream()
                            .anyMatch(hold ->
                                    hold.until()
                                            .map(day -> visit.date().isBefore(day))
                                            .orElse(true));
            if (held || visit.date().isBefore(terms.start()) || !isOpen(terms, visit.date())) {
                return false;
            }
            int sessionsBetween = 0;
            for (int i = j - 1; i >= 0; i--) {
                long days = visit.date().toEpochDay() - visits.get(i).date().toEpochDay();
                switch (visits.get(i).kind() + ">" + visit.kind()) {
                    case "SMP>SMP" -> {
                        sessionsBetween++;
                        if (days < (long) between * sessionsBetween) {
                            return false;
                        }
                    }
                    case "LASER>SMP", "SMP>LASER" -> {
                        if (days < 42) {
                            return false;
                        }
                    }
                    case "LASER>LASER" -> {
                        if (days < 49) {
                            return false;
                        }
                    }
                    case "PATCH>SMP" -> {
                        patched = true;
                        if (days < 28 || (visit.number() == 1 && days > 180)) {
                            return false;
                        }
                    }
                    default -> {}
                }
            }
            if (visit.kind() == VisitKind.SMP && terms.allergyHistory() && !patched) {
                return false;
            }
            lasered |= visit.kind() == VisitKind.LASER;
            if (visit.kind() == VisitKind.SMP && terms.oldInk() && !lasered) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpen(CourseTerms terms, LocalDate day) {
        return !terms.open().closedWeekdays().contains(day.getDayOfWeek())
                && terms.open().closures().stream()
                        .noneMatch(
                                c -> day.compareTo(c.first()) >= 0 && day.compareTo(c.last()) <= 0);
    }
}
