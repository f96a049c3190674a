package stipple.core.design;

/// How deposits stand to each other.
public enum PatternFamily {
    /// Like real follicular units: soft repulsion, most often a little over the mean spacing apart.
    FINE,
    /// Plain hard-core darts: never nearer than a radius, otherwise free. The fast family.
    DIFFUSE,
    /// Like single hairs: small groups as inside follicular units, looser than in hair because
    /// deposits nearer than 0.15 mm would run into one.
    CLUSTERED;

    /// The name on the command line and in files: `fine`, `diffuse`, `clustered`.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
