package io.retort.client.optimade;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Which hosts may be asked. Addresses come from the provider list, and a list can be wrong or forged: so a name that
 * leads into this machine or the network around it is refused, unless the user configured it. Looked at where the name
 * is resolved, so that a name cannot change its mind in between.
 *
 * @param configured hosts that the user named, private or not
 */
public record HostRules(Set<String> configured) implements Dns {

    /** Public addresses only. */
    public static final HostRules PUBLIC = new HostRules(Set.of());

    public HostRules {
        configured = Set.copyOf(configured);
    }

    /** These hosts as well. */
    public static HostRules with(HttpUrl... addresses) {
        return new HostRules(Arrays.stream(addresses).map(HttpUrl::host).collect(Collectors.toSet()));
    }

    /** Addresses written as numbers are never resolved, so they are looked at here. @throws OptimadeFailure */
    void check(HttpUrl url) {
        boolean literal = url.host().indexOf(':') >= 0 || url.host().matches("[0-9.]+");
        if (literal) {
            try {
                lookup(url.host());
            } catch (UnknownHostException | RefusedHost e) {
                throw new OptimadeFailure(OptimadeFailure.Kind.REFUSED, url, String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = List.of(InetAddress.getAllByName(host));
        if (!configured.contains(host) && addresses.stream().anyMatch(HostRules::isPrivate)) {
            throw new RefusedHost(host);
        }
        return addresses;
    }

    /** Loopback, link-local, site-local, carrier, unique-local, multicast, unspecified. */
    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean carrier = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        boolean reserved = bytes.length == 4 && (bytes[0] == 0 || (bytes[0] & 0xf0) == 0xf0);
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean translated = bytes.length == 16 && bytes[0] == 0 && bytes[1] == 0x64; // 64:ff9b::/96, RFC 6052
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || carrier
                || reserved
                || uniqueLocal
                || translated;
    }

    /** A name that leads to a private address. Unchecked, so that nobody takes it for a failure that passes. */
    static final class RefusedHost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedHost(String host) {
            super("'" + host + "' leads into this machine or the network around it");
        }
    }
}
