package stipple.app.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stipple.core.color.LinearRgb;
import stipple.core.course.Moment;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.ViewName;

class ShaveLookTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final TreatmentPlan PLAN = SamplePlans.plan(20);
    private static final Head HEAD = Head.of(HeadTemplate.shipped(), PLAN.headShape());

    private static CodedImage back(int days, String lossClass) {
        return new ShaveLook(PLAN, HEAD, PARAMETERS)
                .of(ViewName.BACK, new Moment.Healed(), days, LossClass.parse(lossClass), 2);
    }

    /// Mean light of the middle of the back of the head.
    private static double light(CodedImage picture) {
        double sum = 0;
        int count = 0;
        for (int y = picture.height() * 3 / 10; y < picture.height() / 2; y++) {
            for (int x = picture.width() * 2 / 5; x < picture.width() * 3 / 5; x++) {
                int c = picture.get(x, y);
                sum += LinearRgb.ofSrgb8(c >> 16 & 0xFF, c >> 8 & 0xFF, c & 0xFF).luminance();
                count++;
            }
        }
        return sum / count;
    }

    @Test
    void stubble_grows_by_a_third_of_a_millimetre_a_day() {
        assertThat(ShaveLook.lengthMm(0, PARAMETERS)).isCloseTo(0.2, within(1e-9));
        assertThat(ShaveLook.lengthMm(5, PARAMETERS)).isCloseTo(2.035, within(1e-9));
    }

    @Test
    void longer_stubble_is_darker() {
        String now = PLAN.design().lossClassId();
        assertThat(light(back(5, now))).isLessThan(light(back(0, now)) - 0.01);
        assertThatThrownBy(() -> back(6, now)).hasMessageContaining("allowed 0 to 5");
    }
}
