package stipple.app.studio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `stipple serve` in a process of its own, with a given amount of memory, that can be killed.
final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Stipple is ready: (http\\S+)");
    private static final int SECONDS = 60;

    private final Process process;
    private final String address;
    private final long startMillis;

    private ServerProcess(Process process, String address, long startMillis) {
        this.process = process;
        this.address = address;
        this.startMillis = startMillis;
    }

    /// The options with which the launcher runs `serve`, but for the archive of its classes.
    ///
    /// @param megabytes that Java may use for objects
    static List<String> asLaunched(int megabytes) {
        return List.of(
                "-Xmx" + megabytes + "m",
                "-Xms24m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:-ShrinkHeapInSteps",
                "-XX:TrimNativeHeapInterval=5000",
                "-Xss512k",
                "-XX:TieredStopAtLevel=4");
    }

    /// Starts a server on data in a folder and returns when it says where it is.
    ///
    /// @param arguments more for `serve`
    static ServerProcess start(Path folder, List<String> javaOptions, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(javaOptions);
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-Dstipple.home=..",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "stipple.app.cli.Main"));
        return begun(folder, command, arguments);
    }

    /// Starts the server as a person does, by the launcher of this project, which must have been
    /// built before.
    static ServerProcess launched(Path folder) throws Exception {
        return begun(folder, new ArrayList<>(List.of("../stipple")));
    }

    private static ServerProcess begun(Path folder, List<String> command, String... arguments)
            throws Exception {
        command.addAll(
                List.of(
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString(),
                        "--keys",
                        folder.resolve("keys").toString()));
        command.addAll(Arrays.asList(arguments));
        long started = System.nanoTime();
        Process process =
                new ProcessBuilder(command)
                        .redirectError(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolve("server.err").toFile()))
                        .start();
        CompletableFuture<String> said = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> listen(process, said));
        String address = said.get(SECONDS, TimeUnit.SECONDS);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        return new ServerProcess(process, address, millis);
    }

    private static void listen(Process process, CompletableFuture<String> said) {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher matcher = READY.matcher(line);
                if (matcher.find()) {
                    said.complete(matcher.group(1));
                }
            }
        } catch (IOException e) {
            said.completeExceptionally(e);
        }
        said.completeExceptionally(new IllegalStateException("the server ended"));
    }

    String address() {
        return address;
    }

    /// From the start of the process to its word that it is ready.
    long startMillis() {
        return startMillis;
    }

    /// The most memory that the process ever had, where the system tells.
    Optional<Integer> peakMegabytes() {
        return memory("VmHWM");
    }

    /// The memory that the process has now, where the system tells.
    Optional<Integer> megabytes() {
        return memory("VmRSS");
    }

    private Optional<Integer> memory(String which) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(which))
                    .map(line -> Integer.parseInt(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks the process to end, and waits until it has.
    void end() {
        process.destroy();
        process.onExit().join();
    }

    /// Ends the process without any warning to it.
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
