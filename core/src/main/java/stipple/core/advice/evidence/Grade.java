package stipple.core.advice.evidence;

/// How complete the evidence is, whatever it says.
public enum Grade {
    /// Nearly everything that could be shown is shown.
    A,
    B,
    C,
    D,
    /// Hardly anything or nothing is held.
    E;

    private static final int STEP_PERCENT = 20;

    /// From the share of what could be shown that is shown.
    static Grade of(int held, int wanted) {
        int percent = 100 * held / wanted;
        int step = Math.min(4, (100 - percent) / STEP_PERCENT);
        return values()[step];
    }
}
