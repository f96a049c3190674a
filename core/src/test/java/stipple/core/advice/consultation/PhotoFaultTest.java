package stipple.core.advice.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stipple.core.parameter.Parameters;

class PhotoFaultTest {
    private final Parameters parameters = Parameters.shipped();

    @Test
    void a_large_photo_in_colour_will_do() {
        assertThat(PhotoFault.of(600, 800, false, parameters)).isEmpty();
    }

    @Test
    void what_shows_too_little_says_all_that_is_wrong_with_it() {
        assertThat(PhotoFault.of(599, 4000, false, parameters)).containsExactly(PhotoFault.SMALL);
        assertThat(PhotoFault.of(4000, 599, true, parameters))
                .containsExactly(PhotoFault.SMALL, PhotoFault.GREY);
    }
}
