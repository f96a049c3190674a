package stipple.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import stipple.app.StippleApplication;
import stipple.app.lan.LanDoor;
import stipple.app.planning.Refusal;
import stipple.app.store.StoreProblem;
import stipple.app.studio.StudioSettings;

/// Runs the studio's server until the process is told to end.
final class Serving {
    private Serving() {}

    /// @throws Refusal in one sentence, if the port or the data cannot be used
    static int run(StudioSettings settings, PrintWriter out) {
        return run(settings, out, "");
    }

    /// @param path what to open, after the address
    static int run(StudioSettings settings, PrintWriter out, String path) {
        try (StippleApplication.Running server = StippleApplication.start(settings)) {
            out.println("Stipple is ready: " + server.address() + path);
            server.house()
                    .ifPresentOrElse(
                            house -> tell(house, out),
                            () -> out.println("It answers to this computer only."));
            out.println("Press Ctrl+C to end it.");
            out.flush();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            throw refusal(settings, e);
        }
        return 0;
    }

    private static void tell(LanDoor house, PrintWriter out) {
        out.println("For phones in this house: " + String.join("  ", house.urls()));
        out.println("Pairing code: " + house.desk().code());
        out.println(
                "The phone will say that it does not know the certificate; its SHA-256 is "
                        + house.fingerprint());
    }

    private static RuntimeException refusal(StudioSettings settings, RuntimeException thrown) {
        @Nullable Throwable cause = thrown;
        while (cause != null) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof StoreProblem problem) {
                return new Refusal(String.valueOf(problem.getMessage()), thrown);
            }
            if (cause.getClass().getSimpleName().equals("PortInUseException")
                    || cause instanceof java.net.BindException) {
                return new Refusal(
                        "port "
                                + settings.port()
                                + " is taken; choose another with --port, or 0 for any",
                        thrown);
            }
            cause = cause.getCause();
        }
        return thrown;
    }
}
