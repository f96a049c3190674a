package stipple.app.report;

import java.util.List;
import java.util.Optional;
import stipple.core.image.CodedImage;
import stipple.core.remedy.Change;
import stipple.core.remedy.PlanVerdict;

/// Whether anyone would notice: what a report says and shows about it.
///
/// @param verdict about the healed plan
/// @param fix a change that was proved to help; empty if none was found
/// @param pieces flat pieces of skin side by side
/// @param heat views of the head with what gives the plan away
public record ReportNotice(
        PlanVerdict verdict, Optional<Fix> fix, List<Shown> pieces, List<Shown> heat) {
    private static final float QUALITY = 0.85f;

    public ReportNotice {
        pieces = List.copyOf(pieces);
        heat = List.copyOf(heat);
    }

    /// A change and what is said of the plan after it.
    public record Fix(Change change, PlanVerdict after) {}

    /// A picture with its caption.
    public record Shown(String caption, JpegPicture picture) {
        public Shown(String caption, CodedImage drawn) {
            this(caption, JpegPicture.of(drawn, QUALITY));
        }

        /// The same picture with another caption.
        public Shown captioned(String other) {
            return new Shown(other, picture);
        }
    }
}
