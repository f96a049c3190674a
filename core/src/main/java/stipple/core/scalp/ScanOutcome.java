package stipple.core.scalp;

/// What comes of laying the template on a scan.
public sealed interface ScanOutcome permits ScannedHead, ScanRefusal {}
