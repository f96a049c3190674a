package stipple.app.studio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One page of a real Chromium, driven over its debugging connection. It remembers every address
/// that the page asked for and every complaint on its console.
final class Chromium implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SECONDS = 60;

    private final Process process;
    private final Path profile;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private String session = "";

    private Chromium(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    /// The program, if this machine has one.
    static Optional<Path> program() {
        String named = System.getProperty("stipple.chromium", "");
        return Stream.of(
                        named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(p -> !p.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program, int widthPx, int heightPx) throws Exception {
        Path profile = Files.createTempDirectory("stipple-chromium");
        Process process =
                new ProcessBuilder(
                                program.toString(),
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-default-apps",
                                "--no-first-run",
                                "--enable-unsafe-swiftshader",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profile,
                                "about:blank")
                        .redirectErrorStream(true)
                        .redirectOutput(profile.resolve("log").toFile())
                        .start();
        Chromium chromium = new Chromium(process, profile);
        chromium.connect();
        chromium.size(widthPx, heightPx);
        return chromium;
    }

    private void connect() throws Exception {
        List<String> lines = whereToAsk();
        URI uri = URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(uri, new Ear())
                .thenAccept(socket::complete)
                .get(SECONDS, TimeUnit.SECONDS);
        session =
                call("Target.attachToTarget", Map.of("targetId", firstPage(), "flatten", true))
                        .path("sessionId")
                        .asString();
        for (String domain : List.of("Page", "Network", "Runtime", "Log", "DOM")) {
            call(domain + ".enable", Map.of());
        }
        // Whether the window got the keyboard at the start is a matter of luck.
        call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    }

    /// Port and path, which the browser writes into a file when it is ready: first the file, then
    /// the lines.
    private List<String> whereToAsk() throws Exception {
        Path told = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < 20 * SECONDS; i++) {
            if (Files.exists(told)) {
                List<String> lines = Files.readAllLines(told);
                if (lines.size() == 2) {
                    return lines;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError(
                "the browser does not start: " + Files.readString(profile.resolve("log")));
    }

    private String firstPage() throws Exception {
        for (int i = 0; i < 20 * SECONDS; i++) {
            JsonNode targets = call("Target.getTargets", Map.of());
            for (JsonNode target : targets.path("targetInfos")) {
                if (target.path("type").asString("").equals("page")) {
                    return target.path("targetId").asString();
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the browser has no page");
    }

    /// What the page asked for, in order.
    List<String> requests() {
        return List.copyOf(requests);
    }

    /// Errors on the console.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void size(int widthPx, int heightPx) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        widthPx,
                        "height",
                        heightPx,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        widthPx < 600));
    }

    void dark(boolean on) throws Exception {
        call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of(
                                        "name",
                                        "prefers-color-scheme",
                                        "value",
                                        on ? "dark" : "light"))));
    }

    void scripts(boolean on) throws Exception {
        call("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /// Opens a second window, which takes the keyboard away from this one.
    void turnAway() throws Exception {
        call("Emulation.setFocusEmulationEnabled", Map.of("enabled", false));
        call("Target.createTarget", Map.of("url", "about:blank", "newWindow", true));
    }

    void open(String address) throws Exception {
        call("Page.navigate", Map.of("url", address));
        until("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /// Value of an expression in the page, as text.
    String value(String expression) throws Exception {
        JsonNode answer =
                call(
                        "Runtime.evaluate",
                        Map.of(
                                "expression",
                                expression,
                                "awaitPromise",
                                true,
                                "returnByValue",
                                true,
                                "userGesture",
                                true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value").asString("");
    }

    /// Waits until an expression is true.
    void until(String expression) throws Exception {
        for (int i = 0; i < 10 * SECONDS; i++) {
            try {
                if (value("Boolean(" + expression + ")").equals("true")) {
                    return;
                }
            } catch (AssertionError e) {
                // The page is being replaced; ask again.
            }
            Thread.sleep(100);
        }
        throw new AssertionError(
                "waited in vain for " + expression + " at " + value("location.href"));
    }

    void click(String selector) throws Exception {
        value("document.querySelector(" + quoted(selector) + ").click()");
    }

    void chooseFile(String selector, Path... files) throws Exception {
        JsonNode root = call("DOM.getDocument", Map.of());
        JsonNode node =
                call(
                        "DOM.querySelector",
                        Map.of(
                                "nodeId",
                                root.path("root").path("nodeId").asInt(),
                                "selector",
                                selector));
        call(
                "DOM.setFileInputFiles",
                Map.of(
                        "nodeId",
                        node.path("nodeId").asInt(),
                        "files",
                        Stream.of(files)
                                .map(f -> f.toAbsolutePath().normalize().toString())
                                .toList()));
    }

    /// Presses at the middle of an element, moves by so many pixels and lets go.
    void drag(String selector, int byX, int byY) throws Exception {
        drag(selector, 0.5, 0.5, byX, byY);
    }

    /// The same from another place of the element, as shares of its width and height.
    void drag(String selector, double atX, double atY, int byX, int byY) throws Exception {
        String box =
                value(
                        "(() => { const b = document.querySelector("
                                + quoted(selector)
                                + ").getBoundingClientRect(); return (b.left + b.width * "
                                + atX
                                + ") + ',' + (b.top + b.height * "
                                + atY
                                + "); })()");
        double x = Double.parseDouble(box.split(",", -1)[0]);
        double y = Double.parseDouble(box.split(",", -1)[1]);
        mouse("mousePressed", x, y);
        for (int step = 1; step <= 5; step++) {
            mouse("mouseMoved", x + byX * step / 5.0, y + byY * step / 5.0);
        }
        mouse("mouseReleased", x + byX, y + byY);
    }

    /// Presses and lets go at a share of an element's width and height.
    void clickAt(String selector, double across, double down) throws Exception {
        pressAt(selector, across, down);
        letGo(selector, across, down);
    }

    /// Presses at a share of an element's width and height, without letting go.
    void pressAt(String selector, double across, double down) throws Exception {
        double[] at = place(selector, across, down);
        mouse("mousePressed", at[0], at[1]);
    }

    /// Moves what is pressed to a share of an element's width and height.
    void moveTo(String selector, double across, double down) throws Exception {
        double[] at = place(selector, across, down);
        mouse("mouseMoved", at[0], at[1]);
    }

    void letGo(String selector, double across, double down) throws Exception {
        double[] at = place(selector, across, down);
        mouse("mouseReleased", at[0], at[1]);
    }

    private double[] place(String selector, double across, double down) throws Exception {
        String[] box =
                value(
                                "(() => { const b = document.querySelector("
                                        + quoted(selector)
                                        + ").getBoundingClientRect(); return [b.left, b.top,"
                                        + " b.width, b.height].join(); })()")
                        .split(",", -1);
        return new double[] {
            Double.parseDouble(box[0]) + across * Double.parseDouble(box[2]),
            Double.parseDouble(box[1]) + down * Double.parseDouble(box[3])
        };
    }

    /// Presses a key that is named as browsers name it: `ArrowUp`, `Tab`.
    void press(String key) throws Exception {
        int code =
                Map.of("Tab", 9, "ArrowLeft", 37, "ArrowUp", 38, "ArrowRight", 39)
                        .getOrDefault(key, 0);
        for (String type : List.of("rawKeyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
        }
    }

    private void mouse(String type, double x, double y) throws Exception {
        call(
                "Input.dispatchMouseEvent",
                Map.of(
                        "type",
                        type,
                        "x",
                        x,
                        "y",
                        y,
                        "button",
                        "left",
                        "buttons",
                        1,
                        "clickCount",
                        1));
    }

    /// Writes what is seen as a PNG.
    void picture(Path file) throws Exception {
        String data =
                call("Page.captureScreenshot", Map.of("format", "png")).path("data").asString();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(data));
    }

    /// Writes the page as a PNG, also what lies below the window.
    void whole(Path file) throws Exception {
        String[] size =
                value(
                                "[document.documentElement.scrollWidth,"
                                        + " document.documentElement.scrollHeight].join()")
                        .split(",", -1);
        String data =
                call(
                                "Page.captureScreenshot",
                                Map.of(
                                        "format",
                                        "png",
                                        "captureBeyondViewport",
                                        true,
                                        "clip",
                                        Map.of(
                                                "x",
                                                0,
                                                "y",
                                                0,
                                                "scale",
                                                1,
                                                "width",
                                                Integer.parseInt(size[0]),
                                                "height",
                                                Integer.parseInt(size[1]))))
                        .path("data")
                        .asString();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(data));
    }

    @Override
    public void close() throws IOException {
        // Its children write into the profile until they have ended too.
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        Files.walkFileTree(profile, new Clearing());
    }

    /// Deletes a folder, also one in which files still come and go.
    private static final class Clearing extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            return gone(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException trouble) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble) {
            return gone(folder);
        }

        private static FileVisitResult gone(Path file) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
        int id = number.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.get().sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
        JsonNode got = answer.get(SECONDS, TimeUnit.SECONDS);
        if (got.has("error")) {
            throw new AssertionError(method + ": " + got.path("error"));
        }
        return got.path("result");
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    /// Hears answers and events.
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        private void heard(JsonNode message) {
            CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt(-1));
            if (answer != null) {
                answer.complete(message);
            }
            JsonNode event = message.path("params");
            switch (message.path("method").asString("")) {
                case "Network.requestWillBeSent" ->
                        requests.add(event.path("request").path("url").asString());
                case "Runtime.exceptionThrown" ->
                        complaints.add(event.path("exceptionDetails").toString());
                case "Log.entryAdded" -> {
                    if (event.path("entry").path("level").asString("").equals("error")) {
                        complaints.add(
                                event.path("entry").path("text").asString("")
                                        + " "
                                        + event.path("entry").path("url").asString(""));
                    }
                }
                default -> {}
            }
        }
    }
}
