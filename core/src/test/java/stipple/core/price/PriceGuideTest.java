package stipple.core.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.parameter.Confidence;
import stipple.core.resource.Resources;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.MarkKind;

class PriceGuideTest {
    private static final PriceGuide GUIDE = Guides.SHIPPED;

    /// Two and a half thousand pounds was called right for a whole treatment in London: a leading
    /// provider in the capital.
    @ParameterizedTest
    @CsvSource({"norwood-IV,2156", "norwood-IIIv,2156", "norwood-V,2731"})
    void a_leading_london_provider_charges_what_the_article_calls_right(String id, double likely) {
        Market britain = GUIDE.market("GB").orElseThrow();
        Place place = new Place(britain, CityKind.of("London", britain), Tier.TOP);
        Range total = GUIDE.estimate(Guides.permanent(LossClass.parse(id)), place).total();
        assertThat(total.likely()).isEqualTo(likely);
        assertThat(2500.0).isBetween(total.low(), total.high());
    }

    /// Golden case 10: Most people pay some seven to nine hundred dollars for a top-up of permanent
    /// work.
    @ParameterizedTest
    @CsvSource({"norwood-III", "norwood-IV", "norwood-V", "norwood-VI", "norwood-VII", "totalis"})
    void a_top_up_in_the_united_states_costs_700_to_900_dollars(String id) {
        Range price = GUIDE.topUp(Guides.permanent(LossClass.parse(id)), Guides.in("US")).price();
        assertThat(price).isEqualTo(new Range(800, 700, 900));
    }

    /// Permanent work is touched up for much less than it cost at first.
    @Test
    void a_top_up_never_costs_more_than_half_of_the_course() {
        for (LossClass lossClass : LossClass.all()) {
            for (Market market : GUIDE.markets()) {
                Work work = Guides.permanent(lossClass);
                double course = GUIDE.estimate(work, Place.in(market)).total().likely();
                assertThat(GUIDE.topUp(work, Place.in(market)).price().likely())
                        .isLessThanOrEqualTo(course / 2 + 1);
            }
        }
    }

    /// Temporary work is paid in full each time and starts a little below the permanent price.
    @Test
    void a_temporary_course_costs_four_fifths_of_a_permanent_one() {
        Work work = Guides.permanent(LossClass.Norwood.VI).as(Treatment.TRICO);
        assertThat(GUIDE.estimate(work, Guides.in("US")).total().likely()).isEqualTo(2480);
    }

    @Test
    void lines_add_up_to_the_total_exactly_everywhere() {
        for (Market market : GUIDE.markets()) {
            for (Tier tier : Tier.values()) {
                Work work =
                        new Work(
                                Treatment.PERMANENT,
                                new Extent.OfArea(187.3),
                                133,
                                Optional.of(MarkKind.FUT_LINE),
                                true,
                                3);
                PriceEstimate estimate =
                        GUIDE.estimate(work, new Place(market, CityKind.CAPITAL, tier));
                assertThat(estimate.lines()).hasSize(4);
                double sum = 0;
                for (PriceLine line : estimate.lines()) {
                    sum += line.price().likely();
                    assertThat(line.price().high()).isEqualTo(Math.rint(line.price().high()));
                }
                assertThat(estimate.total().likely()).isEqualTo(sum);
            }
        }
    }

    @Test
    void more_area_never_costs_less_and_a_class_costs_what_its_area_costs() {
        Place place = Guides.in("US");
        double before = 0;
        for (double area = 1; area <= 1000; area += 0.5) {
            double likely = likely(new Extent.OfArea(area), place);
            assertThat(likely).isGreaterThanOrEqualTo(before);
            before = likely;
        }
        for (LossClass lossClass : List.of(LossClass.Norwood.III, LossClass.Norwood.VI)) {
            double area = Extent.areaCm2(lossClass, Guides.PARAMETERS).likely();
            assertThat(likely(new Extent.OfArea(area), place))
                    .isCloseTo(likely(new Extent.OfClass(lossClass), place), within(1.0));
        }
    }

    @Test
    void denser_work_costs_more_and_the_usual_density_costs_the_guideline() {
        Place place = Guides.in("AU");
        Work usual = Guides.permanent(LossClass.Norwood.VI);
        Work dense = Work.course(usual.treatment(), usual.extent(), 200);
        assertThat(GUIDE.estimate(usual, place).total().likely()).isEqualTo(3100);
        assertThat(GUIDE.estimate(dense, place).total().likely()).isEqualTo(3488);
    }

    @Test
    void a_scar_costs_less_along_with_a_course_than_alone() {
        Place place = Guides.in("US");
        Work alone =
                new Work(
                        Treatment.PERMANENT,
                        new Extent.Nothing(),
                        160,
                        Optional.of(MarkKind.FUT_LINE),
                        false,
                        0);
        assertThat(GUIDE.estimate(alone, place).total().likely()).isEqualTo(1500);
        Work both =
                new Work(
                        Treatment.PERMANENT,
                        new Extent.OfClass(LossClass.Norwood.V),
                        160,
                        Optional.of(MarkKind.FUT_LINE),
                        false,
                        0);
        PriceEstimate estimate = GUIDE.estimate(both, place);
        assertThat(estimate.lines().getLast().item()).isEqualTo("scar-with-course");
        assertThat(estimate.lines().getLast().price().likely()).isEqualTo(675);
    }

    @Test
    void the_worst_case_holds_the_work_twice_and_the_removal() {
        Work work = Guides.permanent(LossClass.Norwood.VI);
        PriceEstimate worst = GUIDE.worstCase(work, Guides.in("US"));
        assertThat(worst.lines())
                .extracting(PriceLine::item)
                .containsExactly("norwood-VI", "removal", "again-norwood-VI");
        assertThat(worst.total().likely()).isGreaterThan(2 * 3100);
    }

    @Test
    void inflation_moves_every_price_to_another_year() {
        Work work = Guides.permanent(LossClass.Norwood.VI);
        Place place = Guides.in("US");
        PriceGuide later = GUIDE.inYear(2026, 0.1);
        assertThat(later.estimate(work, place).total().likely()).isEqualTo(3751);
        assertThat(later.estimate(work, place).lines().getFirst().year()).isEqualTo(2026);
        assertThat(later.topUp(work, place).price().likely())
                .isCloseTo(1.21 * GUIDE.topUp(work, place).price().likely(), within(1.0));
        assertThat(GUIDE.inYear(2024, 0.1).estimate(work, place))
                .isEqualTo(GUIDE.estimate(work, place));
    }

    @Test
    void a_country_without_list_prices_says_that_its_prices_are_a_guess() {
        PriceEstimate estimate =
                GUIDE.estimate(Guides.permanent(LossClass.Norwood.VI), Guides.in("SG"));
        assertThat(estimate.currency()).isEqualTo("SGD");
        assertThat(estimate.lines().getFirst().confidence()).isEqualTo(Confidence.ASSUMPTION);
        assertThat(GUIDE.item("blades-year", Guides.in("GB")).confidence())
                .isEqualTo(Confidence.ASSUMPTION);
    }

    @Test
    void every_country_has_every_price_in_rising_order_of_class() {
        for (Market market : GUIDE.markets()) {
            double before = 0;
            for (String id :
                    List.of(
                            "norwood-II",
                            "norwood-III",
                            "norwood-IV",
                            "norwood-V",
                            "norwood-VI",
                            "norwood-VII",
                            "totalis")) {
                Range price = GUIDE.item(id, Place.in(market)).price();
                assertThat(price.likely()).as(market.country() + id).isGreaterThan(before);
                before = price.likely();
            }
        }
    }

    @Test
    void a_city_is_known_by_its_name_and_an_unknown_one_is_ordinary() {
        Market us = GUIDE.market("us").orElseThrow();
        assertThat(CityKind.of("new york, NY", us)).isEqualTo(CityKind.TOP);
        assertThat(CityKind.of("Washington", us)).isEqualTo(CityKind.CAPITAL);
        assertThat(CityKind.of("Tampa", us)).isEqualTo(CityKind.OTHER);
        assertThat(CityKind.of("capital", us)).isEqualTo(CityKind.CAPITAL);
    }

    @Test
    void work_that_is_nothing_or_impossible_is_refused() {
        assertThatThrownBy(() -> Work.course(Treatment.PERMANENT, new Extent.Nothing(), 160))
                .hasMessageContaining("nothing to do");
        assertThatThrownBy(() -> new Extent.OfArea(Double.NaN))
                .hasMessageContaining("allowed 1 to 1000");
        assertThatThrownBy(() -> new Extent.OfArea(0)).hasMessageContaining("allowed");
        assertThatThrownBy(() -> GUIDE.item("gold", Guides.in("US")))
                .hasMessageContaining("no price of gold");
    }

    @Test
    void every_source_of_the_guideline_is_listed() throws java.io.IOException {
        String listed =
                java.nio.file.Files.readString(
                        java.nio.file.Path.of("..", "docs", "references.bib"));
        for (PriceRow row : PriceTable.shipped().rows()) {
            for (String key : row.source().split(" ", -1)) {
                assertThat(listed).contains("{" + key + ",");
            }
        }
        assertThat(Resources.lines("guideline-prices.tsv")).hasSizeGreaterThan(150);
    }

    private static double likely(Extent extent, Place place) {
        return GUIDE.estimate(Work.course(Treatment.PERMANENT, extent, Guides.STANDARD), place)
                .total()
                .likely();
    }
}
