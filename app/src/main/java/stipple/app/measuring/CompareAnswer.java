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

    /// A macro photo of healed skin against what a plan predicts of it. Of `dots`, the earlier
    /// visit is the prediction.
    ///
    /// @param moment of the prediction
    /// @param zone that the photo shows
    /// @param sMm of the middle of the photo on the scalp
    /// @param wMm of the middle of the photo on the scalp
    record Planned(Dots dots, String moment, String zone, double sMm, double wMm)
            implements CompareAnswer {
        @Override
        public List<String> files() {
            return dots.files();
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
