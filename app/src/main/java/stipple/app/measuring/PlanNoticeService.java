package stipple.app.measuring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import stipple.app.media.Photo;
import stipple.app.media.PhotoDoor;
import stipple.app.planning.PhotoArgument;
import stipple.app.planning.PlanFile;
import stipple.app.planning.Progress;
import stipple.app.planning.Refusal;
import stipple.app.report.NoticeWords;
import stipple.app.text.Messages;
import stipple.core.course.Moment;
import stipple.core.course.PlanView;
import stipple.core.course.TreatmentPlan;
import stipple.core.notice.NoticeVerdict;
import stipple.core.parameter.Parameters;
import stipple.core.remedy.PlanJudge;
import stipple.core.remedy.PlanVerdict;
import stipple.core.remedy.Remedy;
import stipple.core.remedy.RemedyFinder;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;

/// Judges a plan at a moment by the eyes of others, and looks for a change that helps.
public final class PlanNoticeService {
    private static final int DOTS = 20;
    private static final double LEAST_SHARE = 0.05;

    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();
    private final NoticeWords words = new NoticeWords(messages);
    private final Progress progress;

    public PlanNoticeService(Progress progress) {
        this.progress = progress;
    }

    /// Judges a plan that was made before.
    ///
    /// @param planFile a `plan.json`
    /// @param photo a photo that the plan was made for; its light is checked
    /// @throws Refusal in one sentence, if the plan or the photo cannot be judged
    public PlanNotice plan(
            Path planFile, Optional<PhotoArgument> photo, Moment moment, int threads) {
        progress.at("reading the plan", 0, 3);
        TreatmentPlan plan = new PlanFile(messages).read(planFile);
        photo.ifPresent(argument -> checkLight(plan, argument));
        progress.at("looking at it", 1, 3);
        Head head = Head.of(HeadTemplate.shipped(), plan.headShape());
        PlanJudge judge = PlanJudge.of(plan, head, parameters, threads);
        PlanVerdict verdict = verdict(judge, plan, moment);
        progress.at("looking for what would help", 2, 3);
        Optional<Remedy> remedy =
                new RemedyFinder(judge, head, parameters, threads)
                        .best(plan, moment, verdict, true);
        List<Integer> worst = judge.giveAway(plan, moment, verdict).worst(DOTS);
        return answer(moment, verdict, worst, remedy);
    }

    private PlanVerdict verdict(PlanJudge judge, TreatmentPlan plan, Moment moment) {
        try {
            return judge.judge(plan, moment);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    messages.text("notice.nothing", moment.id(), plan.sessions().size()), e);
        }
    }

    private void checkLight(TreatmentPlan plan, PhotoArgument argument) {
        Photo photo = PhotoDoor.usual().open(argument.file()).orElseThrow(Refusal::new);
        PlanView view = view(plan, photo, argument);
        String name = String.valueOf(argument.file().getFileName());
        PhotoLight.unfit(photo.image(), view.camera(), plan.deposits(), parameters)
                .ifPresent(reason -> {
                    throw new Refusal(messages.text(NoticeService.key(reason), name));
                });
    }

    /// The plan's own photo, or the same one in another format or light.
    private PlanView view(TreatmentPlan plan, Photo photo, PhotoArgument argument) {
        return plan.views().stream()
                .filter(v ->
                        v.sha256().equals(photo.facts().sha256())
                                || (argument.view().equals(Optional.of(v.view()))
                                        && v.camera().widthPx() == photo.image().width()
                                        && v.camera().heightPx() == photo.image().height()))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(messages.text("photo.refused.not-this-plan", argument.file())));
    }

    private PlanNotice answer(
            Moment moment, PlanVerdict verdict, List<Integer> worst, Optional<Remedy> remedy) {
        NoticeAnswers answers = new NoticeAnswers(parameters, words);
        return new PlanNotice(
                moment.id(),
                answers.of(verdict.usual()),
                verdict.lights().stream()
                        .map(l ->
                                new PlanNotice.Light(
                                        l.light().id(),
                                        l.verdict().distanceM(),
                                        answers.sights(l.verdict())))
                        .toList(),
                verdict.zones().stream()
                        .map(z ->
                                new PlanNotice.ZoneSight(
                                        z.zone().id(),
                                        z.verdict().distanceM(),
                                        strongest(z.verdict())))
                        .toList(),
                worst.stream().map(i -> i + 1).toList(),
                edge(verdict),
                remedy.map(this::fix));
    }

    private static String strongest(NoticeVerdict verdict) {
        return verdict.causes().isEmpty() ? "" : verdict.causes().getFirst().cause().id();
    }

    private static Optional<PlanNotice.Edge> edge(PlanVerdict verdict) {
        return verdict.usual().causes().stream()
                        .anyMatch(s -> s.cause().isOfTheLine() && s.share() >= LEAST_SHARE)
                ? verdict.edge()
                        .map(e ->
                                new PlanNotice.Edge(
                                        e.fromMm(),
                                        e.toMm(),
                                        e.irregularityMm(),
                                        e.from().sMm(),
                                        e.from().wMm(),
                                        e.to().sMm(),
                                        e.to().wMm()))
                : Optional.empty();
    }

    private PlanNotice.Fix fix(Remedy remedy) {
        return new PlanNotice.Fix(
                remedy.change().kind().id(),
                remedy.change().amount(),
                words.change(remedy.change()),
                remedy.after().usual().distanceM());
    }
}
