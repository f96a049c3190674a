package stipple.app.lan;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stipple.app.planning.Refusal;
import stipple.app.text.Sha256;

/// The certificate with which this computer shows itself to phones of the house. It is signed by
/// nobody else: a phone asks once whether to trust it, and whoever wants to be sure compares the
/// fingerprint. Made at the first start with the JDK's own `keytool`, again when it ends or when
/// this computer has a new address.
final class LanCertificate {
    private static final String ALIAS = "stipple";
    private static final int VALID_DAYS = 800;
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
    private static final int PASSWORD_BYTES = 24;
    private static final int SAN_ADDRESS = 7;
    private static final int KEYTOOL_SECONDS = 30;

    private final KeyStore store;
    private final String password;

    private LanCertificate(KeyStore store, String password) {
        this.store = store;
        this.password = password;
    }

    /// Reads the certificate of a folder, or makes one.
    ///
    /// @throws Refusal if neither can be done
    static LanCertificate of(LanSettings settings, Instant now) {
        Path file = settings.folder().resolve("lan.p12");
        Path secret = settings.folder().resolve("lan.password");
        try {
            folder(settings.folder());
            if (Files.exists(file) && Files.exists(secret)) {
                Optional<LanCertificate> known =
                        read(file, secret).filter(c -> c.serves(settings.addresses(), now));
                if (known.isPresent()) {
                    return known.get();
                }
            }
            make(file, secret, settings.addresses());
            return read(file, secret)
                    .orElseThrow(() -> new IOException("keytool made no certificate"));
        } catch (IOException e) {
            throw new Refusal("--lan: no certificate can be kept in " + settings.folder(), e);
        }
    }

    KeyStore store() {
        return store;
    }

    String password() {
        return password;
    }

    /// SHA-256 of the certificate as browsers show it: `AB:CD:...`.
    String fingerprint() {
        try {
            byte[] hash = Sha256.of(certificate().getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that cannot be coded", e);
        }
    }

    private X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) store.getCertificate(ALIAS);
    }

    private boolean serves(List<InetAddress> addresses, Instant now) {
        try {
            X509Certificate own = certificate();
            return own.getNotAfter().toInstant().minus(RENEWED_BEFORE).isAfter(now)
                    && named(own)
                            .containsAll(
                                    addresses.stream().map(InetAddress::getHostAddress).toList());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Set<String> named(X509Certificate certificate)
            throws CertificateParsingException {
        @Nullable Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names == null
                ? Set.of()
                : names.stream()
                        .filter(name -> Integer.valueOf(SAN_ADDRESS).equals(name.getFirst()))
                        .map(name -> String.valueOf(name.get(1)))
                        .collect(Collectors.toSet());
    }

    private static Optional<LanCertificate> read(Path file, Path secret) throws IOException {
        String password = Files.readString(secret).strip();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return store.isKeyEntry(ALIAS)
                    ? Optional.of(new LanCertificate(store, password))
                    : Optional.empty();
        } catch (GeneralSecurityException | IOException e) {
            return Optional.empty();
        }
    }

    private static void make(Path file, Path secret, List<InetAddress> addresses)
            throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Path fresh = file.resolveSibling("lan.part");
        Files.deleteIfExists(fresh);
        keytool(fresh, password, addresses);
        Files.deleteIfExists(file);
        Files.write(secret, password.getBytes(StandardCharsets.US_ASCII));
        own(secret);
        own(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The password goes by the environment, where other users of the computer do not see it.
    private static void keytool(Path file, String password, List<InetAddress> addresses)
            throws IOException {
        String names =
                addresses.stream()
                        .map(a -> ",ip:" + a.getHostAddress())
                        .collect(Collectors.joining("", "san=dns:localhost,ip:127.0.0.1", ""));
        Path program = Path.of(System.getProperty("java.home"), "bin", "keytool");
        ProcessBuilder keytool =
                new ProcessBuilder(
                        program.toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=Stipple on this computer",
                        "-validity",
                        Integer.toString(VALID_DAYS),
                        "-ext",
                        names,
                        "-ext",
                        "eku=serverAuth",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass:env",
                        "STIPPLE_LAN_PASSWORD");
        keytool.environment().put("STIPPLE_LAN_PASSWORD", password);
        keytool.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = keytool.start();
        try {
            if (!process.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("keytool ended with an error");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("keytool was broken off", e);
        }
    }

    private static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (isPosix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void own(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
