package stipple.app.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.app.report.ReportNotice;
import stipple.app.text.Messages;
import stipple.core.course.Moment;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.notice.NoticeVerdict;
import stipple.core.parameter.Parameters;
import stipple.core.remedy.GiveAway;
import stipple.core.remedy.PlanJudge;
import stipple.core.remedy.PlanVerdict;
import stipple.core.remedy.Remedy;
import stipple.core.remedy.RemedyFinder;
import stipple.core.scalp.Head;
import stipple.core.scalp.ViewName;

/// Whether anyone would notice a plan when it has healed: the verdict, a change that helps and
/// leaves every dot where it is, and pictures of both.
public final class NoticeLook {
    private static final Moment HEALED = new Moment.Healed();

    private static final List<String> PIECES =
            List.of("notice.report.stubble", "notice.report.planned", "notice.report.fixed");

    private NoticeLook() {}

    /// Empty if so few dots are planned that nothing can be said.
    ///
    /// @param views of the head on which it is shown what gives the plan away
    /// @param threads to work with; the answer does not depend on it
    public static Optional<ReportNotice> of(
            TreatmentPlan plan,
            Head head,
            BareHeads heads,
            List<ViewName> views,
            Parameters parameters,
            Messages messages,
            int threads) {
        PlanJudge judge = PlanJudge.of(plan, head, parameters, threads);
        PlanVerdict verdict;
        try {
            verdict = judge.judge(plan, HEALED);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        Optional<Remedy> remedy =
                new RemedyFinder(judge, head, parameters, threads)
                        .best(plan, HEALED, verdict, false);
        List<ReportNotice.Shown> heat = new ArrayList<>();
        if (!views.isEmpty()) {
            GiveAway giveAway = judge.giveAway(plan, HEALED, verdict);
            for (ViewName view : views) {
                heat.add(
                        uncaptioned(
                                HeatPicture.of(
                                        heads.picture(view),
                                        heads.camera(view),
                                        plan.deposits(),
                                        giveAway,
                                        1)));
            }
            ViewName first = views.getFirst();
            remedy.ifPresent(r ->
                    heat.add(
                            1,
                            uncaptioned(
                                    HeatPicture.of(
                                            heads.picture(first),
                                            heads.camera(first),
                                            r.plan().deposits(),
                                            judge.giveAway(r.plan(), HEALED, r.after()),
                                            left(verdict, r.after())))));
        }
        ReportNotice found =
                new ReportNotice(
                        verdict,
                        remedy.map(r -> new ReportNotice.Fix(r.change(), r.after())),
                        pieces(judge, plan, verdict, remedy),
                        heat);
        return Optional.of(captioned(found, views, messages));
    }

    /// The same with its captions in a language.
    ///
    /// @param views as it was made with
    public static ReportNotice captioned(
            ReportNotice found, List<ViewName> views, Messages messages) {
        List<ReportNotice.Shown> pieces = new ArrayList<>();
        for (ReportNotice.Shown piece : found.pieces()) {
            pieces.add(piece.captioned(messages.text(PIECES.get(pieces.size()))));
        }
        List<String> captions = new ArrayList<>();
        for (ViewName view : views) {
            String name = messages.text("view." + view.id());
            captions.add(messages.text("notice.report.heat", name));
            if (captions.size() == 1 && found.fix().isPresent()) {
                captions.add(messages.text("notice.report.heat-fixed", name));
            }
        }
        List<ReportNotice.Shown> heat = new ArrayList<>();
        for (ReportNotice.Shown shown : found.heat()) {
            heat.add(shown.captioned(captions.get(heat.size())));
        }
        return new ReportNotice(found.verdict(), found.fix(), pieces, heat);
    }

    private static ReportNotice.Shown uncaptioned(CodedImage picture) {
        return new ReportNotice.Shown("", picture);
    }

    /// How much of the difference is left after a change, at the distance from which the plan could
    /// just be told before, at most 1.
    private static double left(PlanVerdict before, PlanVerdict after) {
        double asked = before.distanceM();
        double was = index(before, asked);
        return was <= 0 ? 1 : Math.clamp(index(after, asked) / was, 0, 1);
    }

    private static double index(PlanVerdict verdict, double distanceM) {
        return verdict.usual().curve().stream()
                .min(java.util.Comparator.comparingDouble(p -> Math.abs(p.distanceM() - distanceM)))
                .map(NoticeVerdict.Point::sensitivityIndex)
                .orElse(0.0);
    }

    private static List<ReportNotice.Shown> pieces(
            PlanJudge judge, TreatmentPlan plan, PlanVerdict verdict, Optional<Remedy> remedy) {
        List<ReportNotice.Shown> pieces = new ArrayList<>();
        pieces.add(uncaptioned(judge.stubblePicture()));
        pieces.add(uncaptioned(judge.picture(plan, HEALED, verdict.zone())));
        remedy.ifPresent(
                r -> pieces.add(uncaptioned(judge.picture(r.plan(), HEALED, verdict.zone()))));
        return pieces;
    }
}
