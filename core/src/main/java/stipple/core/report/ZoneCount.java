package stipple.core.report;

import stipple.core.scalp.Zone;

/// How many deposits one zone receives.
public record ZoneCount(Zone zone, int dots) {}
