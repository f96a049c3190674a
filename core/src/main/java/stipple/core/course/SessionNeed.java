package stipple.core.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stipple.core.ink.Healing;
import stipple.core.math.Range;
import stipple.core.parameter.Parameter;
import stipple.core.parameter.Parameters;

/// Whether a further session is still needed, decided by a measured photo of the healed scalp
/// against what the plan promises. The measured place counts as bald skin in the middle of the
/// treated area; dots and stubble are counted alike, as the eye does. Source: guidearticle.
///
/// @param verdict the answer
/// @param reasons why, the deciding ones first
/// @param wantedPerCm2 density that the plan promises; low is the least that counts as reached
/// @param dotLightRatio light that a dot takes over what the plan promises of it
public record SessionNeed(
        Verdict verdict, List<Reason> reasons, Range wantedPerCm2, double dotLightRatio) {
    /// The unit of a reason that compares with the plan.
    public static final String SHARE = "share";

    public SessionNeed {
        reasons = List.copyOf(reasons);
    }

    /// The answer of the gate.
    public enum Verdict {
        NEEDED,
        NOT_NEEDED,
        CANNOT_TELL;

        /// The name in files: `needed`, `not-needed`, `cannot-tell`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One reason for the answer.
    ///
    /// @param rule stable kebab-case id
    /// @param measured what was found
    /// @param wanted what it was held against
    /// @param unit of both: `days`, `dots`, `1/cm2` or `share`
    /// @param source keys of docs/references.bib
    public record Reason(String rule, double measured, double wanted, String unit, String source) {}

    /// The gate for the session after those that were held.
    ///
    /// @param plan what was promised
    /// @param measured what the photo showed
    /// @param lastSession day of the last session before the photo, when known
    public static SessionNeed of(
            TreatmentPlan plan,
            HealedMeasure measured,
            Optional<LocalDate> lastSession,
            Parameters parameters) {
        double ratio = measured.dotLightMm2() / dotLightMm2(plan, parameters);
        Parameter share = parameters.get("x-gate-reached-share");
        double density = plan.design().densityPerCm2();
        Range wanted = new Range(density, density * share.value().likely(), density);
        List<Reason> doubts = doubts(measured, lastSession, parameters);
        if (!doubts.isEmpty()) {
            return new SessionNeed(Verdict.CANNOT_TELL, doubts, wanted, ratio);
        }
        Reason dense = density(measured.densityPerCm2(), wanted, share.source());
        Reason dark = darkness(ratio, share);
        List<Reason> reasons =
                List.of(dense, dark).stream()
                        .sorted(Comparator.comparingInt(SessionNeed::rank))
                        .toList();
        return new SessionNeed(verdict(reasons), reasons, wanted, ratio);
    }

    /// What keeps a photo from deciding anything.
    private static List<Reason> doubts(
            HealedMeasure measured, Optional<LocalDate> lastSession, Parameters parameters) {
        List<Reason> doubts = new ArrayList<>();
        Parameter healed = parameters.get("b-t6-healed-day");
        Parameter least = parameters.get("x-gate-least-dots");
        if (measured.taken().isPresent() && lastSession.isPresent()) {
            long days = ChronoUnit.DAYS.between(lastSession.get(), measured.taken().get());
            if (days < healed.value().low() - photoWindow(parameters)) {
                doubts.add(
                        new Reason(
                                "not-healed-yet",
                                days,
                                healed.value().low(),
                                "days",
                                healed.source()));
            }
        }
        if (measured.count() < least.value().likely()) {
            doubts.add(
                    new Reason(
                            "too-few-dots",
                            measured.count(),
                            least.value().likely(),
                            "dots",
                            least.source()));
        }
        return doubts;
    }

    /// Days by which the deciding photo may come before the colour has settled: it is taken before
    /// the session that it decides on.
    private static double photoWindow(Parameters parameters) {
        return parameters.likely("x-decision-photo");
    }

    private static Reason density(Range measured, Range wanted, String source) {
        String rule =
                measured.high() < wanted.low()
                        ? "thinner-than-planned"
                        : measured.low() >= wanted.low() ? "dense-enough" : "density-unsure";
        return new Reason(rule, measured.likely(), wanted.likely(), "1/cm2", source);
    }

    private static Reason darkness(double ratio, Parameter share) {
        String rule =
                ratio < share.value().low()
                        ? "paler-than-planned"
                        : ratio >= share.value().likely() ? "dark-enough" : "darkness-unsure";
        return new Reason(rule, ratio, 1, SHARE, share.source());
    }

    private static Verdict verdict(List<Reason> reasons) {
        return switch (rank(reasons.getFirst())) {
            case 0 -> Verdict.NEEDED;
            case 1 -> Verdict.CANNOT_TELL;
            default -> Verdict.NOT_NEEDED;
        };
    }

    /// 0 speaks for the session, 1 leaves it open, 2 speaks against it.
    private static int rank(Reason reason) {
        return switch (reason.rule()) {
            case "thinner-than-planned", "paler-than-planned" -> 0;
            case "density-unsure", "darkness-unsure" -> 1;
            default -> 2;
        };
    }

    /// What a macro photo finds of the clearest dots of the settled plan, as the model has them.
    private static double dotLightMm2(TreatmentPlan plan, Parameters parameters) {
        TimeQuestion question = TimeQuestion.of(plan.design().treatment(), new Upkeep.None());
        TimeCurve curve = TimeCurve.of(plan, question, parameters);
        int settled = curve.sessionDays().getLast() + Healing.SETTLED_DAY;
        TimePoint point =
                curve.points().stream()
                        .filter(p -> p.day() >= settled)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("a curve ends healed"));
        double widthMm = point.widthMm().likely();
        return parameters.likely("x-gate-dot-light")
                * point.contrast().likely()
                * widthMm
                * widthMm;
    }
}
