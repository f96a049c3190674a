package stipple.app.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.cli.CommandLineForTests;
import stipple.app.media.PictureWriter;
import stipple.app.planning.Forecast;
import stipple.app.planning.PhotoArgument;
import stipple.app.planning.PlanFile;
import stipple.app.planning.Refusal;
import stipple.app.planning.ZoneForecast;
import stipple.app.report.HtmlReport;
import stipple.app.report.PdfReport;
import stipple.app.report.ReportFuture;
import stipple.app.report.ReportOutcome;
import stipple.app.text.Messages;
import stipple.core.color.Srgb;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.math.Range;
import stipple.core.math.Seed;
import stipple.core.outcome.Recalibration;
import stipple.core.outcome.ZoneOutcome;
import stipple.core.parameter.Parameters;
import stipple.core.report.PlanReport;
import stipple.core.scalp.ViewName;
import stipple.core.scalp.Zone;

/// A plan on a head is frozen; the healed photo is then rendered from a truth that lost more.
class OutcomeServiceTest {
    private static final double TRUE_LOSS = 0.5;

    @TempDir private static Path folder = Path.of("");

    private static Path frozen = Path.of("");
    private static Path healed = Path.of("");
    private static Map<Zone, Double> truth = Map.of();
    private static LocalDate taken = LocalDate.EPOCH;

    @BeforeAll
    static void freezesAndHeals() throws IOException {
        Path plan = folder.resolve("plan");
        int code =
                CommandLineForTests.run(
                        "plan",
                        "--norwood=IV",
                        "--pictures=none",
                        "--date=2026-01-05",
                        "--out=" + plan);
        assertThat(code).isZero();
        frozen = folder.resolve("frozen.json");
        Path planFile = plan.resolve("plan.json");
        new FreezeService().freeze(planFile, List.of(), LocalDate.of(2026, 1, 2), false, frozen, 2);
        TreatmentPlan made = new PlanFile(Messages.english()).read(planFile);
        Parameters lossy = Parameters.shipped().with("b-t7-healing-loss", Range.exactly(TRUE_LOSS));
        Forecast forecast = Forecast.of(made, planFile, List.of(), lossy, 2);
        Forecast.View view =
                forecast.views().stream()
                        .filter(v -> v.view() == ViewName.CROWN)
                        .findFirst()
                        .orElseThrow();
        int day = made.sessionDays().getLast() + 60;
        taken = made.sessions().getFirst().date().plusDays(day);
        ZoneForecast.Day shown = forecast.zones(view).on(day);
        truth = new EnumMap<>(Zone.class);
        shown.zones().forEach((zone, range) -> truth.put(zone, range.likely()));
        healed = folder.resolve("healed.png");
        Files.write(healed, PictureWriter.png(otherPhoto(shown.picture())));
    }

    @Test
    void more_was_lost_than_predicted_and_every_zone_says_so() {
        OutcomeAnswer answer = outcome(frozen, Optional.empty());
        assertThat(answer.agreement()).isGreaterThan(0.6);
        assertThat(answer.exposure()).isCloseTo(0.85, within(0.03));
        assertThat(answer.zones().size()).isGreaterThanOrEqualTo(2);
        for (ZoneOutcome zone : answer.zones()) {
            double off = zone.measured().likely() - truth.getOrDefault(zone.zone(), 0.0);
            assertThat(off).as(zone + "").isCloseTo(0, within(0.02));
            assertThat(zone.measured().likely()).isLessThan(zone.predicted().likely() + 0.02);
        }
        assertThat(answer.error()).isBetween(-0.1, -0.03);
        assertThat(answer.pigment().likely()).isCloseTo((1 - TRUE_LOSS) / 0.65, within(0.12));
        Recalibration proposed = answer.recalibration();
        assertThat(proposed.proposedLoss().likely()).isGreaterThan(proposed.loss().likely());
    }

    @Test
    void whoever_looks_at_a_page_gets_the_same_zones_with_pictures() throws IOException {
        HealedService service = new HealedService(Messages.english());
        TreatmentPlan plan =
                new PlanFile(Messages.english()).read(folder.resolve("plan/plan.json"));
        HealedService.Answer answer =
                service.view(
                        Files.readAllBytes(frozen),
                        Files.readAllBytes(healed),
                        ViewName.CROWN,
                        taken,
                        plan);
        assertThat(answer.ofPlan().orElseThrow().measured()).isPresent();
        assertThat(answer.zones()).hasSameSizeAs(outcome(frozen, Optional.empty()).zones());
        assertThat(answer.figures()).hasSize(3);
        assertThat(answer.lead()).contains("-");
        byte[] changed = Files.readAllBytes(frozen);
        changed[5000] ^= 1;
        assertThatThrownBy(() ->
                        service.view(
                                changed, Files.readAllBytes(healed), ViewName.CROWN, taken, plan))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_photo_that_is_none_of_the_plan_is_not_passed_over() {
        Path plan = folder.resolve("plan").resolve("plan.json");
        PhotoArgument other = new PhotoArgument(healed, Optional.empty());
        Path out = folder.resolve("other.json");
        assertThatThrownBy(() ->
                        new FreezeService()
                                .freeze(
                                        plan,
                                        List.of(other),
                                        LocalDate.of(2026, 1, 2),
                                        false,
                                        out,
                                        2))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not one of the photos");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_prediction_with_any_byte_changed_is_refused() throws IOException {
        byte[] bytes = Files.readAllBytes(frozen);
        Seed draw = new Seed(3);
        FrozenFile file = new FrozenFile(Messages.english());
        for (int i = 0; i < 400; i++) {
            byte[] changed = bytes.clone();
            int at = i < 170 ? i : (int) (draw.uniform(2L * i) * bytes.length);
            at = i > 390 ? bytes.length - 400 + i : at;
            changed[at] ^= (byte) (1 << (int) (8 * draw.uniform(2L * i + 1)));
            assertThatThrownBy(() -> file.parse(changed, "frozen.json"))
                    .as("byte " + at)
                    .isInstanceOf(Refusal.class);
        }
        byte[] shorter = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        assertThatThrownBy(() -> file.parse(shorter, "f")).isInstanceOf(Refusal.class);
        byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        assertThatThrownBy(() -> file.parse(longer, "f")).isInstanceOf(Refusal.class);
        assertThat(file.parse(bytes, "f").plan().deposits().count()).isGreaterThan(5000);
    }

    @Test
    void the_plans_report_tells_how_it_will_be_known_and_then_what_it_was() throws IOException {
        Path told = folder.resolve("told");
        Files.createDirectories(told);
        Files.copy(folder.resolve("plan/plan.json"), told.resolve("plan.json"));
        Path planFile = told.resolve("plan.json");
        TreatmentPlan plan = new PlanFile(Messages.english()).read(planFile);
        Parameters parameters = Parameters.shipped();
        ReportOutcome expected = Forecast.of(plan, planFile, List.of(), parameters, 2).expected();
        assertThat(expected.zones()).hasSizeGreaterThan(2);
        PlanReport report = PlanReport.of(plan, parameters);
        ReportFuture future = ReportFuture.none().withOutcome(Optional.of(expected));
        Path page = told.resolve("report.html");
        Path print = told.resolve("report.pdf");
        Files.write(page, new HtmlReport(Messages.english()).bytes(report, List.of(), future));
        Files.write(print, new PdfReport(Messages.english()).bytes(report, List.of(), future));
        List<String> before = pages(print);
        assertThat(Files.readString(page)).contains("How you will know", "none yet");

        assertThat(report(told).zones()).isNotEmpty();

        String sum = new FrozenFile(Messages.english()).read(frozen).sha256();
        assertThat(Files.readString(page))
                .contains("Healed result against the prediction", sum)
                .contains("<a href=\"#result\">Healed result against the prediction</a>")
                .doesNotContain("How you will know");
        try (PDDocument printed = Loader.loadPDF(print.toFile())) {
            PDOutlineItem led = outlined(printed, "Healed result against the prediction");
            assertThat(printed.getPages().indexOf(led.findDestinationPage(printed))).isPositive();
        }
        List<String> after = pages(print);
        assertThat(after).hasSameSizeAs(before);
        for (int k = 0; k < after.size(); k++) {
            boolean isIt = before.get(k).contains("How you will know");
            assertThat(after.get(k).equals(before.get(k))).isEqualTo(!isIt);
            if (isIt) {
                assertThat(after.get(k))
                        .contains("Healed result", sum, "Page " + (k + 1) + " of " + after.size());
            }
        }
        Files.delete(planFile);
        assertThatThrownBy(() -> report(told)).hasMessageContaining("no plan.json");
    }

    private static PDOutlineItem outlined(PDDocument report, String title) {
        for (PDOutlineItem item : report.getDocumentCatalog().getDocumentOutline().children()) {
            if (title.equals(item.getTitle())) {
                return item;
            }
        }
        throw new AssertionError("no line '" + title + "' in the outline");
    }

    @Test
    void a_report_without_the_section_or_of_another_plan_is_refused() throws IOException {
        assertThatThrownBy(() -> report(folder.resolve("plan"))).hasMessageContaining("no section");
        Path other = folder.resolve("other");
        assertThat(
                        CommandLineForTests.run(
                                "plan",
                                "--norwood=III",
                                "--pictures=none",
                                "--date=2026-01-05",
                                "--out=" + other))
                .isZero();
        byte[] page = Files.readAllBytes(other.resolve("report.html"));
        assertThatThrownBy(() -> report(other)).hasMessageContaining("not the one");
        assertThat(Files.readAllBytes(other.resolve("report.html"))).isEqualTo(page);
    }

    private static OutcomeAnswer report(Path planFolder) {
        return new OutcomeService()
                .outcome(
                        new OutcomeService.Question(
                                frozen,
                                PhotoArgument.parse(healed + "@crown"),
                                taken,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(planFolder)));
    }

    private static List<String> pages(Path pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            for (int k = 1; k <= document.getNumberOfPages(); k++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(k);
                text.setEndPage(k);
                pages.add(text.getText(document).replaceAll("\\s+", " "));
            }
        }
        return pages;
    }

    @Test
    void cases_gather_in_a_ledger_that_notices_changes() throws IOException {
        Path ledger = folder.resolve("ledger.jsonl");
        assertThat(outcome(frozen, Optional.of(ledger)).recalibration().cases()).isEqualTo(1);
        assertThat(outcome(frozen, Optional.of(ledger)).recalibration().cases()).isEqualTo(1);
        assertThat(Files.readAllLines(ledger)).hasSize(1);
        String whole = Files.readString(ledger);
        Files.writeString(ledger, whole + "{\"before\":\"torn");
        assertThat(new OutcomeLedger(ledger, Messages.english()).entries()).hasSize(1);
        Files.writeString(ledger, whole.replace("\"pigment\":0.", "\"pigment\":0.9"));
        assertThatThrownBy(() -> outcome(frozen, Optional.of(ledger)))
                .hasMessageContaining("changed or damaged");
    }

    @Test
    void photos_too_early_or_of_something_else_are_refused() throws IOException {
        assertThatThrownBy(() -> ask(frozen, healed + "@crown", LocalDate.of(2026, 1, 20)))
                .hasMessageContaining("healed from");
        assertThatThrownBy(() -> ask(frozen, healed + "@back", taken))
                .hasMessageContaining("front, left, right, crown");
        CodedImage noise = new CodedImage(300, 300);
        for (int i = 0; i < noise.rgb().length; i++) {
            noise.rgb()[i] = 0x010101 * (int) (40 + 180 * new Seed(1).uniform(i / 17));
        }
        Path other = folder.resolve("other.png");
        Files.write(other, PictureWriter.png(noise));
        assertThatThrownBy(() -> ask(frozen, other + "@crown", taken)).isInstanceOf(Refusal.class);
    }

    private static OutcomeAnswer outcome(Path file, Optional<Path> ledger) {
        return new OutcomeService()
                .outcome(
                        new OutcomeService.Question(
                                file,
                                PhotoArgument.parse(healed + "@crown"),
                                taken,
                                ledger,
                                Optional.empty(),
                                Optional.empty()));
    }

    private static void ask(Path file, String photo, LocalDate day) {
        new OutcomeService()
                .outcome(
                        new OutcomeService.Question(
                                file,
                                PhotoArgument.parse(photo),
                                day,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    /// Another day's photo: turned, nearer, darker, with noise.
    private static CodedImage otherPhoto(CodedImage shown) {
        CodedImage out = new CodedImage(shown.width(), shown.height());
        Seed grain = new Seed(17);
        double c = Math.cos(Math.toRadians(3)) / 1.04;
        double s = Math.sin(Math.toRadians(3)) / 1.04;
        for (int y = 0; y < out.height(); y++) {
            for (int x = 0; x < out.width(); x++) {
                double u = x - out.width() / 2.0 - 12;
                double v = y - out.height() / 2.0 + 9;
                int sx =
                        Math.clamp(
                                Math.round(out.width() / 2.0 + c * u + s * v), 0, out.width() - 1);
                int sy =
                        Math.clamp(
                                Math.round(out.height() / 2.0 - s * u + c * v),
                                0,
                                out.height() - 1);
                int pixel = 0;
                for (int k = 0; k < 3; k++) {
                    double light = 0.85 * Srgb.decode8(shown.level(k, sx, sy));
                    light += 0.004 * grain.normal(3L * (y * (long) out.width() + x) + k);
                    pixel = pixel << 8 | Srgb.encode8((float) Math.max(0.002, light));
                }
                out.set(x, y, pixel);
            }
        }
        return out;
    }
}
