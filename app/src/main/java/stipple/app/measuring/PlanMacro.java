package stipple.app.measuring;

import stipple.core.course.Appearance;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.TimeLine;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.image.NoiseModel;
import stipple.core.image.PictureQuality;
import stipple.core.ink.Pigment;
import stipple.core.math.Seed;
import stipple.core.outcome.PlanPatch;
import stipple.core.parameter.Parameters;
import stipple.core.photo.DotFinder;
import stipple.core.photo.DotProbe;
import stipple.core.photo.FoundDots;
import stipple.core.preview.DotOptics;
import stipple.core.preview.PlanPicture;
import stipple.core.preview.SkinPatch;
import stipple.core.skin.SkinTone;

/// The macro photo that a plan predicts of a part of it: its deposits, as they look at a moment, on
/// made-up skin of the person's colour.
///
/// @param dots found in it as in a photo
record PlanMacro(CodedImage image, FoundDots dots, DotProbe probe) {
    static final double PX_PER_MM = 14;

    private static final double BLUR_PX = 0.6;
    private static final PictureQuality SHARP = new PictureQuality(BLUR_PX, NoiseModel.NONE);

    static PlanMacro of(TreatmentPlan plan, PlanPatch patch, Moment moment, Parameters parameters) {
        SkinTone skin = SkinTone.of(plan.skin());
        Seed seed = plan.seed().forPurpose("macro");
        CodedImage bare =
                new SkinPatch(skin, patch.sideMm(), patch.sideMm(), PX_PER_MM, seed).bare();
        DotOptics optics = DotOptics.of(Pigment.usual(plan.design().treatment()), skin, parameters);
        Appearance appearance =
                TimeLine.of(
                                plan.sessionDays(),
                                plan.design().treatment(),
                                parameters,
                                OutcomeCase.LIKELY)
                        .at(moment);
        CodedImage image =
                PlanPicture.onFlatSkin(bare, PX_PER_MM, patch.deposits(), optics, SHARP, seed)
                        .at(appearance, MacroPhoto.THREADS);
        return new PlanMacro(
                image,
                DotFinder.of(parameters).find(image, PX_PER_MM, BLUR_PX, MacroPhoto.THREADS),
                DotProbe.of(image, PX_PER_MM, MacroPhoto.THREADS));
    }
}
