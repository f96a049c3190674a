package stipple.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a writing process without warning at chance moments. `-Dstipple.kills=200` makes the long
/// run of a release out of the short one.
class StoreKillTest {
    private static final int KILLS = Integer.getInteger("stipple.kills", 4);

    @TempDir private Path folder = Path.of("");

    @Test
    void a_killed_process_has_lost_nothing_that_it_acknowledged() throws Exception {
        Random moments = new Random(20261122);
        int acknowledged = 0;
        for (int round = 0; round < KILLS; round++) {
            List<String> said = said(20 + moments.nextInt(60));
            acknowledged += said.size();
            try (Store store = Store.open(StoreTest.settings(folder))) {
                check(store, said);
            }
        }
        assertThat(acknowledged).isGreaterThan(20 * KILLS);
    }

    /// Runs the writer until it has said so many lines, kills it, and returns all it had said.
    private List<String> said(int lines) throws IOException, InterruptedException {
        Process writer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                StoreWriter.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (said.size() == lines) {
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        writer.waitFor();
        return said;
    }

    private static void check(Store store, List<String> said) {
        String id = said.getFirst().split(" ", -1)[1];
        List<Integer> kept = store.cases().edits(id).stream().map(Edit::number).toList();
        for (String line : said) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("edit")) {
                assertThat(kept).contains(Integer.parseInt(words[1]));
            } else if (words[0].equals("photo")) {
                assertThat(
                                new String(
                                        store.photos().jpeg(id, words[1]).orElseThrow(),
                                        StandardCharsets.UTF_8))
                        .isEqualTo("photo " + words[2]);
            }
        }
    }
}
