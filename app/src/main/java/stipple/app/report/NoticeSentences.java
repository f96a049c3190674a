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
    private static final List<Distance> DISTANCES =
            List.of(
                    new Distance("mirror", 0.3),
                    new Distance("table", 0.7),
                    new Distance("talking", 1.5),
                    new Distance("passing", 3));

    private final Messages messages;
    private final NoticeWords words;

    public NoticeSentences(Messages messages) {
        this.messages = messages;
        words = new NoticeWords(messages);
    }

    private record Distance(String id, double metres) {}

    /// From how far, and why the range is wide if it is.
    public String answer(PlanVerdict verdict) {
        Range range = verdict.usual().distanceM();
        if (range.likely() == 0) {
            return messages.text("notice.report.never");
        }
        String answer =
                messages.text(
                        "notice.report.answer",
                        words.metres(range.likely()),
                        words.metres(range.low()),
                        words.metres(range.high()));
        return words.wideRange(verdict.usual()).map(why -> answer + " " + why).orElse(answer);
    }

    /// Whether it can be told in one light at the distances of [#distances].
    ///
    /// @param from up to which distance it can be told
    public record LightRow(String light, String from, List<Told> told) {}

    /// Whether it can be told from one distance.
    ///
    /// @param id `yes` or `no`
    public record Told(String id, String text) {}

    /// The distances at which people meet, as words.
    public List<String> distances() {
        return DISTANCES.stream().map(d -> messages.text("notice.distance." + d.id())).toList();
    }

    /// One row a light.
    public List<LightRow> rows(PlanVerdict verdict) {
        return verdict.lights().stream()
                .map(light ->
                        new LightRow(
                                messages.text("notice.light." + light.light().id()),
                                words.metres(light.verdict().distanceM().likely()),
                                DISTANCES.stream()
                                        .map(d -> row(light.verdict(), d.metres()))
                                        .toList()))
                .toList();
    }

    private Told row(NoticeVerdict verdict, double metres) {
        String id = verdict.at(metres) >= 1 ? "yes" : "no";
        return new Told(id, messages.text("notice.report.seen." + id));
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
                                words.cause(share.cause(), verdict.usual())));
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
