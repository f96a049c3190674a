package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.StippleApplication;

/// Healed photos measured in the studio.
class HealedPagesTest {
    @Test
    void a_macro_photo_is_measured_and_a_prediction_taken_home(@TempDir Path folder)
            throws Exception {
        try (StippleApplication.Running server =
                StippleApplication.start(StudioServerTest.settings(folder))) {
            Browser browser = new Browser(server.address());
            String page =
                    Browser.location(browser.post("/cases/example", Map.of())).replaceAll("/$", "");
            assertThat(browser.get(page + "/healed").body()).contains("Find the dots");
            String found = browser.upload(page + "/healed/macro?scale=12", dots()).body();
            assertThat(found)
                    .contains("100 dots found", "not found among the dots of this plan")
                    .contains("data:image/jpeg;base64,");
            assertThat(browser.upload(page + "/healed/macro?scale=", dots()).body())
                    .contains("how many pixels");
            assertThat(browser.upload(page + "/healed/macro?scale=5", dots()).body())
                    .contains("fewer than 8 pixels");
            byte[] kept = browser.bytes(page + "/healed/prediction.json").body();
            assertThat(new String(kept, StandardCharsets.US_ASCII))
                    .startsWith("{\"format\":\"stipple-frozen/1\"");
        }
    }

    @Test
    void a_practice_sheet_is_printed_and_scored(@TempDir Path folder) throws Exception {
        try (StippleApplication.Running server =
                StippleApplication.start(StudioServerTest.settings(folder))) {
            Browser browser = new Browser(server.address());
            assertThat(browser.get("/practice").body()).contains("Print a sheet");
            assertThat(browser.upload("/practice?scale=12", dots()).body())
                    .contains("100 dots found", "The dots stand as if ruled")
                    .contains("data:image/jpeg;base64,");
            assertThat(browser.upload("/practice?scale=none", dots()).body())
                    .contains("how many pixels");
            byte[] sheet = browser.bytes("/practice/sheets.pdf").body();
            assertThat(new String(sheet, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        }
    }

    private static byte[] dots() throws IOException {
        BufferedImage image = new BufferedImage(120, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(205, 165, 140));
        pen.fillRect(0, 0, 120, 120);
        pen.setColor(new Color(0, 0, 0, 140));
        for (int i = 0; i < 100; i++) {
            double x = 6 + 12 * (i % 10);
            double y = 6 + 12 * (i / 10);
            pen.fill(new Ellipse2D.Double(x - 1.7, y - 1.7, 3.4, 3.4));
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
