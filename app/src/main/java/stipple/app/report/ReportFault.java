package stipple.app.report;

import stipple.core.image.CodedImage;

/// One way in which a plan can be done badly, as a report shows it.
///
/// @param title what was done
/// @param good what stands by the good plan
/// @param whatYouSee one plain sentence
/// @param picture good and bad side by side
public record ReportFault(String title, String good, String whatYouSee, JpegPicture picture) {
    private static final float QUALITY = 0.8f;

    public ReportFault(String title, String good, String whatYouSee, CodedImage drawn) {
        this(title, good, whatYouSee, JpegPicture.of(drawn, QUALITY));
    }
}
