package stipple.core.course.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stipple.core.ink.Healing;

/// What is normal to see some days after a session. Read off the same curves that age the pictures,
/// so that what is told and what is shown agree.
public enum HealingSign {
    /// Red skin between the dots.
    REDNESS,
    /// Darker and larger than it will stay.
    DARKER,
    /// Tiny scabs.
    SCABS,
    /// Scabs that flake off.
    FLAKING,
    /// Paler than it will stay, under new skin.
    TOO_LIGHT,
    /// Coming back towards its final look.
    SETTLING,
    /// As it will stay for the time being.
    SETTLED;

    private static final double VISIBLE_REDNESS = 0.15;
    private static final double CLEARLY_DARKER = 1.15;
    private static final double CLEARLY_LIGHTER = 0.96;
    private static final double MANY_SCABS = 0.5;
    private static final double SOME_SCABS = 0.04;
    private static final int SETTLED_DAY = 28;

    /// All that is normal on a day, from 0.
    public static List<HealingSign> on(int day, Healing healing) {
        List<HealingSign> signs = new ArrayList<>();
        double load = healing.load(day) / healing.load(Healing.SETTLED_DAY);
        boolean flakes = healing.scab(day) < healing.scab(Math.max(0, day - 1));
        addIf(signs, healing.redness(day) >= VISIBLE_REDNESS, REDNESS);
        addIf(signs, load >= CLEARLY_DARKER, DARKER);
        addIf(signs, healing.scab(day) >= MANY_SCABS, SCABS);
        addIf(signs, flakes && healing.scab(day) >= SOME_SCABS, FLAKING);
        addIf(signs, day < SETTLED_DAY && load <= CLEARLY_LIGHTER, TOO_LIGHT);
        addIf(signs, day < SETTLED_DAY && signs.isEmpty(), SETTLING);
        addIf(signs, day >= SETTLED_DAY, SETTLED);
        return signs;
    }

    private static void addIf(List<HealingSign> signs, boolean holds, HealingSign sign) {
        if (holds) {
            signs.add(sign);
        }
    }

    /// The name in files: `redness`, `too-light`, ...
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
