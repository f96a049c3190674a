package stipple.core.quote;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import stipple.core.parameter.Parameters;

/// How a consultation stands: points that add up to the score, warning signs, and what to ask for
/// in writing.
///
/// A criterion that is met earns its points, one that is met in part half of them, one that is not
/// known none and no sign.
///
/// @param consultation what is judged
/// @param contributions one for each criterion, in order
/// @param flags every warning sign once, gravest first
/// @param toAskFor criteria that a message can still put right, in order
public record ConsultationScore(
        Consultation consultation,
        List<Contribution> contributions,
        List<Flag> flags,
        List<Criterion> toAskFor) {
    private static final int ENOUGH_CLIENTS = 5;

    /// How well a criterion is met.
    public enum Answer {
        YES,
        IN_PART,
        NO,
        UNKNOWN
    }

    /// What one criterion gives to the score.
    ///
    /// @param points 0 to 10
    public record Contribution(Criterion criterion, Answer answer, int points) {
        static Contribution of(Criterion criterion, Answer answer) {
            int points =
                    switch (answer) {
                        case YES -> Criterion.POINTS;
                        case IN_PART -> Criterion.POINTS / 2;
                        case NO, UNKNOWN -> 0;
                    };
            return new Contribution(criterion, answer, points);
        }
    }

    public ConsultationScore {
        contributions = List.copyOf(contributions);
        flags = List.copyOf(flags);
        toAskFor = List.copyOf(toAskFor);
    }

    /// @param today the day on which it is judged; a promised quote may still be on its way
    public static ConsultationScore of(
            Consultation consultation, LocalDate today, Parameters parameters) {
        List<Contribution> contributions = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        List<Criterion> toAskFor = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            Answer answer = answer(criterion, consultation, today, parameters);
            contributions.add(Contribution.of(criterion, answer));
            if (answer == Answer.NO) {
                flags.add(Flag.of(criterion.sign()));
            }
            if (answer == Answer.IN_PART && criterion == Criterion.PORTFOLIO) {
                flags.add(
                        new Flag(
                                WarningSign.FEW_EXAMPLES,
                                consultation.portfolioClients().orElse(0),
                                ENOUGH_CLIENTS,
                                "clients"));
            }
            if (answer != Answer.YES && canBeAskedFor(criterion)) {
                toAskFor.add(criterion);
            }
        }
        flags.sort(
                java.util.Comparator.comparing((Flag flag) -> flag.sign().severity()).reversed());
        return new ConsultationScore(consultation, contributions, flags, toAskFor);
    }

    /// The sum of the points, 0 to 100.
    public int score() {
        return contributions.stream().mapToInt(Contribution::points).sum();
    }

    private static Answer answer(
            Criterion criterion, Consultation c, LocalDate today, Parameters parameters) {
        return switch (criterion) {
            case PORTFOLIO -> portfolio(c.portfolioClients());
            case PROCESS -> yes(c.isProcessExplained());
            case BREAKDOWN -> yes(c.isBreakdownGiven());
            case WRITTEN_QUOTE -> writtenQuote(c, today, parameters);
            case SESSIONS -> yes(c.areSessionsJustified());
            case NO_PRESSURE -> yes(c.wasPressed().map(pressed -> !pressed));
            case RIGHT_DESCRIPTION -> yes(c.wasDescribedRightly());
            case ENOUGH_TIME -> yes(c.hadEnoughTime());
            case TECHNICIAN_NAMED -> c.technician().isPresent() ? Answer.YES : Answer.UNKNOWN;
            case MORE_ASSURED -> yes(c.isMoreAssured());
        };
    }

    private static Answer yes(Optional<Boolean> said) {
        return said.map(yes -> yes ? Answer.YES : Answer.NO).orElse(Answer.UNKNOWN);
    }

    private static Answer portfolio(OptionalInt clients) {
        if (clients.isEmpty()) {
            return Answer.UNKNOWN;
        }
        int shown = clients.getAsInt();
        return shown >= ENOUGH_CLIENTS ? Answer.YES : shown > 0 ? Answer.IN_PART : Answer.NO;
    }

    /// In time, late, still on its way, or never.
    private static Answer writtenQuote(Consultation c, LocalDate today, Parameters parameters) {
        long days = (long) parameters.likely("b-pr-quote-days");
        if (c.quoteReceived().isPresent()) {
            boolean inTime =
                    c.date().isEmpty()
                            || ChronoUnit.DAYS.between(c.date().get(), c.quoteReceived().get())
                                    <= days;
            return inTime ? Answer.YES : Answer.IN_PART;
        }
        if (c.isQuotePromised().isEmpty()) {
            return Answer.UNKNOWN;
        }
        boolean waits =
                c.date().isPresent() && ChronoUnit.DAYS.between(c.date().get(), today) <= days;
        return waits && c.isQuotePromised().get() ? Answer.UNKNOWN : Answer.NO;
    }

    private static boolean canBeAskedFor(Criterion criterion) {
        return switch (criterion) {
            case PORTFOLIO, PROCESS, BREAKDOWN, WRITTEN_QUOTE, SESSIONS, TECHNICIAN_NAMED -> true;
            case NO_PRESSURE, RIGHT_DESCRIPTION, ENOUGH_TIME, MORE_ASSURED -> false;
        };
    }
}
