package stipple.app.measuring;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stipple.app.media.PictureWriter;
import stipple.app.planning.OutputFolder;
import stipple.app.planning.PlanFile;
import stipple.app.planning.Refusal;
import stipple.app.report.ResultPage;
import stipple.app.text.Messages;
import stipple.core.course.Moment;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;
import stipple.core.math.Range;
import stipple.core.outcome.DotComparison;
import stipple.core.outcome.PhotoAlignment;
import stipple.core.outcome.PlanPatch;
import stipple.core.outcome.PlanSearch;
import stipple.core.parameter.Parameters;
import stipple.core.photo.FoundDots;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;

/// Compares two visits: macro photos dot by dot, photos of a head by laying one on the other.
public final class CompareService {
    private static final double LEAST_AGREEMENT = 0.45;
    private static final int LONG_SIDE_PX = 1400;

    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();

    /// Compares two macro photos.
    ///
    /// @param pxPerMm scale of the earlier photo, from 8
    /// @param pxPerMmAfter scale of the later photo
    /// @param out folder for pictures and a page, if they are wanted
    /// @throws Refusal in one sentence, if a photo cannot be measured or they show other skin
    public CompareAnswer.Dots dots(
            Path before, Path after, double pxPerMm, double pxPerMmAfter, Optional<Path> out) {
        MacroPhoto first = MacroPhoto.open(before, pxPerMm, parameters, messages);
        MacroPhoto second = MacroPhoto.open(after, pxPerMmAfter, parameters, messages);
        FoundDots earlier = first.dots(parameters);
        FoundDots later = second.dots(parameters);
        DotComparison found =
                DotComparison.of(
                                new DotComparison.Visit(earlier, first.probe()),
                                new DotComparison.Visit(later, second.probe()))
                        .orElseThrow(() ->
                                new Refusal(
                                        messages.text(
                                                "compare.refused.other-skin",
                                                before.getFileName(),
                                                after.getFileName())));
        return dots(
                new Compared(
                        found,
                        new Side(first.image(), earlier, pxPerMm),
                        new Side(second.image(), later, pxPerMmAfter)),
                "compare",
                out);
    }

    /// A photo with its dots.
    private record Side(CodedImage image, FoundDots dots, double pxPerMm) {}

    /// Two photos whose dots were matched.
    private record Compared(DotComparison found, Side first, Side second) {
        CodedImage laid() {
            return VisitPictures.laid(
                    first.image(), second.image(), found.warp(), first.pxPerMm(), second.pxPerMm());
        }

        CodedImage marked() {
            return VisitPictures.marked(
                    first.image(), found, first.dots(), second.dots(), first.pxPerMm());
        }

        CompareAnswer.Dots answer(List<String> files) {
            return CompareService.answer(found, first.dots(), second.dots(), files);
        }
    }

    /// @param page which words the page begins with
    private CompareAnswer.Dots dots(Compared both, String page, Optional<Path> out) {
        CompareAnswer.Dots answer = both.answer(List.of());
        if (out.isEmpty()) {
            return answer;
        }
        ResultPage result =
                ResultPage.of(
                                messages,
                                messages.text(page + ".title"),
                                messages.text(page + ".lead"))
                        .facts(facts(answer));
        CodedImage laid = both.laid();
        return both.answer(
                written(
                        out.get(),
                        result,
                        VisitPictures.part(both.first().image(), laid),
                        VisitPictures.part(laid, laid),
                        new ResultPage.Frame(
                                messages.text("compare.frame.marked"),
                                VisitPictures.part(both.marked(), laid))));
    }

    /// Compares a macro photo of healed skin with what a plan predicts of that skin.
    ///
    /// @param planFile a `plan.json`
    /// @param pxPerMm scale of the photo, from 8
    /// @param near where on the scalp the photo was taken; empty to look everywhere
    /// @param out folder for pictures and a page, if they are wanted
    /// @throws Refusal in one sentence, if a file cannot be used or the photo shows other dots
    public CompareAnswer.Planned plan(
            Path planFile,
            Path after,
            double pxPerMm,
            Optional<ScalpPoint> near,
            Moment moment,
            Optional<Path> out) {
        TreatmentPlan plan = new PlanFile(messages).read(planFile);
        MacroPhoto photo = MacroPhoto.open(after, pxPerMm, parameters, messages);
        OnPlan seen =
                onPlan(plan, photo, photo.dots(parameters), near, moment)
                        .orElseThrow(() ->
                                new Refusal(
                                        messages.text(
                                                "compare.refused.other-plan",
                                                after.getFileName(),
                                                planFile.getFileName())));
        return seen.answer(dots(seen.both, "compare.plan", out));
    }

    /// A photo whose dots are those of a part of a plan.
    static final class OnPlan {
        private final TreatmentPlan plan;
        private final Moment moment;
        private final PlanPatch patch;
        private final Compared both;

        private OnPlan(TreatmentPlan plan, Moment moment, PlanPatch patch, Compared both) {
            this.plan = plan;
            this.moment = moment;
            this.patch = patch;
            this.both = both;
        }

        CompareAnswer.Planned answer() {
            return answer(both.answer(List.of()));
        }

        private CompareAnswer.Planned answer(CompareAnswer.Dots dots) {
            return new CompareAnswer.Planned(
                    dots,
                    moment.id(),
                    Zone.of(plan.deposits().zone(patch.number())).id(),
                    plan.deposits().sMm(patch.number()),
                    plan.deposits().wMm(patch.number()));
        }

        /// The prediction with every dot marked by what became of it.
        CodedImage marked() {
            return VisitPictures.part(both.marked(), both.laid());
        }

        /// The photo less the prediction.
        CodedImage difference() {
            CodedImage whole = both.laid();
            CodedImage first = VisitPictures.part(both.first().image(), whole);
            CodedImage laid = VisitPictures.part(whole, whole);
            return VisitPictures.difference(first, laid, VisitPictures.exposure(first, laid));
        }
    }

    /// @param seen dots of the photo
    /// @return empty if they are not those of any part of the plan
    Optional<OnPlan> onPlan(
            TreatmentPlan plan,
            MacroPhoto photo,
            FoundDots seen,
            Optional<ScalpPoint> near,
            Moment moment) {
        Optional<PlanPatch> place =
                PlanSearch.find(
                        seen,
                        photo.widthMm(),
                        photo.heightMm(),
                        plan.deposits(),
                        near,
                        MacroPhoto.THREADS);
        return place.flatMap(patch -> {
            PlanMacro predicted = predicted(plan, patch, moment);
            return DotComparison.of(
                            new DotComparison.Visit(predicted.dots(), predicted.probe()),
                            new DotComparison.Visit(seen, photo.probe()))
                    .map(found ->
                            new OnPlan(
                                    plan,
                                    moment,
                                    patch,
                                    new Compared(
                                            found,
                                            new Side(
                                                    predicted.image(),
                                                    predicted.dots(),
                                                    PlanMacro.PX_PER_MM),
                                            new Side(photo.image(), seen, photo.pxPerMm()))));
        });
    }

    private PlanMacro predicted(TreatmentPlan plan, PlanPatch patch, Moment moment) {
        try {
            return PlanMacro.of(plan, patch, moment, parameters);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    messages.text("notice.nothing", moment.id(), plan.sessions().size()), e);
        }
    }

    /// Lays two photos of a head on each other.
    ///
    /// @throws Refusal in one sentence, if they do not show the same side of one head
    public CompareAnswer.Heads heads(Path before, Path after, Optional<Path> out) {
        CodedImage first = Scaling.toFit(MacroPhoto.image(before), LONG_SIDE_PX);
        CodedImage second = Scaling.toFit(MacroPhoto.image(after), LONG_SIDE_PX);
        PhotoAlignment found = PhotoAlignment.of(first, second);
        if (found.agreement() < LEAST_AGREEMENT) {
            throw new Refusal(
                    messages.text(
                            "compare.refused.other-head",
                            before.getFileName(),
                            after.getFileName()));
        }
        CodedImage laid = found.laidOn(first, second);
        double exposure = VisitPictures.exposure(first, laid);
        ResultPage page =
                ResultPage.of(
                        messages,
                        messages.text("compare.heads.title"),
                        messages.text("compare.heads.lead"));
        List<String> files =
                out.map(folder ->
                                written(
                                        folder,
                                        page,
                                        first,
                                        laid,
                                        new ResultPage.Frame(
                                                messages.text("compare.frame.overlay"),
                                                VisitPictures.overlay(first, laid))))
                        .orElse(List.of());
        return new CompareAnswer.Heads(
                found.agreement(), found.turnDeg(), found.scale(), exposure, files);
    }

    private List<String> written(
            Path out, ResultPage page, CodedImage first, CodedImage laid, ResultPage.Frame third) {
        double exposure = VisitPictures.exposure(first, laid);
        CodedImage difference = VisitPictures.difference(first, laid, exposure);
        page.blink(
                List.of(
                        new ResultPage.Frame(messages.text("compare.frame.before"), first),
                        new ResultPage.Frame(messages.text("compare.frame.after"), laid),
                        new ResultPage.Frame(messages.text("compare.frame.difference"), difference),
                        third));
        page.say(messages.text("compare.how"));
        try (OutputFolder folder = OutputFolder.open(out, messages)) {
            folder.write("after-on-before.png", PictureWriter.png(laid));
            folder.write("difference.png", PictureWriter.png(difference));
            folder.write("marked.png", PictureWriter.png(third.picture()));
            folder.write("report.html", page.bytes());
            List<String> files = folder.files();
            folder.commit();
            return files;
        }
    }

    private static CompareAnswer.Dots answer(
            DotComparison found, FoundDots earlier, FoundDots later, List<String> files) {
        return new CompareAnswer.Dots(
                found.pairs().size(),
                found.lost().size(),
                found.added().size(),
                found.faded(),
                found.grown(earlier, later),
                found.lostShareRange(),
                found.contrastChange(),
                found.diameterChange(),
                found.greenRedShift(),
                found.blueYellowShift(),
                found.warp().turnDeg(),
                found.warp().scale(),
                files);
    }

    private List<ResultPage.Fact> facts(CompareAnswer.Dots found) {
        return List.of(
                new ResultPage.Fact(
                        messages.text("compare.fact.matched"), "" + found.matched(), ""),
                new ResultPage.Fact(
                        messages.text("compare.fact.lost"),
                        found.lost() + ", " + found.added(),
                        share(found.lostShare())),
                percent("compare.fact.contrast", found.contrastChange()),
                percent("compare.fact.width", found.diameterChange()),
                new ResultPage.Fact(
                        messages.text("compare.fact.hue"),
                        String.format(Locale.ROOT, "%+.1f", found.blueYellowShift().likely()),
                        messages.text(
                                "measure.between",
                                String.format(Locale.ROOT, "%+.1f", found.blueYellowShift().low()),
                                String.format(
                                        Locale.ROOT, "%+.1f", found.blueYellowShift().high()))));
    }

    private ResultPage.Fact percent(String key, Range range) {
        return new ResultPage.Fact(
                messages.text(key),
                String.format(Locale.ROOT, "%+.0f %%", 100 * range.likely()),
                share(range));
    }

    private String share(Range range) {
        return messages.text(
                "measure.between",
                String.format(Locale.ROOT, "%+.1f %%", 100 * range.low()),
                String.format(Locale.ROOT, "%+.1f %%", 100 * range.high()));
    }
}
