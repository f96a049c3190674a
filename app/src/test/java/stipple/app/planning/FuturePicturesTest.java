package stipple.app.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;

class FuturePicturesTest {
    private final TreatmentPlan plan = SamplePlans.plan(200);
    private final FuturePictures pictures = new FuturePictures((what, done, total) -> {});

    @TempDir Path work;

    @Test
    void more_loss_shows_on_the_same_pigment() throws IOException {
        Path file =
                Files.write(
                        work.resolve("plan.json"), new PlanFile(Messages.english()).bytes(plan));
        String own = plan.design().lossClassId();
        Path folder = work.resolve("out");
        List<String> files =
                pictures.write(
                        file,
                        List.of(
                                new FuturePictures.Wanted("some", own, "norwood-II", 5),
                                new FuturePictures.Wanted("more", own, "norwood-VII", 5)),
                        folder,
                        2);
        assertThat(files).containsExactly("more.jpg", "some.jpg");
        byte[] some = Files.readAllBytes(folder.resolve("some.jpg"));
        assertThat(some).startsWith(0xFF, 0xD8);
        assertThat(Files.readAllBytes(folder.resolve("more.jpg"))).isNotEqualTo(some);
    }

    @Test
    void a_plan_that_is_not_there_is_refused() {
        assertThatThrownBy(() ->
                        pictures.write(work.resolve("gone.json"), List.of(), work.resolve("o"), 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no plan");
        assertThat(work.resolve("o")).doesNotExist();
    }
}
