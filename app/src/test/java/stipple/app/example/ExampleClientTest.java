package stipple.app.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import stipple.app.planning.MarkupFile;
import stipple.app.planning.MarkupText;
import stipple.core.parameter.Parameters;
import stipple.core.photo.Anchor;
import stipple.core.photo.Markup;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Landmark;

class ExampleClientTest {
    private static final Path SHIPPED = Path.of("..", "examples");
    private static final ExampleClient CLIENT = new ExampleClient(Parameters.shipped(), 2);

    @Test
    void the_shipped_markups_and_truth_are_what_the_generator_writes() throws IOException {
        List<Markup> markups = new ArrayList<>();
        List<Camera> cameras = new ArrayList<>();
        for (Shot shot : Shot.all()) {
            Camera camera = CLIENT.camera(shot, ExampleClient.SHIPPED_LONG_SIDE_PX);
            markups.add(CLIENT.markup(shot, camera));
            cameras.add(camera);
        }
        assertThat(SHIPPED.resolve("client.markup.json")).hasContent(MarkupText.of(markups));
        assertThat(SHIPPED.resolve("truth.json")).hasContent(CLIENT.truth(cameras));
        assertThat(new MarkupFile(Parameters.shipped()).read(SHIPPED.resolve("client.markup.json")))
                .isEqualTo(markups);
    }

    @Test
    void a_small_front_photo_has_the_pixels_it_always_had() {
        Shot front = Shot.all().getFirst();
        int[] pixels = CLIENT.picture(CLIENT.camera(front, 240)).rgb();
        CRC32 sum = new CRC32();
        for (int pixel : pixels) {
            sum.update(pixel >> 16);
            sum.update(pixel >> 8);
            sum.update(pixel);
        }
        assertThat(Long.toHexString(sum.getValue())).isEqualTo("21905c42");
    }

    @Test
    void the_shipped_photos_are_small_enough_for_the_repository() throws IOException {
        long bytes = 0;
        for (Shot shot : Shot.all()) {
            bytes += Files.size(SHIPPED.resolve(shot.fileName()));
        }
        assertThat(bytes).isLessThan(2_500_000);
    }

    @Test
    void landmarks_are_placed_within_a_few_millimetres_of_the_truth() {
        for (Shot shot : Shot.all()) {
            Camera camera = CLIENT.camera(shot, 1600);
            for (Anchor anchor : CLIENT.markup(shot, camera).anchors()) {
                PhotoPoint right = camera.photoFromHead(CLIENT.head().landmark(byId(anchor.id())));
                double errorMm = anchor.at().distancePx(right) / camera.pxPerMm();
                assertThat(errorMm).as(shot.view() + " " + anchor.id()).isLessThan(7);
            }
        }
    }

    @Test
    void a_long_side_that_is_out_of_range_is_refused() {
        assertThatThrownBy(() -> CLIENT.camera(Shot.all().getFirst(), 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("200 to 6000");
    }

    private static Landmark byId(String id) {
        for (Landmark landmark : Landmark.values()) {
            if (landmark.id().equals(id)) {
                return landmark;
            }
        }
        throw new IllegalArgumentException(id);
    }
}
