package stipple.core.scalp;

/// What comes of fitting camera and head to markups.
public sealed interface FitOutcome permits FittedHead, FitRefusal {}
