package io.retort.client.literature;

import io.retort.client.http.HttpFailure;
import io.retort.client.http.Keeping;
import io.retort.client.http.KeylessLine;
import io.retort.client.optimade.HostRules;
import io.retort.core.source.SourceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/** The way to one service of works: one host, politely, with repetitions; no redirect is followed. */
public final class LiteratureLine {

    private static final int OK = 200;

    private final KeylessLine line;
    private final HttpUrl base;

    /**
     * @param line keyless
     * @param base of the service; no other host is asked
     */
    public LiteratureLine(KeylessLine line, HttpUrl base) {
        this.line = line;
        this.base = base;
    }

    /** Reaches the four services and no other host, and none of them where its name leads into a private network. */
    public static Dns hosts() {
        return new KnownHosts();
    }

    /**
     * A line with a minute for each answer of at most 16 MiB.
     *
     * @param keeping what is kept on disk, recorded or replayed
     */
    public static KeylessLine open(Keeping keeping) {
        return new KeylessLine(hosts(), Duration.ofMinutes(1), 16 << 20, Duration.ofMillis(500), keeping);
    }

    HttpUrl.Builder at(String path) {
        return base.newBuilder().addPathSegments(path);
    }

    /** The whole answer. @throws SourceException where it is none */
    byte[] ask(String service, HttpUrl url, String accept) {
        if (!url.host().equals(base.host()) || url.port() != base.port()) {
            throw new SourceException(url.host() + " is not the host of " + service + "; it is not asked.");
        }
        try {
            KeylessLine.Reply reply = line.get(url, accept);
            if (reply.status() != OK) {
                throw new SourceException(service + " answered with status " + reply.status()
                        + (reply.status() == 429 ? " (too many questions)" : "")
                        + ". Try again in some minutes, or ask another source: RETORT_SOURCES.");
            }
            return reply.body();
        } catch (HttpFailure e) {
            throw new SourceException(service + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new SourceException(
                    service + " cannot be reached (" + e.getMessage() + "). Check the connection and try again.", e);
        }
    }

    private static final class KnownHosts implements Dns {

        private static final Set<String> HOSTS =
                Set.of(Arxiv.BASE.host(), Crossref.BASE.host(), OpenAlex.BASE.host(), Wikipedia.BASE.host());

        @Override
        public List<InetAddress> lookup(String host) throws UnknownHostException {
            if (!HOSTS.contains(host)) {
                throw new UnknownHostException(host + " is no service of literature known here");
            }
            return HostRules.PUBLIC.lookup(host);
        }
    }
}
