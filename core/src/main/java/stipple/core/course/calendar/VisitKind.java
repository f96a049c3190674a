package stipple.core.course.calendar;

import java.util.Locale;
import stipple.core.ink.Treatment;

/// What a visit is for.
public enum VisitKind {
    /// A few dots in a hidden place, to see whether the skin answers with an allergy.
    PATCH,
    /// Removing old pigment by light.
    LASER,
    /// A session of permanent pigment.
    SMP,
    /// A session of temporary pigment.
    TRICO;

    /// The kind of a session of this treatment; tattoo ink, which is only shown, heals like
    /// permanent pigment.
    public static VisitKind of(Treatment treatment) {
        return switch (treatment) {
            case PERMANENT, TATTOO -> SMP;
            case TRICO -> TRICO;
        };
    }

    /// Whether deposits are placed: a session in the sense of the plan.
    public boolean isPigment() {
        return this == SMP || this == TRICO;
    }

    /// The name in files: `patch`, `laser`, `smp`, `trico`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if no kind has this id
    public static VisitKind parse(String id) {
        for (VisitKind kind : values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "kind of visit '" + id + "', allowed: patch, laser, smp, trico");
    }
}
