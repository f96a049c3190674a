package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.report.ReportCover;
import stipple.app.store.Store;
import stipple.app.text.Messages;
import stipple.core.parameter.Parameters;

/// Reports of which pieces are made ahead, on the template head.
class ReportPiecesTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final Messages ENGLISH = Messages.english();

    @Test
    void a_report_is_the_same_whether_its_pieces_were_made_ahead_or_at_once(@TempDir Path folder) {
        try (Studio studio = studio(folder)) {
            String id = begun(studio);
            for (Messages readers : List.of(Messages.in("fr"), ENGLISH)) {
                ReportPieces pieces = ready(studio, id).pieces(PARAMETERS, readers);
                assertThat(pieces.percent()).isLessThan(100);
                while (pieces.makeNext()) {
                    assertThat(pieces.percent()).isPositive();
                }
                assertThat(pieces.percent()).isEqualTo(100);
            }
            Map<TakeHome.Kind, String> ahead = reports(studio, id);
            Ready before = ready(studio, id);

            studio.erase(id, () -> {});
            assertThat(reports(studio, id)).isEqualTo(ahead);
            assertThat(ready(studio, id)).isNotSameAs(before);
        }
    }

    @Test
    void pieces_are_made_until_somebody_asks_and_only_of_the_present_design(@TempDir Path folder) {
        try (Studio studio = studio(folder)) {
            String id = begun(studio);
            ready(studio, id);
            AtomicInteger quiet = new AtomicInteger(3);
            assertThat(studio.prepareReports(() -> quiet.getAndDecrement() > 0)).isTrue();
            assertThat(studio.workshop().percentOfReports(id)).isBetween(1, 20);

            change(studio, id, "25");
            assertThat(studio.prepareReports(() -> true)).isFalse();
        }
    }

    private static Studio studio(Path folder) {
        return new Studio(
                Store.open(StudioServerTest.settings(folder).store()),
                ENGLISH,
                InstantSource.system(),
                folder,
                new Eras());
    }

    /// A case on which nobody practises any more, because a hand has changed it.
    private static String begun(Studio studio) {
        String id = studio.begin("somebody");
        change(studio, id, "20");
        return id;
    }

    private static void change(Studio studio, String id, String density) {
        Studio.Opened opened = studio.open(id).orElseThrow();
        studio.change(opened, "density", DesignDocument.patch().put("density", density), false);
    }

    private static Ready ready(Studio studio, String id) {
        return studio.ready(studio.open(id).orElseThrow());
    }

    private static Map<TakeHome.Kind, String> reports(Studio studio, String id) {
        TakeHome home = new TakeHome(ENGLISH, PARAMETERS, studio.sparingly());
        Map<TakeHome.Kind, String> reports = new HashMap<>();
        for (TakeHome.Kind kind : TakeHome.Kind.values()) {
            if (kind.isReport()) {
                byte[] bytes =
                        home.bytes(kind, () -> ready(studio, id), ReportCover.plain(), Map::of);
                reports.put(kind, new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return reports;
    }
}
