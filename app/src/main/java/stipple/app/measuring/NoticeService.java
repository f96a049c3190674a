package stipple.app.measuring;

import java.nio.file.Path;
import java.util.List;
import stipple.app.media.PhotoDoor;
import stipple.app.media.PhotoResult;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.image.CodedImage;
import stipple.core.notice.NoticeJudge;
import stipple.core.notice.NoticeVerdict;
import stipple.core.notice.TextureReading;
import stipple.core.notice.UnfitPicture;
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
        double indoors = parameters.likely("x-notice-luminance-indoor");
        return answer(judge.judge(dots, hair, List.of(), List.of(), indoors));
    }

    private TextureReading reading(Path file, double pxPerMm) {
        String name = String.valueOf(file.getFileName());
        CodedImage picture =
                switch (PhotoDoor.usual().open(file)) {
                    case PhotoResult.Opened opened -> opened.photo().image();
                    case PhotoResult.Refused refused -> throw new Refusal(refused.sentence());
                };
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

    private static String key(UnfitPicture reason) {
        return switch (reason) {
            case DARK -> "notice.dark";
            case BLOWN -> "notice.blown";
            case TINTED -> "notice.tinted";
        };
    }

    private NoticeAnswer answer(NoticeVerdict verdict) {
        return new NoticeAnswer(
                verdict.distanceM(),
                verdict.curve().stream()
                        .map(p -> new NoticeAnswer.Point(p.distanceM(), p.sensitivityIndex()))
                        .toList(),
                scenarios().stream().map(s -> sight(s, verdict)).toList(),
                verdict.causes().stream()
                        .map(s ->
                                new NoticeAnswer.Cause(
                                        s.cause().id(),
                                        s.share(),
                                        messages.text("notice.cause." + s.cause().id())))
                        .toList(),
                verdict.sizeRatio(),
                verdict.contrastRatio(),
                verdict.densityRatio(),
                verdict.deltaE());
    }

    private static NoticeAnswer.Sight sight(Scenario scenario, NoticeVerdict verdict) {
        double index = verdict.at(scenario.distanceM());
        return new NoticeAnswer.Sight(scenario.id(), scenario.distanceM(), index, index >= 1);
    }

    private List<Scenario> scenarios() {
        return List.of(
                new Scenario("mirror", parameters.likely("x-notice-mirror")),
                new Scenario("friend-at-a-table", parameters.likely("x-notice-table")),
                new Scenario("talking", parameters.likely("x-notice-talking")),
                new Scenario("passing", parameters.likely("x-notice-passing")));
    }
}
