package stipple.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
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
    void impossible_charts_are_refused() {
        assertThatThrownBy(() -> new ChartAxis(1, 1, false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChartCurve("a", 4, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChartSheet("a", List.of("b"), List.of(), "c"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
