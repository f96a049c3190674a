package stipple.app.measuring;

import java.util.List;
import stipple.app.report.NoticeWords;
import stipple.core.notice.NoticeVerdict;
import stipple.core.parameter.Parameters;

/// Turns verdicts into answers with the usual ways of looking.
final class NoticeAnswers {
    private final NoticeWords words;
    private final List<Scenario> scenarios;

    NoticeAnswers(Parameters parameters, NoticeWords words) {
        this.words = words;
        scenarios = Scenario.usual(parameters);
    }

    NoticeAnswer of(NoticeVerdict verdict) {
        return new NoticeAnswer(
                verdict.distanceM(),
                verdict.curve().stream()
                        .map(p -> new NoticeAnswer.Point(p.distanceM(), p.sensitivityIndex()))
                        .toList(),
                sights(verdict),
                verdict.causes().stream()
                        .map(s ->
                                new NoticeAnswer.Cause(
                                        s.cause().id(), s.share(), words.cause(s.cause(), verdict)))
                        .toList(),
                verdict.sizeRatio(),
                verdict.contrastRatio(),
                verdict.densityRatio(),
                verdict.deltaE(),
                words.wideRange(verdict));
    }

    List<NoticeAnswer.Sight> sights(NoticeVerdict verdict) {
        return scenarios.stream()
                .map(s -> {
                    double index = verdict.at(s.distanceM());
                    return new NoticeAnswer.Sight(s.id(), s.distanceM(), index, index >= 1);
                })
                .toList();
    }
}
