package stipple.core.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StandardObserverTest {
    private final StandardObserver observer = StandardObserver.shipped();

    @Test
    void perfect_white_is_the_white_of_srgb() {
        LinearRgb white = observer.linearRgb(Spectrum.flat(1));
        assertThat(white.red()).isCloseTo(1, within(1e-5));
        assertThat(white.green()).isCloseTo(1, within(1e-5));
        assertThat(white.blue()).isCloseTo(1, within(1e-5));
    }

    @Test
    void grey_stays_grey() {
        Lab grey = Lab.of(observer.xyz(Spectrum.flat(0.18)));
        assertThat(grey.lightness()).isCloseTo(49.5, within(0.05));
        assertThat(grey.chroma()).isLessThan(1e-9);
    }

    @Test
    void a_surface_that_sends_back_only_long_waves_is_red() {
        LinearRgb red = observer.linearRgb(Spectrum.ofNm(nm -> nm >= 600 ? 0.8 : 0.05));
        assertThat(red.red()).isGreaterThan(4 * red.green());
        assertThat(red.red()).isGreaterThan(4 * red.blue());
    }

    /// Luminance of a spectral step at 550 nm: the area under ybar times D65, summed by hand from
    /// the two columns of the table.
    @Test
    void luminance_below_550_nm_is_the_share_of_the_table() {
        double share = observer.xyz(Spectrum.ofNm(nm -> nm < 550 ? 1 : 0)).y();
        assertThat(share).isCloseTo(0.3985, within(1e-4));
    }

    @Test
    void between_samples_the_spectrum_is_a_straight_line() {
        Spectrum ramp = Spectrum.ofNm(nm -> nm / 1000.0);
        assertThat(ramp.atNm(404)).isCloseTo(0.404, within(1e-12));
        assertThat(ramp.atNm(380)).isEqualTo(0.4);
        assertThat(ramp.atNm(720)).isEqualTo(0.7);
    }

    @Test
    void a_spectrum_has_31_samples() {
        assertThatThrownBy(() -> Spectrum.of(1, 2)).hasMessageContaining("31");
    }
}
