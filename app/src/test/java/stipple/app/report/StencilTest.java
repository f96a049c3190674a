package stipple.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import stipple.app.planning.SamplePlans;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;

class StencilTest {
    private final TreatmentPlan plan = SamplePlans.plan(1);
    private final Head head = Head.of(HeadTemplate.shipped(), plan.headShape());
    private final Stencil stencil =
            new Stencil(plan, head, Parameters.shipped(), Messages.english());
    private final String svg = new String(stencil.svg(), StandardCharsets.UTF_8);

    @Test
    void a_unit_of_the_svg_is_a_millimetre() {
        assertThat(svg)
                .containsPattern(
                        "<svg [^>]*width=\"(\\d+)mm\" height=\"297mm\" viewBox=\"0 0 \\1 297\"");
    }

    @Test
    void the_ruler_is_a_hundred_millimetres_long() throws IOException {
        double[] ruler = line("ruler");
        assertThat(ruler[2] - ruler[0]).isEqualTo(100);
        try (PDDocument pdf = Loader.loadPDF(stencil.pdf())) {
            String content =
                    new String(
                            pdf.getPage(0).getContents().readAllBytes(),
                            StandardCharsets.ISO_8859_1);
            double longest = longestLevelLine(content);
            assertThat(longest * 25.4 / 72).isCloseTo(100, within(0.01));
            assertThat(pdf.getPage(0).getMediaBox().getWidth() * 25.4 / 72)
                    .isCloseTo(297, within(0.01));
        }
    }

    @Test
    void the_line_on_paper_is_as_long_as_on_the_head() {
        double[] hairline = line("hairline");
        double length = 0;
        for (int k = 2; k < hairline.length; k += 2) {
            length += Math.hypot(hairline[k] - hairline[k - 2], hairline[k + 1] - hairline[k - 1]);
        }
        StencilShape shape = StencilShape.of(head, plan.design().hairline());
        assertThat(length).isCloseTo(shape.lengthMm(), within(0.1));
    }

    @Test
    void a_mirrored_hairline_is_mirrored_on_paper() {
        double[] hairline = line("hairline");
        double middle = 297 / 2.0;
        assertThat(middle - hairline[0])
                .isCloseTo(hairline[hairline.length - 2] - middle, within(0.5));
        assertThat(hairline[1]).isCloseTo(hairline[hairline.length - 1], within(0.5));
    }

    @Test
    void treated_zones_are_outlined_and_named() {
        assertThat(svg).contains("class=\"zone-outline\"", "class=\"zone-border\"");
        assertThat(svg).contains(">Front<", ">Vertex<", ">Left temple<");
    }

    @Test
    void no_line_touches_a_word() {
        List<double[]> lines = new ArrayList<>();
        Matcher line = Pattern.compile("<polyline[^>]*points=\"([^\"]+)\"").matcher(svg);
        while (line.find()) {
            lines.add(numbers(line.group(1)));
        }
        Matcher words =
                Pattern.compile(
                                "<text[^>]* x=\"([^\"]+)\" y=\"([^\"]+)\" font-size=\"([^\"]+)\">([^<]+)<")
                        .matcher(svg);
        int count = 0;
        while (words.find()) {
            double x = Double.parseDouble(words.group(1));
            double y = Double.parseDouble(words.group(2));
            double size = Double.parseDouble(words.group(3));
            double width = 0.5 * size * words.group(4).replace("&#39;", "'").length();
            assertThat(lines)
                    .as(words.group(4))
                    .noneMatch(xy ->
                            !SheetClip.inside(xy, x, y - 0.7 * size, x + width, y + 0.2 * size)
                                    .isEmpty());
            count++;
        }
        assertThat(count).isGreaterThan(20);
    }

    @Test
    void the_same_plan_gives_the_same_files() {
        Stencil again = new Stencil(plan, head, Parameters.shipped(), Messages.english());
        assertThat(again.svg()).isEqualTo(stencil.svg());
        assertThat(again.pdf()).isEqualTo(stencil.pdf());
    }

    private double[] line(String name) {
        Matcher found =
                Pattern.compile("class=\"" + name + "\"[^>]*points=\"([^\"]+)\"").matcher(svg);
        assertThat(found.find()).isTrue();
        return numbers(found.group(1));
    }

    private static double[] numbers(String words) {
        List<Double> numbers = new ArrayList<>();
        Matcher number = Pattern.compile("[-0-9.]+").matcher(words);
        while (number.find()) {
            numbers.add(Double.parseDouble(number.group()));
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double longestLevelLine(String content) {
        Matcher lines =
                Pattern.compile("([-0-9.]+) ([-0-9.]+) m\\s+([-0-9.]+) ([-0-9.]+) l\\s+S")
                        .matcher(content);
        double longest = 0;
        while (lines.find()) {
            if (lines.group(2).equals(lines.group(4))) {
                double length =
                        Double.parseDouble(lines.group(3)) - Double.parseDouble(lines.group(1));
                longest = Math.max(longest, length);
            }
        }
        return longest;
    }
}
