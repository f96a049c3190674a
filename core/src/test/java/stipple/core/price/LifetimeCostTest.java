package stipple.core.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.math.Range;
import stipple.core.math.Seed;
import stipple.core.scalp.LossClass;

class LifetimeCostTest {
    private static final Work CLASS_VI = Guides.permanent(LossClass.Norwood.VI);

    /// Golden case 11: Temporary work is done again in full every twelve to eighteen months, so
    /// five years hold four or five full prices; permanent work is the first course and one top-up.
    @Test
    void five_years_of_temporary_work_are_four_to_five_courses_and_of_permanent_work_one_top_up() {
        LifetimeCost cost = cost(CLASS_VI, 5, 1);
        double course = 2480;
        assertThat(cost.option(OptionId.TRICO).total().likely() / course).isBetween(4.0, 5.0);
        assertThat(cost.option(OptionId.PERMANENT).total().likely()).isEqualTo(3100 + 800);
    }

    /// What the literature sheet derives for twenty years of class VI: 6,300 and about 40,000.
    @Test
    void twenty_years_of_class_six_cost_what_was_derived() {
        LifetimeCost cost = cost(CLASS_VI, 20, 1);
        assertThat(cost.option(OptionId.PERMANENT).total().likely()).isEqualTo(6300);
        assertThat(cost.option(OptionId.TRICO).total().likely()).isCloseTo(40_000, within(500.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 30})
    void years_add_up_to_the_total_and_never_fall(int years) {
        for (OptionCost option : cost(CLASS_VI, years, 1).options()) {
            assertThat(option.byYear()).hasSize(years);
            double sum = 0;
            Range before = Range.exactly(0);
            for (YearCost year : option.byYear()) {
                sum += year.spent().likely();
                assertThat(year.summed().likely()).isEqualTo(sum);
                assertThat(year.summed().low()).isGreaterThanOrEqualTo(before.low());
                assertThat(year.summed().high()).isGreaterThanOrEqualTo(before.high());
                before = year.summed();
            }
            assertThat(option.total().likely()).isEqualTo(sum);
        }
    }

    @Test
    void all_ten_ways_are_there_in_their_order() {
        assertThat(cost(CLASS_VI, 10, 1).options())
                .extracting(option -> option.id().id())
                .containsExactly(
                        "permanent",
                        "trico",
                        "trico-then-permanent",
                        "removal",
                        "shave",
                        "transplant",
                        "medicines",
                        "hair-system",
                        "fibres",
                        "prp");
    }

    @Test
    void the_answer_does_not_depend_on_threads_but_on_the_seed() {
        LifetimeQuestion one = question(CLASS_VI, 12, 1.02, 20_001, 7, 1);
        LifetimeQuestion five = question(CLASS_VI, 12, 1.02, 20_001, 7, 5);
        LifetimeQuestion other = question(CLASS_VI, 12, 1.02, 20_001, 8, 1);
        LifetimeCost answer = LifetimeCost.of(one, Guides.SHIPPED);
        assertThat(LifetimeCost.of(five, Guides.SHIPPED)).isEqualTo(answer);
        assertThat(LifetimeCost.of(other, Guides.SHIPPED)).isNotEqualTo(answer);
    }

    @Test
    void pigment_pays_off_against_repeated_temporary_work_in_the_second_year() {
        LifetimeCost cost = cost(CLASS_VI, 20, 1);
        assertThat(cost.breakEvenWith(OptionId.TRICO).orElseThrow().likely()).hasValue(2);
        assertThat(cost.breakEvenWith(OptionId.SHAVE).orElseThrow().likely()).isEmpty();
        assertThat(cost.breakEven()).doesNotContainKeys(OptionId.PERMANENT, OptionId.REMOVAL);
    }

    @Test
    void inflation_makes_later_years_dearer() {
        LifetimeCost plain = cost(CLASS_VI, 10, 1);
        LifetimeCost grown =
                LifetimeCost.of(question(CLASS_VI, 10, 1.1, 1000, 1, 1), Guides.SHIPPED);
        YearCost first = grown.option(OptionId.SHAVE).byYear().getFirst();
        assertThat(first.spent().likely()).isEqualTo(150);
        assertThat(grown.option(OptionId.SHAVE).byYear().get(9).spent().likely())
                .isEqualTo(Math.rint(100 * Math.pow(1.1, 9)));
        assertThat(grown.option(OptionId.PERMANENT).total().likely())
                .isGreaterThan(plain.option(OptionId.PERMANENT).total().likely());
    }

    /// Against a plain simulation: sorted totals of the same kind of life, drawn another way.
    @Test
    void bands_agree_with_a_plain_simulation() {
        LifetimeCost cost =
                LifetimeCost.of(question(CLASS_VI, 20, 1, 100_000, 3, 2), Guides.SHIPPED);
        double[] totals = new double[40_000];
        Seed dice = new Seed(99);
        long[] counter = {0};
        for (int d = 0; d < totals.length; d++) {
            double total = byRoot(dice, counter, 2015, 3100, 4340);
            double topUp = byRoot(dice, counter, 700, 800, 900);
            double time = byRoot(dice, counter, 3, 4, 5);
            while (time < 20) {
                total += topUp;
                time += byRoot(dice, counter, 3, 4, 5);
            }
            totals[d] = total;
        }
        Arrays.sort(totals);
        Range band = cost.option(OptionId.PERMANENT).total();
        assertThat(band.low()).isCloseTo(totals[4_000], within(40.0));
        assertThat(band.high()).isCloseTo(totals[36_000], within(40.0));
    }

    @Test
    void a_bare_head_has_no_hair_to_transplant_or_keep() {
        LifetimeCost cost = cost(Guides.permanent(new LossClass.Totalis()), 10, 1);
        assertThat(cost.option(OptionId.TRANSPLANT).impossible()).contains("no-donor-hair");
        assertThat(cost.option(OptionId.MEDICINES).impossible()).contains("no-hair-to-keep");
        assertThat(cost.option(OptionId.FIBRES).impossible()).contains("no-hair-to-hold-fibres");
        assertThat(cost.option(OptionId.HAIR_SYSTEM).impossible()).isEmpty();
        assertThat(cost.breakEven()).doesNotContainKey(OptionId.TRANSPLANT);
    }

    /// Finasteride is not for women who may bear children.
    @Test
    void medicines_for_womens_thinning_are_counted_without_finasteride() {
        LifetimeCost women = cost(Guides.permanent(new LossClass.Ludwig(2)), 10, 1);
        assertThat(women.option(OptionId.MEDICINES).total().likely()).isEqualTo(35 * 12 * 10);
    }

    @Test
    void impossible_questions_are_refused() {
        assertThatThrownBy(() -> question(CLASS_VI, 0, 1, 1000, 1, 1))
                .hasMessageContaining("allowed 1 to 30");
        assertThatThrownBy(() -> question(CLASS_VI, 31, 1, 1000, 1, 1))
                .hasMessageContaining("allowed 1 to 30");
        assertThatThrownBy(() -> question(CLASS_VI, 3, Double.NaN, 1000, 1, 1))
                .hasMessageContaining("inflation");
        assertThatThrownBy(() -> question(CLASS_VI, 3, 1, 1, 1, 1)).hasMessageContaining("draws");
    }

    private static double byRoot(Seed dice, long[] counter, double a, double c, double b) {
        double u = dice.uniform(counter[0]++);
        return u < (c - a) / (b - a)
                ? a + Math.sqrt(u * (b - a) * (c - a))
                : b - Math.sqrt((1 - u) * (b - a) * (b - c));
    }

    private static LifetimeCost cost(Work work, int years, double growth) {
        return LifetimeCost.of(question(work, years, growth, 2000, 1, 1), Guides.SHIPPED);
    }

    private static LifetimeQuestion question(
            Work work, int years, double growth, int draws, long seed, int threads) {
        return new LifetimeQuestion(
                work, Guides.in("US"), years, growth, draws, new Seed(seed), threads);
    }
}
