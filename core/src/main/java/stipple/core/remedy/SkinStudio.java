package stipple.core.remedy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stipple.core.course.Appearance;
import stipple.core.course.CourseDays;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.TimeLine;
import stipple.core.course.TreatmentPlan;
import stipple.core.dots.Deposits;
import stipple.core.geometry.PointStatistics;
import stipple.core.image.CodedImage;
import stipple.core.image.NoiseModel;
import stipple.core.image.PictureQuality;
import stipple.core.ink.BodyAgeing;
import stipple.core.ink.DepositState;
import stipple.core.ink.Habits;
import stipple.core.ink.SkinKind;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.notice.TextureReading;
import stipple.core.notice.ViewingLight;
import stipple.core.parameter.Parameters;
import stipple.core.preview.DotOptics;
import stipple.core.preview.HealingLook;
import stipple.core.preview.PlanPicture;
import stipple.core.preview.SkinPatch;
import stipple.core.skin.DotProfile;
import stipple.core.skin.SkinTone;
import stipple.core.skin.StubbleLook;

/// Makes flat pictures of one person's skin, all on the same bare piece: with the person's own
/// shaved hair, or with deposits.
final class SkinStudio {
    private static final double PX_PER_MM = 16;
    private static final Seed SKIN = new Seed(711);
    private static final Seed HAIR = new Seed(712);
    private static final PictureQuality SHARP = new PictureQuality(0.6, NoiseModel.NONE);

    private final SkinTone skin;
    private final TreatmentPlan person;
    private final Parameters parameters;
    private final int threads;
    private final CodedImage bare;
    private final Deposits hair;
    private final StubbleLook hairs;
    private final PointStatistics hairPattern;
    private final Map<String, TextureReading> stubble = new HashMap<>();
    private final Map<String, DotProfile> looks = new HashMap<>();
    private final ViewingLight usual;
    private final Map<String, DotOptics> inks = new HashMap<>();

    SkinStudio(TreatmentPlan person, Parameters parameters, int threads) {
        this.person = person;
        this.parameters = parameters;
        this.threads = threads;
        skin = SkinTone.of(person.skin());
        usual = ViewingLight.softIndoor(parameters);
        bare = new SkinPatch(skin, FlatPiece.SIDE_MM, FlatPiece.SIDE_MM, PX_PER_MM, SKIN).bare();
        hair =
                OwnHair.grow(
                        OwnHair.fullPerCm2(parameters), person.design().evenness(), HAIR, threads);
        hairPattern = Tufts.of(hair);
        hairs =
                StubbleLook.of(
                        skin,
                        SkinTone.of(person.hair()).reflectance(),
                        OwnHair.fullPerCm2(parameters),
                        parameters);
    }

    /// Full hair of the person, shaved.
    TextureReading stubble(ViewingLight light) {
        return stubble.computeIfAbsent(light.id(), id -> read(haired(hair, hairLook(light))));
    }

    /// A piece of treated skin.
    ///
    /// @param hairFraction hair that stands among the deposits, over a full head of hair
    TextureReading treated(
            FlatPiece piece, Appearance appearance, DotOptics optics, double hairFraction) {
        return read(picture(piece, appearance, optics, hairFraction));
    }

    CodedImage picture(
            FlatPiece piece, Appearance appearance, DotOptics optics, double hairFraction) {
        CodedImage under = hairFraction > 0 ? haired(thinned(hairFraction), hairLook(usual)) : bare;
        return PlanPicture.onFlatSkin(under, PX_PER_MM, piece.deposits(), optics, SHARP, SKIN)
                .at(appearance, threads);
    }

    /// The stubble as it is judged.
    CodedImage stubblePicture() {
        return haired(hair, hairLook(usual));
    }

    TextureReading bare() {
        return stubble.computeIfAbsent("bare", id -> read(bare));
    }

    /// How the stubble stands.
    PointStatistics hairPattern() {
        return hairPattern;
    }

    /// Look of one hair.
    DotProfile hairLook(ViewingLight light) {
        return looks.computeIfAbsent(light.id(), id -> look(light.shadowFactor()));
    }

    private DotProfile look(double shadow) {
        double shadowMm2 =
                shadow
                        * parameters.likely("b-h16-stubble-length")
                        * parameters.likely("b-h13-shaft-diameter-caucasian")
                        * parameters.likely("x-notice-shadow-depth");
        return hairs.profile(shadowMm2);
    }

    /// How the ink of a course looks at a moment.
    DotOptics optics(TimeLine line, Appearance appearance) {
        DepositState oldest = appearance.session(1).orElse(line.fate().at(0));
        Treatment treatment = line.fate().treatment();
        double years = treatment == Treatment.TATTOO ? oldest.spreadYears() : 0;
        return inks.computeIfAbsent(
                treatment + " " + years,
                key -> DotOptics.of(line.fate().hue(oldest), skin, parameters));
    }

    TimeLine line(TreatmentPlan plan) {
        return TimeLine.of(
                CourseDays.of(plan.sessionDays()),
                plan.design().treatment(),
                Habits.usual(),
                SkinKind.NORMAL,
                parameters,
                OutcomeCase.LIKELY);
    }

    private Deposits thinned(double fraction) {
        Deposits.Builder some = new Deposits.Builder();
        Seed keep = HAIR.forPurpose("thinned");
        for (int i = 0; i < hair.count(); i++) {
            if (keep.uniform(i) < fraction) {
                some.addReworked(hair, i, 1, 0.1, 0.1, 1, 0);
            }
        }
        return some.build();
    }

    private CodedImage haired(Deposits hairs, DotProfile look) {
        DotOptics optics =
                new DotOptics(
                        (depthMm, diameterMm, absorptionPerMm) -> look,
                        BodyAgeing.of(parameters),
                        HealingLook.of(parameters));
        return PlanPicture.onFlatSkin(bare, PX_PER_MM, hairs, optics, SHARP, SKIN)
                .at(grown(), threads);
    }

    /// Hair is there, whatever the course does.
    private Appearance grown() {
        TimeLine line = line(person);
        double settled = line.dayOf(new Moment.Healed());
        Appearance healed = line.onDay(settled);
        return new Appearance(
                List.of(Optional.of(healed.fate().at(settled))),
                healed.fate(),
                List.of(Optional.of(healed.fate().at(settled))),
                healed.scarFate());
    }

    private TextureReading read(CodedImage picture) {
        return TextureReading.of(picture, PX_PER_MM, parameters, threads);
    }
}
