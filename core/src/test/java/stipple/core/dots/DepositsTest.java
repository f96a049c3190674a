package stipple.core.dots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;

class DepositsTest {
    private static Deposits.Builder add(Deposits.Builder to, int session, double xMm) {
        return to.add(
                session,
                2,
                new SurfacePoint(new Vec3(xMm, 20.00049, -30), new Vec3(0, 1, 0)),
                new ScalpPoint(100.1234, -5.6789),
                0.1504,
                0.15,
                1.0004,
                0.5);
    }

    @Test
    void numbers_are_held_on_the_grid_of_the_files() {
        Deposits one = add(new Deposits.Builder(), 1, 10.12345).build();
        assertThat(one.xMm(0)).isEqualTo(10.123);
        assertThat(one.yMm(0)).isEqualTo(20.0);
        assertThat(one.sMm(0)).isEqualTo(100.123);
        assertThat(one.wMm(0)).isEqualTo(-5.679);
        assertThat(one.diameterMm(0)).isEqualTo(0.15);
        assertThat(one.load(0)).isEqualTo(1.0);
    }

    @Test
    void sessions_are_prefixes() {
        Deposits.Builder builder = new Deposits.Builder();
        for (int i = 0; i < 5000; i++) {
            add(builder, i < 2000 ? 1 : i < 4000 ? 2 : 3, new Seed(3).uniform(i));
        }
        Deposits deposits = builder.build();
        assertThat(deposits.countThrough(1)).isEqualTo(2000);
        assertThat(deposits.countThrough(2)).isEqualTo(4000);
        assertThat(deposits.countThrough(3)).isEqualTo(deposits.count()).isEqualTo(5000);
    }

    @Test
    void a_session_may_not_step_back() {
        Deposits.Builder builder = add(new Deposits.Builder(), 2, 0);
        assertThatThrownBy(() -> add(builder, 1, 0))
                .hasMessageContaining("session 1 after session 2");
    }
}
