package stipple.core.scalp;

import java.util.Locale;

/// The length in which a scan counts; files seldom say, so a person does.
public enum ScanUnit {
    MM(1),
    CM(10),
    M(1000),
    INCH(25.4);

    private final double lengthMm;

    ScanUnit(double lengthMm) {
        this.lengthMm = lengthMm;
    }

    public double lengthMm() {
        return lengthMm;
    }

    /// `mm`, `cm`, `m` or `inch`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ScanUnit parse(String id) {
        for (ScanUnit unit : values()) {
            if (unit.id().equals(id)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("unit '" + id + "' of a scan, allowed: mm, cm, m, inch");
    }
}
