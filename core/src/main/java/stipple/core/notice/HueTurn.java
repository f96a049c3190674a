package stipple.core.notice;

import java.util.Locale;
import stipple.core.color.Lab;

/// Which way the colour of treated skin differs most from that of the own stubble, lightness aside.
public enum HueTurn {
    BLUER,
    YELLOWER,
    REDDER,
    GREENER;

    static HueTurn of(Lab treated, Lab stubble) {
        double red = treated.a() - stubble.a();
        double yellow = treated.b() - stubble.b();
        if (Math.abs(red) > Math.abs(yellow)) {
            return red > 0 ? REDDER : GREENER;
        }
        return yellow > 0 ? YELLOWER : BLUER;
    }

    /// Stable name in texts.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
