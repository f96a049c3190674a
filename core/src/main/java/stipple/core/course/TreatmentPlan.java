package stipple.core.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import stipple.core.color.SrgbColor;
import stipple.core.design.Design;
import stipple.core.dots.Deposits;
import stipple.core.math.Range;
import stipple.core.math.Seed;
import stipple.core.parameter.Finding;
import stipple.core.scalp.HeadShape;

/// A whole treatment plan: everything needed to make its pictures, counts, times and files again.
///
/// @param seed start of every random choice
/// @param date day on which the plan was made; session dates follow from it
/// @param ageYears the person's age, when given
/// @param headShape the person's head relative to the template
/// @param circumferenceMm largest head circumference above brows and ears
/// @param scaleSigmaFraction one-sigma error of lengths on this head
/// @param skin colour of the scalp's skin under even light
/// @param hair colour of the person's stubble
/// @param design what is wanted
/// @param deposits every deposit
/// @param sessions appointments in order, one for each session of the deposits
/// @param views photos that the plan was made for, none when it was made on the head alone
/// @param treatedAreaCm2 area that receives deposits, weighted with how densely
/// @param wholeScalpAreaCm2 the person's whole hair-bearing scalp
/// @param findings what the rules of the trade say
public record TreatmentPlan(
        Seed seed,
        LocalDate date,
        OptionalInt ageYears,
        HeadShape headShape,
        double circumferenceMm,
        double scaleSigmaFraction,
        SrgbColor skin,
        SrgbColor hair,
        Design design,
        Deposits deposits,
        List<PlannedSession> sessions,
        List<PlanView> views,
        Range treatedAreaCm2,
        Range wholeScalpAreaCm2,
        List<Finding> findings) {
    public TreatmentPlan {
        sessions = List.copyOf(sessions);
        views = List.copyOf(views);
        findings = List.copyOf(findings);
        if (sessions.size() != design.sessionShares().size()) {
            throw new IllegalArgumentException(
                    sessions.size()
                            + " sessions for "
                            + design.sessionShares().size()
                            + " session shares");
        }
        int dots = sessions.stream().mapToInt(PlannedSession::dots).sum();
        if (dots != deposits.count()) {
            throw new IllegalArgumentException(
                    "sessions hold " + dots + " dots, the plan " + deposits.count());
        }
    }

    /// The day of each session, counted from the first.
    public List<Integer> sessionDays() {
        LocalDate first = sessions.getFirst().date();
        return sessions.stream()
                .map(s -> Math.toIntExact(ChronoUnit.DAYS.between(first, s.date())))
                .toList();
    }

    /// The same person, head and sessions with another design and other deposits.
    public TreatmentPlan with(Design otherDesign, Deposits otherDeposits) {
        return with(otherDesign, otherDeposits, sessions);
    }

    /// The same person and head with another design, other deposits and other sessions.
    public TreatmentPlan with(
            Design otherDesign, Deposits otherDeposits, List<PlannedSession> otherSessions) {
        return new TreatmentPlan(
                seed,
                date,
                ageYears,
                headShape,
                circumferenceMm,
                scaleSigmaFraction,
                skin,
                hair,
                otherDesign,
                otherDeposits,
                otherSessions,
                views,
                treatedAreaCm2,
                wholeScalpAreaCm2,
                findings);
    }
}
