package stipple.app.lan;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import stipple.app.planning.Refusal;

/// The addresses under which other devices of the house find this computer: those of private
/// networks (10/8, 172.16/12, 192.168/16) only, so that a computer with a public address never
/// opens the studio to the world.
public final class HomeNetwork {
    private HomeNetwork() {}

    /// @throws Refusal if this computer is in no private network
    public static List<InetAddress> addresses() {
        List<InetAddress> found = new ArrayList<>();
        try {
            for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (one.isUp() && !one.isLoopback()) {
                    for (InetAddress address : Collections.list(one.getInetAddresses())) {
                        if (address instanceof Inet4Address && address.isSiteLocalAddress()) {
                            found.add(address);
                        }
                    }
                }
            }
        } catch (SocketException e) {
            throw new Refusal("--lan: the networks of this computer cannot be listed", e);
        }
        if (found.isEmpty()) {
            throw new Refusal(
                    "--lan: this computer has no address in a private network; connect it to the"
                            + " network of the house first");
        }
        return found;
    }
}
