package stipple.core.quote;

import java.util.List;

/// Several consultations of one person: how many opinions there are and whether one more is worth
/// asking for.
///
/// @param scores each consultation by itself, in order of date; undated ones last
/// @param next code of what to do next
public record Opinions(List<ConsultationScore> scores, Next next) {
    private static final int SOUND = 60;

    /// What to do next.
    public enum Next {
        /// One opinion only: ask for a second.
        SECOND_OPINION,
        /// Two, and none or only one of them sound: ask for a third.
        THIRD_OPINION,
        /// Enough opinions to decide on.
        DECIDE
    }

    public Opinions {
        scores = List.copyOf(scores);
    }

    public static Opinions of(List<ConsultationScore> scores) {
        List<ConsultationScore> inOrder =
                scores.stream()
                        .sorted(
                                java.util.Comparator.comparing(s ->
                                        s.consultation().date().orElse(java.time.LocalDate.MAX)))
                        .toList();
        long sound =
                scores.stream()
                        .filter(s -> s.score() >= SOUND)
                        .filter(s ->
                                s.flags().stream()
                                        .noneMatch(f ->
                                                f.sign().severity() == WarningSign.Severity.RED))
                        .count();
        Next next =
                scores.size() < 2
                        ? Next.SECOND_OPINION
                        : sound < 2 && scores.size() < 3 ? Next.THIRD_OPINION : Next.DECIDE;
        return new Opinions(inOrder, next);
    }
}
