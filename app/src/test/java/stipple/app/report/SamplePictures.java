package stipple.app.report;

import java.util.ArrayList;
import java.util.List;
import stipple.core.course.Moment;
import stipple.core.image.CodedImage;
import stipple.core.scalp.ViewName;

/// Pictures without meaning for tests of reports.
final class SamplePictures {
    private SamplePictures() {}

    /// @param sidePx of square pictures full of noise, which hardly compress
    static List<ReportPicture> noise(int sidePx, ViewName... views) {
        List<ReportPicture> pictures = new ArrayList<>();
        for (ViewName view : views) {
            for (Moment moment :
                    List.of(
                            new Moment.Before(),
                            new Moment.AfterSession(1, 0),
                            new Moment.Healed())) {
                for (ReportPicture.Kind kind : ReportPicture.Kind.values()) {
                    pictures.add(ReportPicture.of(kind, view, moment, noise(sidePx)));
                }
            }
        }
        return pictures;
    }

    private static CodedImage noise(int sidePx) {
        CodedImage image = new CodedImage(sidePx, sidePx);
        for (int i = 0; i < image.rgb().length; i++) {
            int hash = (i + 1) * 0x9E3779B1;
            image.rgb()[i] = ((hash ^ (hash >>> 15)) * 0x85EBCA6B) >>> 8;
        }
        return image;
    }
}
