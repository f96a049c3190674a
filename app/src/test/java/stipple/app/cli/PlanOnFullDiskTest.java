package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.store.SmallDisk;

/// A plan whose pictures do not fit on the disk.
class PlanOnFullDiskTest {
    @TempDir private Path work = Path.of("");

    @Test
    void it_is_told_in_a_sentence_and_nothing_is_left_behind() throws IOException {
        try (SmallDisk disk = SmallDisk.at(work.resolve("disk"), 1)) {
            CommandRun run =
                    CommandRun.of(
                            "plan",
                            "--norwood",
                            "III",
                            "--pictures",
                            "few",
                            "--date",
                            "2026-03-02",
                            "--threads",
                            "2",
                            "--out",
                            disk.folder().resolve("plan").toString());

            assertThat(run.code()).as(run.err()).isEqualTo(2);
            assertThat(run.err()).contains("full").doesNotContain("defect");
            assertThat(CommandRun.tree(disk.folder())).isEmpty();
        }
    }
}
