package stipple.app.measuring;

import java.nio.file.Path;
import stipple.app.media.PhotoDoor;
import stipple.app.planning.Refusal;
import stipple.app.report.NoticeWords;
import stipple.app.text.Messages;
import stipple.core.image.CodedImage;
import stipple.core.notice.NoticeEvidence;
import stipple.core.notice.NoticeJudge;
import stipple.core.notice.NoticeVerdict;
import stipple.core.notice.TextureReading;
import stipple.core.notice.UnfitPicture;
import stipple.core.notice.ViewingLight;
import stipple.core.parameter.Parameters;

/// Judges pictures of treated skin beside the person's own stubble.
public final class NoticeService {
    private static final double LEAST_PX_PER_MM = 4;
    private static final double MOST_PX_PER_MM = 400;
    private static final int LEAST_SIDE_PX = 96;

    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();

    /// Judges two pictures that were taken in the same light and at the same scale.
    ///
    /// @param treated nothing but treated skin, from straight above
    /// @param reference nothing but the own stubble
    /// @param pxPerMm resolution of both, 4 to 400
    /// @throws Refusal in one sentence, if a picture cannot be judged
    public NoticeAnswer pictures(Path treated, Path reference, double pxPerMm) {
        if (!(pxPerMm >= LEAST_PX_PER_MM && pxPerMm <= MOST_PX_PER_MM)) {
            throw new Refusal(
                    messages.text(
                            "notice.scale", pxPerMm, (int) LEAST_PX_PER_MM, (int) MOST_PX_PER_MM));
        }
        TextureReading dots = reading(treated, pxPerMm);
        TextureReading hair = reading(reference, pxPerMm);
        NoticeJudge judge = NoticeJudge.of(parameters);
        NoticeVerdict verdict =
                judge.judge(dots, hair, NoticeEvidence.none(), ViewingLight.softIndoor(parameters));
        return new NoticeAnswers(parameters, new NoticeWords(messages)).of(verdict);
    }

    private TextureReading reading(Path file, double pxPerMm) {
        String name = String.valueOf(file.getFileName());
        CodedImage picture = PhotoDoor.usual().open(file).orElseThrow(Refusal::new).image();
        if (Math.min(picture.width(), picture.height()) < LEAST_SIDE_PX) {
            throw new Refusal(
                    messages.text(
                            "notice.small",
                            name,
                            picture.width(),
                            picture.height(),
                            LEAST_SIDE_PX));
        }
        int threads = Runtime.getRuntime().availableProcessors();
        TextureReading reading = TextureReading.of(picture, pxPerMm, parameters, threads);
        reading.unfit(parameters)
                .ifPresent(reason -> {
                    throw new Refusal(messages.text(key(reason), name));
                });
        return reading;
    }

    static String key(UnfitPicture reason) {
        return switch (reason) {
            case DARK -> "notice.dark";
            case BLOWN -> "notice.blown";
            case TINTED -> "notice.tinted";
        };
    }
}
