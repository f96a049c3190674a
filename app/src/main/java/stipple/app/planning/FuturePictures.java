package stipple.app.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import stipple.app.media.PictureWriter;
import stipple.app.report.ReportStrategy;
import stipple.app.text.Messages;
import stipple.core.course.Appearance;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.PlanBrief;
import stipple.core.course.PlanGround;
import stipple.core.course.PlanMaker;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.Design;
import stipple.core.design.PatternFamily;
import stipple.core.parameter.Parameters;
import stipple.core.preview.DotOptics;
import stipple.core.price.Strategy;
import stipple.core.price.StrategyCost;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.ViewName;

/// Pictures of a plan's head years from now, when more hair is lost than today: with pigment for
/// today's loss, or for a later class of loss that was treated through at once.
///
/// The pigment has faded by then and no top-up was made; the head is seen from above.
public final class FuturePictures {
    private static final int SMALL_PX = 480;

    /// Single dots do not show in a small picture: the quickest pattern will do.
    private static final PatternFamily IN_SMALL = PatternFamily.DIFFUSE;

    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();
    private final Progress progress;

    public FuturePictures(Progress progress) {
        this.progress = progress;
    }

    /// One picture.
    ///
    /// @param name file name without ending
    /// @param treatedClassId class whose area bears pigment; that of the plan means the plan itself
    /// @param hairClassId class of loss by then
    /// @param years from now
    public record Wanted(String name, String treatedClassId, String hairClassId, int years) {
        /// Both strategies in 5 and 10 years, with the loss that nine in ten do not go beyond, by
        /// the name that [#nameOf] gives.
        public static List<Wanted> of(List<StrategyCost> strategies) {
            List<Wanted> wanted = new ArrayList<>();
            for (StrategyCost cost : strategies) {
                String treated = cost.stages().getFirst().treatedClassId();
                for (StrategyCost.Stage stage : cost.stages()) {
                    if (stage.year() > 0) {
                        wanted.add(
                                new Wanted(
                                        nameOf(cost.strategy(), stage.year()),
                                        treated,
                                        stage.worstClassId(),
                                        stage.year()));
                    }
                }
            }
            return wanted;
        }

        static String nameOf(Strategy strategy, int year) {
            return strategy.id() + "-year-" + year;
        }
    }

    /// Pictures for the report of a plan that is at hand, small and in the order of the strategies,
    /// each a piece of work. What several of them need is made once.
    List<Supplier<ReportStrategy>> small(
            TreatmentPlan plan, PlanGround ground, List<StrategyCost> strategies, int threads) {
        Map<String, FutureTask<TreatmentPlan>> byTreated = new HashMap<>();
        byTreated.put(plan.design().lossClassId(), new FutureTask<>(() -> plan));
        Map<String, BareHeads> byHair = new HashMap<>();
        FutureTask<DotOptics> optics =
                new FutureTask<>(() -> PlanPictures.optics(plan, parameters));
        List<Supplier<ReportStrategy>> pieces = new ArrayList<>();
        for (StrategyCost cost : strategies) {
            String treatedId = cost.stages().getFirst().treatedClassId();
            FutureTask<TreatmentPlan> treated =
                    byTreated.computeIfAbsent(
                            treatedId,
                            id ->
                                    new FutureTask<>(
                                            () -> planned(plan, ground, id, IN_SMALL, threads)));
            for (StrategyCost.Stage stage : cost.stages()) {
                if (stage.year() > 0) {
                    BareHeads heads =
                            byHair.computeIfAbsent(
                                    stage.worstClassId(),
                                    id -> smallHeads(withLoss(plan, id), ground.head(), threads));
                    pieces.add(() ->
                            small(
                                    cost.strategy(),
                                    stage.year(),
                                    new PlanPictures(
                                            BareHeads.done(treated),
                                            ground.head(),
                                            parameters,
                                            BareHeads.done(optics)),
                                    heads,
                                    threads));
                }
            }
        }
        return pieces;
    }

    private BareHeads smallHeads(TreatmentPlan later, Head head, int threads) {
        return BareHeads.of(later, head, SMALL_PX, parameters, threads);
    }

    private static ReportStrategy small(
            Strategy strategy, int year, PlanPictures pictures, BareHeads heads, int threads) {
        Appearance then = pictures.appearance(new Moment.Year(year), OutcomeCase.LIKELY);
        return new ReportStrategy(
                strategy, year, pictures.whole(ViewName.TOP, heads, then, threads));
    }

    /// Writes a folder of pictures, whole or not at all.
    ///
    /// @throws Refusal if the plan or the folder cannot be used
    public List<String> write(Path planFile, List<Wanted> wanted, Path folder, int threads) {
        TreatmentPlan plan = new PlanFile(messages).read(planFile);
        Head head = Head.of(HeadTemplate.shipped(), plan.headShape());
        PlanGround ground = new PlanGround(head);
        Map<String, TreatmentPlan> byTreated = new HashMap<>();
        byTreated.put(plan.design().lossClassId(), plan);
        try (OutputFolder out = OutputFolder.open(folder, messages)) {
            for (int k = 0; k < wanted.size(); k++) {
                Wanted one = wanted.get(k);
                progress.at("drawing pictures", k, wanted.size());
                TreatmentPlan treated =
                        byTreated.computeIfAbsent(
                                one.treatedClassId(),
                                id -> planned(plan, ground, id, plan.design().pattern(), threads));
                out.write(one.name() + ".jpg", picture(treated, head, one, threads));
            }
            out.commit();
            return out.files();
        }
    }

    private byte[] picture(TreatmentPlan treated, Head head, Wanted one, int threads) {
        TreatmentPlan later = withLoss(treated, one.hairClassId());
        PlanPictures pictures = new PlanPictures(later, head, parameters);
        Appearance then = pictures.appearance(new Moment.Year(one.years()), OutcomeCase.LIKELY);
        Shot shot = pictures.onHead(ViewName.TOP, BareHeads.of(later, head, parameters, threads));
        return PictureWriter.jpeg(shot.picture().at(then, threads));
    }

    /// The same wish for another class of loss, planned anew with the same ink.
    private TreatmentPlan planned(
            TreatmentPlan plan,
            PlanGround ground,
            String classId,
            PatternFamily pattern,
            int threads) {
        Design wanted =
                plan.design()
                        .withLossClass(classId)
                        .withDots(plan.design().densityPerCm2(), pattern);
        PlanBrief brief = PlanBrief.again(plan, ground.head(), wanted);
        try {
            return PlanMaker.make(brief, wanted, ground, parameters, threads);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    /// The plan's dots on a head that has lost more hair.
    static TreatmentPlan withLoss(TreatmentPlan plan, String classId) {
        return plan.with(plan.design().withLossClass(classId), plan.deposits());
    }
}
