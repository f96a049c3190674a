package stipple.app.cli;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import stipple.app.planning.Progress;

/// A progress bar on standard error, shown only on a terminal.
final class TerminalProgress implements Progress, AutoCloseable {
    private static final int UPDATE_MILLIS = 200;

    private @Nullable ProgressBar bar;
    private String shown = "";

    /// A bar when a person watches, silence otherwise.
    static Progress forTerminal(boolean quiet) {
        boolean watched =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return watched && !quiet ? new TerminalProgress() : SILENT;
    }

    static void close(Progress progress) {
        if (progress instanceof TerminalProgress bar) {
            bar.close();
        }
    }

    @Override
    public synchronized void at(String what, int done, int total) {
        if (!shown.equals(what)) {
            close();
            shown = what;
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(what)
                            .setInitialMax(total)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setUpdateIntervalMillis(UPDATE_MILLIS)
                            .clearDisplayOnFinish()
                            .build();
        }
        ProgressBar current = bar;
        if (current != null) {
            current.maxHint(total);
            current.stepTo(done);
        }
    }

    @Override
    public synchronized void close() {
        ProgressBar current = bar;
        if (current != null) {
            current.close();
            bar = null;
        }
    }
}
