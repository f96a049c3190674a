package stipple.app.lan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PairDeskTest {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final PairDesk desk = new PairDesk(now::get);

    @Test
    void the_code_may_be_typed_in_any_way() {
        String code = desk.code();
        for (String typed :
                new String[] {
                    code, code.toLowerCase(java.util.Locale.ROOT), code.replace("-", " ")
                }) {
            assertThat(desk.isPaired(token(desk.pair(typed, "a")))).isTrue();
        }
        assertThat(desk.paired()).hasSize(3);
    }

    @Test
    void a_wrong_code_opens_nothing() {
        assertThat(desk.pair("", "a")).isInstanceOf(PairDesk.Answer.Wrong.class);
        assertThat(desk.pair("AAAA-AAAA", "a")).isInstanceOf(PairDesk.Answer.Wrong.class);
        assertThat(desk.isPaired("")).isFalse();
        assertThat(desk.isPaired("guess")).isFalse();
    }

    @Test
    void after_five_wrong_codes_even_the_right_one_has_to_wait_a_minute() {
        wrong("a", 5);
        assertThat(desk.pair(desk.code(), "a"))
                .isEqualTo(new PairDesk.Answer.Wait(Duration.ofMinutes(1)));
        assertThat(desk.pair(desk.code(), "b")).isInstanceOf(PairDesk.Answer.Paired.class);
        now.set(now.get().plusSeconds(61));
        assertThat(desk.pair(desk.code(), "a")).isInstanceOf(PairDesk.Answer.Paired.class);
    }

    @Test
    void after_thirty_wrong_codes_from_anywhere_it_is_another_one() {
        String before = desk.code();
        for (int address = 0; address < 6; address++) {
            wrong("from " + address, 5);
        }
        assertThat(desk.code()).isNotEqualTo(before);
        assertThat(desk.pair(before, "late")).isInstanceOf(PairDesk.Answer.Wrong.class);
    }

    @Test
    void who_was_shut_out_is_out_and_the_others_stay() {
        String first = token(desk.pair(desk.code(), "a"));
        String second = token(desk.pair(desk.code(), "b"));
        desk.forget(desk.paired().getLast().id());
        assertThat(desk.isPaired(first)).isFalse();
        assertThat(desk.isPaired(second)).isTrue();
        desk.renew();
        assertThat(desk.isPaired(second)).isTrue();
    }

    private void wrong(String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(desk.pair("nonsense", address)).isInstanceOf(PairDesk.Answer.Wrong.class);
        }
    }

    private static String token(PairDesk.Answer answer) {
        return ((PairDesk.Answer.Paired) answer).token();
    }
}
