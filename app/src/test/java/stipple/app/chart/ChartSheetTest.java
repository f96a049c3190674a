package stipple.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import stipple.core.math.Range;

class ChartSheetTest {
    private static final ChartAxis YEARS =
            new ChartAxis(0, 20, true, List.of(new ChartAxis.Tick(5, "5")));
    private static final ChartAxis SHARE =
            new ChartAxis(0, 1, false, List.of(new ChartAxis.Tick(0.5, "half & half")));

    private static ChartSheet sheet() {
        ChartCurve curve =
                new ChartCurve(
                        "<ink>",
                        1,
                        List.of(
                                new ChartCurve.Point(0, new Range(1, 0.9, 1)),
                                new ChartCurve.Point(5, new Range(0.5, 0.25, 3))));
        Chart chart = new Chart("left", YEARS, SHARE, List.of(curve), 0.5);
        return new ChartSheet("what \"it\" says", List.of("one"), List.of(chart), "years");
    }

    @Test
    void a_root_axis_gives_the_first_years_more_room() {
        assertThat(YEARS.place(5)).isEqualTo(0.5);
        assertThat(SHARE.place(0.5)).isEqualTo(0.5);
        assertThat(SHARE.place(7)).isEqualTo(1);
    }

    @Test
    void the_file_is_well_formed_and_words_are_harmless() throws Exception {
        String svg = SvgPen.file(sheet());
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("what \"it\" says");
        assertThat(svg).doesNotContain("<ink>").contains("&lt;ink&gt;").contains("half &amp; half");
    }

    @Test
    void a_curve_and_its_band_stand_where_the_axes_say() {
        String svg = SvgPen.inPage(sheet());
        assertThat(svg).contains("M44.0 86.0L502.0 155.0").doesNotContain("style=");
    }

    @Test
    void the_same_sheet_gives_the_same_text() {
        assertThat(SvgPen.file(sheet())).isEqualTo(SvgPen.file(sheet()));
    }

    @Test
    void lines_and_words_stand_out_from_white_and_from_a_dark_page() {
        String[] looks = SvgPen.file(everyStyle()).split("@media \\(prefers-color-scheme:dark\\)");
        assertThat(looks).hasSize(2);
        String dark = looks[1].substring(0, looks[1].indexOf("</style>"));
        double paper = luminance("#201f1c");
        assertThat(dark).contains("svg{background:#201f1c}");
        assertThat(contrast(luminance(found(dark, "\\.title\\{fill:(#\\w+)")), paper))
                .isGreaterThan(4.5);
        for (int k = 0; k < ChartCurve.STYLES; k++) {
            String line = found(dark, "\\.c" + k + "\\{stroke:(#\\w+)");
            assertThat(contrast(luminance(line), paper)).as("dark " + k).isGreaterThan(4.5);
            String light = found(looks[1], "class=\"c" + k + "\"[^>]*stroke=\"(#\\w+)");
            assertThat(contrast(luminance(light), 1)).as("light " + k).isGreaterThan(3);
        }
    }

    private static ChartSheet everyStyle() {
        List<ChartCurve.Point> points = List.of(new ChartCurve.Point(0, new Range(1, 0.9, 1)));
        List<ChartCurve> curves =
                IntStream.range(0, ChartCurve.STYLES)
                        .mapToObj(k -> new ChartCurve("ink " + k, k, points))
                        .toList();
        Chart chart = new Chart("left", YEARS, SHARE, curves, 0.5);
        return new ChartSheet("all", List.of("one"), List.of(chart), "years");
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /// Relative luminance as the guidelines for accessible pages define it.
    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 0xFF)
                + 0.7152 * linear(rgb >> 8 & 0xFF)
                + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int code) {
        double share = code / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void impossible_charts_are_refused() {
        assertThatThrownBy(() -> new ChartAxis(1, 1, false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChartCurve("a", 4, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChartSheet("a", List.of("b"), List.of(), "c"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
