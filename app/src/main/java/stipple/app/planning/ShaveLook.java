package stipple.app.planning;

import stipple.core.course.Appearance;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.ViewName;

/// A plan on the person's head some days after a shave: dots stay as they are, the hair that is
/// left grows. It may be the hair of today, or what is left of it in a later class of loss.
///
/// Hair grows as the registry says for hair of European descent; other hair grows up to a quarter
/// slower or an eighth faster. That one hair in eight rests and does not grow is left out.
public final class ShaveLook {
    /// The longest time between two shaves that is drawn.
    public static final int MOST_DAYS = 5;

    private static final String LENGTH = "b-h16-stubble-length";
    private static final String GROWTH = "b-h14-growth-caucasian";
    private static final double LONGEST_OF_USUAL = 1.3;

    private final TreatmentPlan plan;
    private final Head head;
    private final Parameters parameters;

    public ShaveLook(TreatmentPlan plan, Head head, Parameters parameters) {
        this.plan = plan;
        this.head = head;
        this.parameters = parameters;
    }

    /// Usual length of the stubble so many days after a shave, mm.
    public static double lengthMm(int days, Parameters parameters) {
        return parameters.likely(LENGTH) + days * parameters.likely(GROWTH);
    }

    /// @param days since the shave, [0, 5]
    /// @param hair class of loss by then
    public CodedImage of(ViewName view, Moment moment, int days, LossClass hair, int threads) {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("day " + days + ", allowed 0 to " + MOST_DAYS);
        }
        double length = lengthMm(days, parameters);
        Parameters grown =
                parameters.with(LENGTH, new Range(length, length, LONGEST_OF_USUAL * length));
        TreatmentPlan then = FuturePictures.withLoss(plan, hair.id());
        BareHeads heads = BareHeads.of(then, head, grown, threads);
        PlanPictures pictures = new PlanPictures(plan, head, parameters);
        Appearance dots = pictures.appearance(moment, OutcomeCase.LIKELY);
        return pictures.whole(view, heads, dots, threads);
    }
}
