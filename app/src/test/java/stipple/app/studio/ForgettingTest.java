package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.report.ReportOutcome;
import stipple.app.store.Store;
import stipple.app.store.StoreSettings;
import stipple.app.text.Messages;

/// When memory is given back, only what can be made again is forgotten.
class ForgettingTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    @Test
    void only_a_refusal_for_want_of_memory_ends_by_itself() {
        var shortly = new Bench.Status.Refused("no room", OptionalLong.of(1000));
        assertThat(shortly.isOver(999)).isFalse();
        assertThat(shortly.isOver(1000)).isTrue();
        var lasting = new Bench.Status.Refused("no head", OptionalLong.empty());
        assertThat(lasting.isOver(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void what_a_healed_photo_said_outlives_the_plan_in_memory(@TempDir Path folder) {
        Store store =
                Store.open(
                        new StoreSettings(
                                folder.resolve("data"), Optional.empty(), folder.resolve("keys")));
        Studio studio =
                new Studio(store, Messages.english(), InstantSource.system(), EXAMPLES, new Eras());
        try {
            String id = studio.begin("A head");
            Ready ready = studio.ready(studio.open(id).orElseThrow());
            ReportOutcome said =
                    new ReportOutcome(
                            List.of(),
                            LocalDate.of(2027, 3, 1),
                            Optional.of("0".repeat(64)),
                            Optional.empty());
            ready.measured(said);
            studio.forgetAll();
            Ready again = studio.ready(studio.open(id).orElseThrow());
            assertThat(again).isNotSameAs(ready);
            assertThat(again.outcome(1)).isSameAs(said);
        } finally {
            studio.close();
        }
    }
}
