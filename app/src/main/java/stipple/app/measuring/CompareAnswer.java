package stipple.app.measuring;

import java.util.List;
import stipple.core.math.Range;

/// Two visits compared.
public sealed interface CompareAnswer {
    /// Written files, relative to the folder.
    List<String> files();

    /// Two macro photos, dot by dot.
    ///
    /// @param matched dots seen at both visits
    /// @param faded of the matched, weaker by more than contrasts scatter
    /// @param grown of the matched, wider by more than widths scatter
    /// @param lostShare of the earlier dots in view of both, with its error
    /// @param contrastChange relative, -0.2 for a fifth weaker
    /// @param diameterChange relative
    /// @param greenRedShift of the dots against skin, at equal darkness
    /// @param blueYellowShift below 0 bluer
    /// @param turnDeg of the later photo against the earlier
    record Dots(
            int matched,
            int lost,
            int added,
            long faded,
            long grown,
            Range lostShare,
            Range contrastChange,
            Range diameterChange,
            Range greenRedShift,
            Range blueYellowShift,
            double turnDeg,
            double scale,
            List<String> files)
            implements CompareAnswer {
        public Dots {
            files = List.copyOf(files);
        }
    }

    /// Two photos of a head, laid on each other.
    ///
    /// @param agreement of the shapes, 0 to 1
    /// @param exposure light of the later photo over that of the earlier, by the median pixel
    record Heads(
            double agreement, double turnDeg, double scale, double exposure, List<String> files)
            implements CompareAnswer {
        public Heads {
            files = List.copyOf(files);
        }
    }
}
