package stipple.core.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.MarkKind;

/// The guideline against list prices that were found: each guideline range meets the found one.
class ListPricesTest {
    @ParameterizedTest
    @CsvSource({
        "US,norwood-II,1200,6000",
        "US,norwood-V,2500,4000",
        "US,norwood-VI,2800,4000",
        "US,totalis,3500,4500",
        "GB,norwood-III,400,850",
        "GB,ludwig-1,400,850",
        "GB,norwood-V,850,1500",
        "GB,norwood-VII,1500,2500",
        "GB,ludwig-3,1500,2500",
        "AU,norwood-II,500,1000",
        "AU,norwood-III,1000,1500",
        "AU,norwood-IV,1500,2000",
        "AU,norwood-V,2000,2500",
        "AU,norwood-VII,2500,3000",
        "AU,norwood-VI,2000,7000",
        "CA,norwood-III,1000,3000",
        "CA,norwood-VI,3000,5000",
        "CA,norwood-V,1800,4500",
        "IN,norwood-IV,25000,120000",
        "AE,norwood-IV,3000,12000"
    })
    void a_course_meets_the_list_prices_of_its_country(
            String country, String id, double low, double high) {
        Work work =
                Work.course(
                        Treatment.PERMANENT,
                        new Extent.OfClass(LossClass.parse(id)),
                        Guides.SHIPPED.usualDensityPerCm2(new Extent.OfClass(LossClass.parse(id))));
        assertMeets(Guides.SHIPPED.estimate(work, Guides.in(country)).total(), low, high);
    }

    @ParameterizedTest
    @CsvSource({"US,2000,2500", "CA,1000,1600"})
    void a_scar_meets_the_list_prices(String country, double low, double high) {
        assertMeets(
                Guides.SHIPPED.estimate(scar(new Extent.Nothing()), Guides.in(country)).total(),
                low,
                high);
    }

    @Test
    void a_full_head_with_a_scar_costs_3200_to_4000_dollars() {
        Work both = scar(new Extent.OfClass(LossClass.Norwood.V));
        Range total = Guides.SHIPPED.estimate(both, Guides.in("US")).total();
        assertThat(total.likely()).isBetween(3200.0, 4000.0);
    }

    @Test
    void repair_of_bad_work_costs_3000_to_4000_dollars() {
        Work repair =
                new Work(
                        Treatment.PERMANENT,
                        new Extent.OfClass(LossClass.Norwood.V),
                        160,
                        Optional.empty(),
                        true,
                        0);
        assertThat(Guides.SHIPPED.estimate(repair, Guides.in("US")).total().likely())
                .isBetween(3000.0, 4000.0);
    }

    @Test
    void temporary_work_in_the_euro_countries_costs_300_to_2500() {
        for (LossClass.Norwood norwood : LossClass.Norwood.values()) {
            Work trico = Guides.permanent(norwood).as(Treatment.TRICO);
            assertThat(Guides.SHIPPED.estimate(trico, Guides.in("IT")).total().likely())
                    .isBetween(300.0, 2500.0);
        }
    }

    /// Pigment was said to cost 50 to 80 % less than a transplant; the average transplant is listed
    /// with 10,394 dollars.
    @Test
    void pigment_costs_50_to_80_percent_less_than_the_average_transplant() {
        for (LossClass.Norwood norwood :
                new LossClass.Norwood[] {LossClass.Norwood.IV, LossClass.Norwood.VI}) {
            double pigment =
                    Guides.SHIPPED
                            .estimate(Guides.permanent(norwood), Guides.in("US"))
                            .total()
                            .likely();
            assertThat(1 - pigment / 10_394).isBetween(0.5, 0.8);
        }
    }

    private static Work scar(Extent extent) {
        return new Work(Treatment.PERMANENT, extent, 160, Optional.of(MarkKind.FUT_LINE), false, 0);
    }

    private static void assertMeets(Range guideline, double low, double high) {
        assertThat(guideline.low()).isLessThanOrEqualTo(high);
        assertThat(guideline.high()).isGreaterThanOrEqualTo(low);
    }
}
