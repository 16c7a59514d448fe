package io.retort.web;

import java.time.Duration;
import java.util.List;

/**
 * How the server stands in the world.
 *
 * @param host to listen on; anything but a loopback address lets other machines in
 * @param port to listen on; 0 takes a free one
 * @param hostNames by which browsers may call this server, besides {@code host} and the names of the loopback
 * @param runsAtOnce questions answered at the same time; one more is told to wait
 * @param runsKept in memory for readers that come back; the oldest finished one goes first
 * @param readers of event streams at the same time
 * @param bodyBytes that a request may carry
 * @param heartbeat time after which a silent stream shows that it lives
 */
public record WebOptions(
        String host,
        int port,
        List<String> hostNames,
        int runsAtOnce,
        int runsKept,
        int readers,
        int bodyBytes,
        Duration heartbeat) {

    public WebOptions {
        hostNames = List.copyOf(hostNames);
    }

    /** Reachable from this machine only. */
    public static WebOptions local(int port) {
        return at("127.0.0.1", port);
    }

    public static WebOptions at(String host, int port) {
        return new WebOptions(host, port, List.of(), 4, 200, 32, 1 << 20, Duration.ofSeconds(15));
    }

    public WebOptions withHostNames(List<String> names) {
        return new WebOptions(host, port, names, runsAtOnce, runsKept, readers, bodyBytes, heartbeat);
    }

    public WebOptions withRuns(int atOnce, int kept) {
        return new WebOptions(host, port, hostNames, atOnce, kept, readers, bodyBytes, heartbeat);
    }

    public WebOptions withBodyBytes(int bytes) {
        return new WebOptions(host, port, hostNames, runsAtOnce, runsKept, readers, bytes, heartbeat);
    }

    public WebOptions withHeartbeat(Duration pause) {
        return new WebOptions(host, port, hostNames, runsAtOnce, runsKept, readers, bodyBytes, pause);
    }
}
