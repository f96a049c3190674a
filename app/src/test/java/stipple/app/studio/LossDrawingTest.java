package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.LossClass;

class LossDrawingTest {
    private static final String UPDATE = "stipple.drawings.update";

    @Test
    void the_shipped_drawings_are_what_the_loss_maps_say() throws IOException {
        String now = new LossDrawing(Parameters.shipped()).svg();
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(
                    Path.of("src/main/resources/stipple/app/studio/assets/loss.svg"), now);
            throw new AssertionError(
                    "drawings rewritten; look at them and run without -D" + UPDATE);
        }
        try (InputStream in = LossDrawing.class.getResourceAsStream("assets/loss.svg")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .as("-D" + UPDATE + "=true rewrites them")
                    .isEqualTo(now);
        }
        for (LossClass loss : LossClass.all()) {
            assertThat(now).contains("id=\"" + loss.id() + "\"");
        }
    }
}
