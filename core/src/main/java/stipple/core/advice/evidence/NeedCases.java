package stipple.core.advice.evidence;

import stipple.core.advice.directory.Need;

/// How many proven results show each special need.
public record NeedCases(int scar, int women, int afro, int repair) {
    static NeedCases none() {
        return new NeedCases(0, 0, 0, 0);
    }

    NeedCases with(Need need) {
        return switch (need) {
            case SCAR -> new NeedCases(scar + 1, women, afro, repair);
            case WOMEN -> new NeedCases(scar, women + 1, afro, repair);
            case AFRO -> new NeedCases(scar, women, afro + 1, repair);
            case REPAIR -> new NeedCases(scar, women, afro, repair + 1);
            case PERMANENT, TRICO -> this;
        };
    }

    int of(Need need) {
        return switch (need) {
            case SCAR -> scar;
            case WOMEN -> women;
            case AFRO -> afro;
            case REPAIR -> repair;
            case PERMANENT, TRICO -> 0;
        };
    }
}
