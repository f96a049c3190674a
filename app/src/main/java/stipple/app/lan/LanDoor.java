package stipple.app.lan;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/// The ways in from the house: one encrypted entrance for each address of this computer, at the
/// same port as the plain one that only this computer reaches.
public final class LanDoor {
    private static final int MOST_THREADS = 24;
    private static final int MOST_PARTS = 64;
    private static final String MOST_SWALLOWED = Integer.toString(60 << 20);

    private final LanSettings settings;
    private final LanCertificate certificate;
    private final PairDesk desk;
    private final List<Connector> connectors;

    private LanDoor(
            LanSettings settings,
            LanCertificate certificate,
            PairDesk desk,
            List<Connector> connectors) {
        this.settings = settings;
        this.certificate = certificate;
        this.desk = desk;
        this.connectors = List.copyOf(connectors);
    }

    /// @param port of all entrances; 0 takes any that are free
    public static LanDoor of(LanSettings settings, int port, InstantSource clock) {
        LanCertificate certificate = LanCertificate.of(settings, clock.instant());
        List<Connector> connectors = new ArrayList<>();
        for (InetAddress address : settings.addresses()) {
            connectors.add(connector(address, port, certificate));
        }
        return new LanDoor(settings, certificate, new PairDesk(clock), connectors);
    }

    private static Connector connector(InetAddress address, int port, LanCertificate certificate) {
        Connector connector = new Connector(Http11NioProtocol.class.getName());
        connector.setPort(port);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setXpoweredBy(false);
        connector.setMaxPartCount(MOST_PARTS);
        connector.setProperty("address", address.getHostAddress());
        connector.setProperty("SSLEnabled", "true");
        connector.setProperty("maxThreads", Integer.toString(MOST_THREADS));
        connector.setProperty("minSpareThreads", "1");
        connector.setProperty("maxSwallowSize", MOST_SWALLOWED);
        SSLHostConfig tls = new SSLHostConfig();
        tls.setProtocols("TLSv1.2+TLSv1.3");
        SSLHostConfigCertificate own =
                new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.EC);
        own.setCertificateKeystore(certificate.store());
        own.setCertificateKeystorePassword(certificate.password());
        own.setCertificateKeyPassword(certificate.password());
        tls.addCertificate(own);
        connector.addSslHostConfig(tls);
        return connector;
    }

    /// For the server to open.
    public List<Connector> connectors() {
        return connectors;
    }

    public PairDesk desk() {
        return desk;
    }

    /// What a browser of the house may call this computer.
    public Set<String> hosts() {
        return settings.addresses().stream()
                .map(InetAddress::getHostAddress)
                .collect(Collectors.toSet());
    }

    /// Where browsers of the house find the studio, once it is open: `https://192.168.1.5:8420/`.
    public List<String> urls() {
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < connectors.size(); i++) {
            urls.add(
                    "https://"
                            + settings.addresses().get(i).getHostAddress()
                            + ":"
                            + connectors.get(i).getLocalPort()
                            + "/");
        }
        return urls;
    }

    public String fingerprint() {
        return certificate.fingerprint();
    }
}
