package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.StippleApplication;
import stipple.app.lan.LanDoor;
import stipple.app.lan.LanSettings;

/// `serve --lan` over real TLS, with a second address of this computer as the house.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseTest {
    private static final String HOUSE = "127.0.0.2";

    private Path folder = Path.of("");
    private Optional<StippleApplication.Running> server = Optional.empty();

    @BeforeAll
    void start(@TempDir Path fresh) throws Exception {
        assumeTrue(has(HOUSE), "this system has no second loopback address to stand for the house");
        folder = fresh;
        server =
                Optional.of(
                        StippleApplication.start(
                                StudioServerTest.settings(folder)
                                        .withLan(
                                                new LanSettings(
                                                        List.of(InetAddress.getByName(HOUSE)),
                                                        folder.resolve("keys")))));
    }

    @AfterAll
    void end() {
        server.ifPresent(StippleApplication.Running::close);
    }

    private static boolean has(String address) {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return one.isBound();
        } catch (java.io.IOException e) {
            return false;
        }
    }

    @Test
    void this_computer_needs_no_code() throws Exception {
        Browser here = new Browser(server.orElseThrow().address());
        assertThat(here.get("/").statusCode()).isEqualTo(200);
        assertThat(here.get("/house").body()).contains(house().desk().code(), url());
    }

    @Test
    void nothing_is_seen_from_the_house_without_the_code() throws Exception {
        Browser here = new Browser(server.orElseThrow().address());
        String page = Browser.location(here.post("/cases/head", Map.of()));
        Browser phone = phone();
        for (String path : List.of("/", page, page + "/pictures/head-front", "/actuator/health")) {
            HttpResponse<String> answer = phone.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("/pair");
        }
        assertThat(phone.post("/pair", "/cases/head", Map.of()).statusCode()).isEqualTo(401);
        assertThat(phone.get("/pair").body()).doesNotContain(house().desk().code());
    }

    @Test
    void the_code_lets_a_phone_in_until_it_is_shut_out() throws Exception {
        Browser phone = phone();
        HttpResponse<String> wrong = phone.post("/pair", "/pair", Map.of("code", "AAAA-AAAA"));
        assertThat(wrong.statusCode()).isEqualTo(403);
        HttpResponse<String> in =
                phone.post("/pair", "/pair", Map.of("code", house().desk().code()));
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().allValues("Set-Cookie"))
                .anyMatch(c ->
                        c.startsWith("__Host-stipple-pair=")
                                && c.contains("Secure")
                                && c.contains("HttpOnly")
                                && c.contains("SameSite=Strict")
                                && !c.contains("Max-Age"));
        assertThat(phone.get("/").statusCode()).isEqualTo(200);
        String page = Browser.location(phone.post("/cases/head", Map.of()));
        assertThat(phone.get(page).statusCode()).isEqualTo(200);
        assertThat(phone.get("/house").statusCode()).isEqualTo(404);

        house().desk().paired().forEach(p -> house().desk().forget(p.id()));
        assertThat(phone.get(page).statusCode()).isEqualTo(303);
    }

    @Test
    void guessing_is_slowed_down() throws Exception {
        Browser phone = phone();
        int status = 0;
        for (int i = 0; i < 7; i++) {
            status = phone.post("/pair", "/pair", Map.of("code", "guess " + i)).statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void a_share_link_opens_from_the_house_by_itself() throws Exception {
        Browser here = new Browser(server.orElseThrow().address());
        String page = Browser.location(here.post("/cases/head", Map.of()));
        String told = here.post(page + "/shares", Map.of("days", "1")).body();
        java.util.regex.Matcher link =
                java.util.regex.Pattern.compile("(https://[^/]+)(/s/[A-Za-z0-9_-]{43})")
                        .matcher(told);
        assertThat(link.find()).isTrue();
        assertThat(link.group(1) + "/").isEqualTo(url());
        assertThat(phone().get(link.group(2)).body()).contains("dots in all");
        assertThat(phone().get("/s/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void each_entrance_answers_to_its_own_names_only() throws Exception {
        assertThat(raw("evil.example")).contains(" 421");
        assertThat(raw("localhost")).contains(" 421");
        assertThat(raw(HOUSE)).contains(" 303");
    }

    @Test
    void old_tls_and_unknown_certificates_are_refused() {
        assertThatThrownBy(() -> new Browser(url()).get("/")).isInstanceOf(SSLException.class);
        assertThatThrownBy(
                        () -> {
                            try (SSLSocket socket = socket()) {
                                socket.setEnabledProtocols(new String[] {"TLSv1.1"});
                                socket.startHandshake();
                            }
                        })
                .isInstanceOf(java.io.IOException.class);
    }

    /// The same certificate at the next start, so that phones need not be asked again.
    @Test
    void the_certificate_is_kept_apart_from_the_data() throws Exception {
        LanDoor again =
                LanDoor.of(
                        new LanSettings(
                                List.of(InetAddress.getByName(HOUSE)), folder.resolve("keys")),
                        0,
                        java.time.InstantSource.system());
        assertThat(again.fingerprint()).isEqualTo(house().fingerprint()).hasSize(95);
        assertThat(folder.resolve("keys/lan.p12")).exists();
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys/lan.password"))).hasSize(2);
    }

    private LanDoor house() {
        return server.orElseThrow().house().orElseThrow();
    }

    private String url() {
        return house().urls().getFirst();
    }

    private Browser phone() throws Exception {
        return new Browser(url(), HttpClient.newBuilder().sslContext(trusting()));
    }

    /// Trusts this certificate and checks the address against it, as a phone does after it asked.
    private SSLContext trusting() throws Exception {
        String password = Files.readString(folder.resolve("keys/lan.password"));
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys/lan.p12"))) {
            own.load(in, password.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("house", own.getCertificate("stipple"));
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private SSLSocket socket() throws Exception {
        int port = java.net.URI.create(url()).getPort();
        return (SSLSocket) trusting().getSocketFactory().createSocket(HOUSE, port);
    }

    private String raw(String host) throws Exception {
        try (SSLSocket socket = socket()) {
            socket.getOutputStream()
                    .write(
                            ("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new String(
                    socket.getInputStream().readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
