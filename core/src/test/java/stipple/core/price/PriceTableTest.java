package stipple.core.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.scalp.LossClass;

class PriceTableTest {
    private static final String HEADER =
            "country|currency|item|tier|likely|low|high|year|confidence|source";

    @Test
    void own_rows_take_the_place_of_the_shipped_ones_and_the_rest_stays() {
        PriceTable own =
                table(
                        "US|USD|norwood-VI|any|5000|4000|6000|2026|HIGH|my own invoices",
                        "BR|BRL|norwood-VI|any|9000|8000|10000|2026|LOW|a friend");
        PriceGuide guide = PriceGuide.of(PriceTable.shipped().with(own), Guides.PARAMETERS);
        Place place = Place.in(guide.market("US").orElseThrow());
        Work work = Guides.permanent(LossClass.Norwood.VI);
        assertThat(guide.estimate(work, place).total().likely()).isEqualTo(5000);
        assertThat(guide.estimate(work, place).lines().getFirst().source())
                .isEqualTo("my own invoices");
        Work other = Guides.permanent(LossClass.Norwood.V);
        assertThat(guide.estimate(other, place).total().likely()).isEqualTo(2700);
        assertThat(guide.market("BR").orElseThrow().currency()).isEqualTo("BRL");
    }

    @Test
    void a_row_for_one_tier_is_taken_as_it_stands() {
        PriceTable own = table("GB|GBP|norwood-V|top|3333|3000|3500|2026|LOW|list");
        PriceGuide guide = PriceGuide.of(PriceTable.shipped().with(own), Guides.PARAMETERS);
        Market britain = guide.market("GB").orElseThrow();
        Work work = Guides.permanent(LossClass.Norwood.V);
        Place top = new Place(britain, CityKind.OTHER, Tier.TOP);
        assertThat(guide.estimate(work, top).total().likely()).isEqualTo(3333);
        assertThat(guide.estimate(work, Place.in(britain)).total().likely()).isEqualTo(1900);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    US|USD|norwood-V|any|-5|1|2|2024|LOW|x            ; line 2: '-5' is no number
                    US|USD|norwood-V|any|=1+1|1|2|2024|LOW|x          ; line 2: '=1+1' is no number
                    US|USD|norwood-V|any|5|6|7|2024|LOW|x             ; low <= likely <= high
                    US|QQQ|norwood-V|any|5|1|7|2024|LOW|x             ; currency 'QQQ' is not known
                    US|USD|norwood-V|any|5|1|7|0|LOW|x                ; year 0, allowed 2000 to 2100
                    US|USD|norwood-V|any|5|1|7|9999|LOW|x             ; year 9999
                    USA|USD|norwood-V|any|5|1|7|2024|LOW|x            ; country 'USA'
                    US|USD|=cmd()|any|5|1|7|2024|LOW|x                ; is no name
                    US|USD|norwood-V|best|5|1|7|2024|LOW|x            ; tier 'best', allowed
                    US|USD|norwood-V|any|5|1|7|2024|SURE|x            ; confidence 'SURE'
                    US|USD|norwood-V|any|5|1|7|2024|LOW               ; 9 cells instead of 10
                    US|USD|norwood-V|any|5|1|7|2024|LOW|              ; a price needs a source
                    US|USD|norwood-V|any|1e99|1|7|2024|LOW|x          ; is no number
                    """)
    void a_bad_line_is_named_with_its_number(String line, String why) {
        assertThatThrownBy(() -> table(line.strip()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2: ")
                .hasMessageContaining(why.strip());
    }

    @Test
    void a_table_without_header_or_rows_is_refused() {
        assertThatThrownBy(() -> PriceTable.parse(List.of(List.of("a", "b"))))
                .hasMessageContaining("line 1: the header must be country");
        assertThatThrownBy(PriceTableTest::table).hasMessageContaining("no price in it");
        String row = "US|USD|norwood-V|any|5|1|7|2024|LOW|x";
        assertThatThrownBy(() -> table(row, row))
                .hasMessageContaining("line 3")
                .hasMessageContaining("twice");
    }

    private static PriceTable table(String... rows) {
        List<List<String>> lines = new java.util.ArrayList<>();
        lines.add(List.of(HEADER.split("\\|", -1)));
        for (String row : rows) {
            lines.add(List.of(row.split("\\|", -1)));
        }
        return PriceTable.parse(lines);
    }
}
