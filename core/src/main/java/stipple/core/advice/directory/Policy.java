package stipple.core.advice.directory;

import java.util.Locale;

/// What a house says it does.
public enum Policy {
    /// Results are looked at by a second person.
    QUALITY_CONTROL,
    /// New technicians are trained by a written programme.
    TRAINING_PROGRAMME,
    /// Poor work can be removed there or through them.
    REMOVAL_PATHWAY,
    /// A test patch is made before treatment.
    PATCH_TEST,
    /// What a top-up costs and when is written.
    TOP_UP_TERMS,
    FREE_CONSULTATION;

    /// The word in files and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
