package stipple.app.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.TempleShape;
import stipple.core.math.Seed;

class PlanFileTest {
    private final PlanFile file = new PlanFile(Messages.english());
    private final TreatmentPlan plan = SamplePlans.plan(40);
    private final String json = new String(file.bytes(plan), StandardCharsets.UTF_8);

    @Test
    void reading_and_writing_gives_the_identical_bytes() {
        TreatmentPlan read = file.parse(json.getBytes(StandardCharsets.UTF_8), "plan.json");
        assertThat(new String(file.bytes(read), StandardCharsets.UTF_8)).isEqualTo(json);
        assertThat(read.design()).isEqualTo(plan.design());
        assertThat(read.views()).isEqualTo(plan.views());
        assertThat(read.findings()).isEqualTo(plan.findings());
        assertThat(read.seed()).isEqualTo(plan.seed());
    }

    @Test
    void the_shape_of_the_temples_is_written_when_there_is_one() {
        assertThat(json).doesNotContain("temples");
        String told = json.replace("\"zoneFactors\"", "\"temples\":\"sharp\",\"zoneFactors\"");
        TreatmentPlan read = parse(told);
        assertThat(read.design().temples()).isEqualTo(TempleShape.SHARP);
        TreatmentPlan again = parse(new String(file.bytes(read), StandardCharsets.UTF_8));
        assertThat(again.design()).isEqualTo(plan.design().withTemples(TempleShape.SHARP));
        assertThatThrownBy(() -> parse(told.replace("\"sharp\"", "\"round\"")))
                .hasMessageContaining("temple shape 'round'");
    }

    @Test
    void the_order_of_keys_does_not_matter() {
        String turned =
                json.replace("{\"format\":\"stipple-plan/1\",", "{")
                        .replaceFirst("}\\s*$", ",\"format\":\"stipple-plan/1\"}");
        assertThat(new String(file.bytes(parse(turned)), StandardCharsets.UTF_8)).isEqualTo(json);
    }

    @Test
    void the_language_of_the_machine_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(new String(file.bytes(plan), StandardCharsets.UTF_8)).isEqualTo(json);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_newer_format_is_refused_by_name() {
        assertThatThrownBy(() -> parse(json.replace("stipple-plan/1", "stipple-plan/7")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("stipple-plan/7")
                .hasMessageContaining("stipple-plan/1");
    }

    @Test
    void other_files_are_refused() {
        assertThatThrownBy(() -> parse("{}")).hasMessageContaining("is no treatment plan");
        assertThatThrownBy(() -> parse("hello")).hasMessageContaining("not readable as JSON");
        assertThatThrownBy(() -> parse(json + "{}")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> parse("")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> parse("[".repeat(100_000))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> file.read(Path.of("no", "plan.json")))
                .hasMessageStartingWith("There is no plan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "seed":"-7" | "seed":-7 | seed must be a text
                    "date":"2026-03-02" | "date":"soon" | date must be a date
                    "ageYears":41 | "ageYears":1000 | allowed 0.0 to 130.0
                    "widthFactor":1.01 | "widthFactor":9 | head width factor 9.0, allowed 0.6 to 1.6
                    "circumferenceMm":571.25 | "circumferenceMm":1e999 | head.circumferenceMm
                    "densityPerCm2":160.0 | "densityPerCm2":301 | density 301.0 per cm2
                    "pattern":"fine" | "pattern":"stripes" | allowed [fine, diffuse, clustered]
                    "hairlineStyle":"natural" | "hairlineStyle":"m" | hairline style 'm'
                    "number":2 | "number":3 | sessions[1] says number 3
                    "overlap":0.972 | "overlap":1.5 | overlap 1.5, allowed 0 to 1
                    "count":120 | "count":121 | has 120 numbers for 121 deposits
                    "diameterUm":[150 | "diameterUm":[-150 | must hold whole numbers
                    "depthUm":[400 | "depthUm":[0.4 | must hold whole numbers
                    "sha256": | "sha257": | unknown key "sha257"
                    "skin":"#c99b82" | "skin":"#c99b82","skin":"#c99b82" | Duplicate
                    """)
    void a_wrong_value_is_named(String right, String wrong, String complaint) {
        assertThat(json).contains(right);
        assertThatThrownBy(() -> parse(json.replace(right, wrong)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("plan.json ")
                .hasMessageContaining(complaint);
    }

    @Test
    void a_damaged_plan_is_a_plan_or_a_refusal() {
        Seed seed = new Seed(3);
        byte[] whole = json.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 600; round++) {
            byte[] bytes = whole.clone();
            int at = (int) (seed.uniform(2L * round) * bytes.length);
            bytes[at] = (byte) (seed.uniform(2L * round + 1) * 256);
            Throwable thrown = catchThrowable(() -> file.parse(bytes, "plan.json"));
            assertThat(thrown == null || thrown instanceof Refusal)
                    .as("byte %s: %s", at, thrown)
                    .isTrue();
        }
    }

    @Test
    void dots_come_back_from_their_table_exactly() {
        byte[] table = DotsCsv.bytes(plan.deposits());
        assertThat(DotsCsv.bytes(DotsCsv.parse(table, "dots.csv"))).isEqualTo(table);
        String text = new String(table, StandardCharsets.US_ASCII);
        assertThat(text.lines().count()).isEqualTo(121);
        assertThat(text)
                .startsWith(
                        "id,session,zone,x_mm,y_mm,z_mm,nx,ny,nz,s_mm,w_mm,diameter_mm,depth_mm,load,shade\n"
                                + "1,1,")
                .doesNotContain("\r");
        assertThat(text.lines().skip(1))
                .allMatch(line ->
                        line.matches(
                                "\\d+,[123],[a-z-]+(,-?\\d+\\.\\d{3}){3}(,-?\\d\\.\\d{4}){3}(,-?\\d+\\.\\d{3}){6}"));
    }

    @ParameterizedTest
    @CsvSource({"1;1;front,line 2: 3 columns", "x,line 2: 1 columns"})
    void a_wrong_row_is_named(String row, String complaint) {
        String table = DotsCsv.HEADER + "\n" + row.replace(';', ',') + "\n";
        assertThatThrownBy(() -> DotsCsv.parse(table.getBytes(StandardCharsets.UTF_8), "d.csv"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(complaint);
    }

    private TreatmentPlan parse(String text) {
        return file.parse(text.getBytes(StandardCharsets.UTF_8), "plan.json");
    }
}
