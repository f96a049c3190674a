package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PriceCommandTest {
    @TempDir Path work;

    @Test
    void a_price_has_all_the_keys_of_the_contract() {
        JsonNode json =
                ask("price --country GB --city London --tier top --norwood V --scar strip --json");
        assertThat(json.get("currency").stringValue()).isEqualTo("GBP");
        double sum = 0;
        for (JsonNode line : json.get("lines")) {
            sum += line.get("range").get("likely").doubleValue();
            assertThat(line.get("item").stringValue()).isNotBlank();
            assertThat(line.get("source").stringValue()).isNotBlank();
            assertThat(line.get("year").intValue()).isEqualTo(2024);
            assertThat(line.get("confidence").stringValue()).isEqualTo("low");
        }
        assertThat(json.get("total").get("likely").doubleValue()).isEqualTo(sum).isEqualTo(3414);
        assertThat(json.get("lines").size()).isEqualTo(2);
    }

    @Test
    void a_lifetime_has_all_the_keys_of_the_contract() {
        JsonNode json =
                ask("lifetime --country US --norwood VI --years 20 --seed 4 --draws 1000 --json");
        assertThat(json.get("options").size()).isEqualTo(10);
        for (JsonNode option : json.get("options")) {
            assertThat(option.get("byYear").size()).isEqualTo(20);
            assertThat(option.get("minutesPerWeek").isNumber()).isTrue();
            JsonNode total = option.get("total");
            assertThat(total.get("low").doubleValue())
                    .isLessThanOrEqualTo(total.get("high").doubleValue());
        }
        assertThat(json.at("/options/0/total/likely").doubleValue()).isEqualTo(6300);
        assertThat(json.at("/breakEvenYear/trico").intValue()).isEqualTo(2);
        assertThat(json.at("/breakEvenYear/shave").isNull()).isTrue();
    }

    @Test
    void the_same_question_and_seed_give_the_same_bytes_for_any_number_of_threads() {
        String question = "lifetime --country FR --ludwig 2 --draws 3000 --seed 9 --json";
        String one = CommandRun.of((question + " --threads 1").split(" ")).out();
        assertThat(CommandRun.of((question + " --threads 3").split(" ")).out()).isEqualTo(one);
    }

    @Test
    void people_read_sentences_and_sources() {
        CommandRun price = CommandRun.of("price --country IN --norwood III".split(" "));
        assertThat(price.code()).as(price.err()).isZero();
        assertThat(price.out()).contains("40,000 INR", "money of 2024", "One top-up");
        CommandRun lifetime =
                CommandRun.of("lifetime --country US --norwood VII --draws 500".split(" "));
        assertThat(lifetime.out()).contains("Permanent pigment with top-ups", "min a week");
    }

    @Test
    void own_prices_lie_over_the_shipped_ones() throws IOException {
        Path file = work.resolve("mine.csv");
        Files.writeString(
                file,
                """
                country,currency,item,tier,likely,low,high,year,confidence,source
                US,USD,norwood-V,any,2000,1500,2500,2026,HIGH,"my list, spring"
                """);
        JsonNode json = ask("price --country US --norwood V --json --prices " + file);
        assertThat(json.at("/total/likely").doubleValue()).isEqualTo(2000);
        assertThat(json.at("/lines/0/source").stringValue()).isEqualTo("my list, spring");
    }

    @Test
    void a_budget_that_is_too_small_is_told_so_with_what_can_be_done() {
        JsonNode json = ask("price --country US --norwood VI --budget 1800 --age 18 --json");
        assertThat(json.at("/budget/verdict").stringValue()).isEqualTo("smaller-scope");
        assertThat(json.at("/budget/alternatives").findValuesAsString("id")).contains("phases");
        assertThat(json.at("/budget/ageAdvice").size()).isEqualTo(4);
        CommandRun run = CommandRun.of("price --country US --norwood VI --budget 1000".split(" "));
        assertThat(run.out()).contains("Not at this budget", "Just shave");
    }

    @Test
    void a_budget_is_held_against_the_price_of_the_year_that_is_asked_for() {
        JsonNode json =
                ask(
                        "price --country US --norwood VI --budget 3100 --in-year 2031 --inflation"
                                + " 0.1 --json");
        double total = json.at("/total/likely").doubleValue();
        assertThat(total).isCloseTo(3100 * Math.pow(1.1, 7), within(1.0));
        assertThat(json.at("/budget/ratio").doubleValue()).isCloseTo(3100 / total, within(1e-9));
        assertThat(json.at("/budget/verdict").stringValue()).isEqualTo("smaller-scope");
    }

    @Test
    void a_lifetime_begins_in_the_money_of_the_year_that_is_asked_for() {
        String question = "lifetime --country US --norwood VI --years 1 --draws 500 --json";
        double now = ask(question).at("/options/0/total/likely").doubleValue();
        JsonNode later = ask(question + " --in-year 2026 --inflation 0.1");
        assertThat(later.at("/options/0/total/likely").doubleValue())
                .isCloseTo(1.21 * now, within(1.0));
    }

    @Test
    void own_prices_keep_their_year_when_none_is_asked_for() throws IOException {
        Path file = work.resolve("mine.csv");
        Files.writeString(
                file,
                """
                country,currency,item,tier,likely,low,high,year,confidence,source
                US,USD,norwood-V,any,2000,1500,2500,2026,HIGH,my list
                """);
        JsonNode json = ask("price --country US --norwood V --json --prices " + file);
        assertThat(json.at("/lines/0/year").intValue()).isEqualTo(2026);
    }

    @Test
    void both_strategies_and_a_chart_come_with_a_lifetime() throws IOException {
        Path chart = work.resolve("costs.svg");
        JsonNode json =
                ask(
                        "lifetime --country US --norwood IV --age 28 --family --draws 500 --json"
                                + " --chart "
                                + chart);
        assertThat(json.get("strategies").findValuesAsString("id"))
                .containsExactly("treat-through", "work-around");
        assertThat(json.at("/strategies/1/stages/2/year").intValue()).isEqualTo(10);
        assertThat(Files.readString(chart))
                .startsWith("<?xml")
                .contains("Permanent pigment with top-ups", "Years from now")
                .endsWith("</svg>\n");
    }

    @Test
    void a_chart_that_cannot_be_written_and_an_impossible_age_are_refused() {
        String ask = "lifetime --json --country US --norwood V --draws 500 ";
        assertRefused((ask + "--chart x.png").split(" "), "ends with .svg");
        assertRefused((ask + "--chart " + work + "/no/x.svg").split(" "), "cannot be written");
        assertRefused((ask + "--age 7").split(" "), "age 7, allowed 15 to 110");
        assertRefused((ask + "--pictures " + work).split(" "), "--pictures needs --plan");
        String budget = "price --json --country US --norwood V --budget ";
        assertRefused((budget + "-5").split(" "), "budget -5.0, allowed from 0");
        assertRefused((budget + "5 --age -3").split(" "), "--age -3: allowed 15 to 110 years");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --country US                            | nothing to do
                    --country ZZ --norwood V                | has no guideline prices, allowed: US
                    --country US --norwood IX               | allowed: I, II
                    --country US --ludwig 4                 | allowed 1 to 3
                    --country US --norwood V --ludwig 1     | only one of --norwood
                    --country US --area-cm2 0               | area 0.0 cm2, allowed 1 to 1000
                    --country US --area-cm2 NaN             | area NaN cm2
                    --country US --norwood V --tier best    | tier 'best', allowed: top
                    --country US --norwood V --scar heart   | scar 'heart', allowed: strip
                    --country US --norwood V --treatment x  | treatment 'x', allowed: permanent
                    --country US --norwood V --density 900  | 5 to 300
                    --country US --norwood V --laser 99     | laser sessions 99
                    --country US --norwood V --inflation 9  | allowed -0.2 to 0.5
                    --country US --norwood V --in-year 0    | allowed 2000 to 2100
                    --country US --norwood V --in-year 9999 | allowed 2000 to 2100
                    --country US --norwood V --in-year 2100 --inflation 0.5 | allowed from 0 to
                    --country US --norwood V --age 30       | only beside --budget
                    --country US --plan gone.json           | There is no plan
                    --norwood V                             | needs --country CC
                    """)
    void what_cannot_be_priced_is_refused_in_one_sentence(String options, String why) {
        assertRefused(("price --json " + options).split(" +"), why);
    }

    @ParameterizedTest
    @CsvSource({"0,allowed 1 to 30", "31,allowed 1 to 30", "x,a whole number"})
    void years_beyond_thirty_are_refused(String years, String why) {
        String line = "lifetime --json --country US --norwood V --years " + years;
        assertRefused(line.split(" "), why);
    }

    @Test
    void hostile_price_files_are_refused_in_one_sentence() throws IOException {
        String head = "country,currency,item,tier,likely,low,high,year,confidence,source\n";
        refusedFile(head + "US,USD,norwood-V,any,-5,1,2,2024,LOW,x\n", "line 2: '-5' is no number");
        refusedFile(head + "US,USD,norwood-V,any,=1+1,1,2,2024,LOW,x\n", "line 2: '=1+1'");
        refusedFile(head + "US,ZZZ,norwood-V,any,5,1,9,2024,LOW,x\n", "currency 'ZZZ'");
        refusedFile(head + "US,USD,norwood-V,any,5,1,9,9999,LOW,x\n", "year 9999");
        refusedFile(head + "US,USD,\"norwood-V,any,5,1,9,2024,LOW,x\n", "a quote is not closed");
        refusedFile("", "no price in it");
        refusedFile("x".repeat(10_000_000), "larger than 1 MB");
        Path binary = work.resolve("prices.tsv");
        Files.write(binary, new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        refusedPath(binary, "no text in UTF-8");
        refusedPath(work, "cannot be read");
        refusedPath(work.resolve("gone"), "There is no file gone");
    }

    @Test
    void a_lifetime_in_an_impossible_year_is_refused() {
        String line = "lifetime --json --country US --norwood V --in-year 1";
        assertRefused(line.split(" "), "--in-year 1: allowed 2000 to 2100");
    }

    private void refusedFile(String text, String why) throws IOException {
        Path file = work.resolve("prices.csv");
        Files.writeString(file, text);
        refusedPath(file, why);
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    private static void refusedPath(Path file, String why) {
        assertRefused(
                new String[] {
                    "price", "--json", "--country", "US", "--norwood", "V", "--prices", "" + file
                },
                why);
    }

    private static void assertRefused(String[] args, String why) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(why).hasLineCount(1);
        assertThat(run.json().get("refused").stringValue()).contains(why);
    }

    private static JsonNode ask(String line) {
        CommandRun run = CommandRun.of(line.split(" "));
        assertThat(run.code()).as(run.err()).isZero();
        return run.json();
    }
}
