package stipple.app.report;

import java.util.ArrayList;
import java.util.List;
import stipple.app.text.Messages;
import stipple.core.math.Range;
import stipple.core.notice.NoticeVerdict;
import stipple.core.remedy.PlanVerdict;

/// What a report says about being noticed.
public final class NoticeSentences {
    private static final double LEAST_SHARE = 0.05;

    private final Messages messages;
    private final NoticeWords words;

    public NoticeSentences(Messages messages) {
        this.messages = messages;
        words = new NoticeWords(messages);
    }

    /// From how far, in one sentence.
    public String answer(PlanVerdict verdict) {
        Range range = verdict.usual().distanceM();
        return range.likely() == 0
                ? messages.text("notice.report.never")
                : messages.text(
                        "notice.report.answer",
                        words.metres(range.likely()),
                        words.metres(range.low()),
                        words.metres(range.high()));
    }

    /// One sentence a light.
    public List<String> lights(PlanVerdict verdict) {
        return verdict.lights().stream()
                .map(light ->
                        messages.text(
                                "notice.report.light",
                                messages.text("notice.light." + light.light().id()),
                                words.metres(light.verdict().distanceM().likely()),
                                told(light.verdict(), 0.3),
                                told(light.verdict(), 0.7),
                                told(light.verdict(), 1.5),
                                told(light.verdict(), 3)))
                .toList();
    }

    /// What causes it, the strongest first.
    public List<String> causes(PlanVerdict verdict) {
        List<String> causes = new ArrayList<>();
        for (NoticeVerdict.Share share : verdict.usual().causes()) {
            if (share.share() >= LEAST_SHARE) {
                causes.add(
                        messages.text(
                                "notice.report.cause",
                                Math.round(100 * share.share()),
                                words.cause(share.cause().id())));
            }
        }
        return causes;
    }

    /// What would help.
    public String fix(ReportNotice notice) {
        return notice.fix()
                .map(fix ->
                        messages.text(
                                "notice.report.fix",
                                words.change(fix.change()),
                                words.metres(notice.verdict().distanceM()),
                                words.metres(fix.after().distanceM())))
                .orElseGet(() -> messages.text("notice.report.no-fix"));
    }

    private String told(NoticeVerdict verdict, double metres) {
        return messages.text(
                verdict.at(metres) >= 1 ? "notice.report.told" : "notice.report.not-told");
    }
}
