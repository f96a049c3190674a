package stipple.app.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stipple.core.course.InkComparison;

/// What a report says beyond the plan itself: twenty years of it with each ink, the same plan done
/// badly, whether anyone would notice it, and how its result will be measured.
///
/// @param inks twenty years; empty leaves the section out
/// @param strategies later hair loss under both ways to meet it; none leaves the pictures out
/// @param faults bad work beside the plan; none leaves the section out
/// @param notice whether anyone would notice; empty leaves the section out
/// @param outcome the result against the prediction; empty leaves the section out
public record ReportFuture(
        Optional<InkComparison> inks,
        List<ReportStrategy> strategies,
        List<ReportFault> faults,
        Optional<ReportNotice> notice,
        Optional<ReportOutcome> outcome) {
    public ReportFuture {
        strategies = List.copyOf(strategies);
        faults = List.copyOf(faults);
    }

    public static ReportFuture none() {
        return new ReportFuture(
                Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    public ReportFuture withInks(InkComparison other) {
        return new ReportFuture(Optional.of(other), strategies, faults, notice, outcome);
    }

    public ReportFuture withStrategies(List<ReportStrategy> other) {
        return new ReportFuture(inks, other, faults, notice, outcome);
    }

    public ReportFuture withFaults(List<ReportFault> other) {
        return new ReportFuture(inks, strategies, other, notice, outcome);
    }

    public ReportFuture withNotice(Optional<ReportNotice> other) {
        return new ReportFuture(inks, strategies, faults, other, outcome);
    }

    public ReportFuture withOutcome(Optional<ReportOutcome> other) {
        return new ReportFuture(inks, strategies, faults, notice, other);
    }

    /// What this and the other say: bad work and later loss of both, in this order, and of the rest
    /// what the other says where this says nothing.
    public ReportFuture and(ReportFuture other) {
        return new ReportFuture(
                inks.or(other::inks),
                joined(strategies, other.strategies),
                joined(faults, other.faults),
                notice.or(other::notice),
                outcome.or(other::outcome));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
