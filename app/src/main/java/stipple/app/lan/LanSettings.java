package stipple.app.lan;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;

/// How the studio is opened to the house.
///
/// @param addresses of this computer, at least one
/// @param folder where the certificate is kept, readable by its owner only
public record LanSettings(List<InetAddress> addresses, Path folder) {
    public LanSettings {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("no address to answer on");
        }
    }
}
