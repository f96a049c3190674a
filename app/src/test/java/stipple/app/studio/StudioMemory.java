package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server with 512 MB is asked for reports of several designs and cases, with other pages in
/// between, in an order thrown by seeded dice. Nothing fails and the process stays below 768 MB. No
/// suite runs it, because it takes minutes; it is asked for by name:
///
///     ./stipple test -pl core,app -Dtest=StudioMemory -Dstipple.memory.asked=200 -Dsurefire.failIfNoSpecifiedTests=false
class StudioMemory {
    private static final int ASKED = Integer.getInteger("stipple.memory.asked", 40);
    private static final int CASES = 3;
    private static final int MEGABYTES = 512;
    private static final int MOST_MEGABYTES = 768;
    private static final List<String> PLACES =
            List.of(
                    "/files/report.html",
                    "/files/report.pdf",
                    "/files/report.html",
                    "/files/pictures.zip",
                    "/pictures/photo-front?moment=year-4&size=close",
                    "/pictures/head-crown?moment=healed&size=stage",
                    "/years",
                    "/notice",
                    "/shave");

    @Test
    void no_order_of_wishes_runs_out_of_memory(@TempDir Path folder) throws Exception {
        Random dice = new Random(1);
        try (ServerProcess server =
                ServerProcess.start(folder, ServerProcess.asLaunched(MEGABYTES))) {
            Browser browser = new Browser(server.address());
            String[] pages = new String[CASES];
            for (int k = 0; k < CASES; k++) {
                pages[k] = Browser.location(browser.post("/cases/example", Map.of()));
            }
            for (int k = 0; k < ASKED; k++) {
                String page = pages[dice.nextInt(CASES)];
                if (dice.nextInt(3) == 0) {
                    browser.post(
                            page + "/design",
                            Map.of("density", List.of("light", "standard").get(k % 2)));
                }
                String place = page + PLACES.get(dice.nextInt(PLACES.size()));
                assertThat(browser.bytes(place).statusCode()).as(k + " " + place).isEqualTo(200);
                assertThat(server.peakMegabytes().orElse(0))
                        .as(k + " MB")
                        .isLessThan(MOST_MEGABYTES);
            }
        }
    }
}
