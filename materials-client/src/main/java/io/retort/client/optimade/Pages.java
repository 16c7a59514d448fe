package io.retort.client.optimade;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * The pages of an answer, one after the other, by the links of the server as they stand. A server that leads in circles
 * or sends an empty page with another behind it is left.
 */
public final class Pages implements Iterator<EntryPage> {

    private static final int MOST = 1_000_000;

    private final OptimadeHttp http;
    private final Set<HttpUrl> seen = new HashSet<>();
    private Optional<HttpUrl> next;
    private Duration delay = Duration.ZERO;

    /** @param first page; or the next one of a paging that was broken off */
    Pages(OptimadeHttp http, HttpUrl first) {
        this.http = http;
        this.next = Optional.of(first);
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    /** The next page; where it fails, another call asks for the same page again. @throws OptimadeFailure */
    @Override
    public EntryPage next() {
        HttpUrl url = next.orElseThrow(NoSuchElementException::new);
        respectDelay(url);
        EntryPage page = EntryPage.of(Envelope.get(http, url));
        seen.add(url);
        if (page.next().isPresent()) {
            guard(page, page.next().get());
        }
        next = page.next();
        delay = page.delay();
        return page;
    }

    private void guard(EntryPage page, HttpUrl following) {
        if (seen.contains(following) || seen.size() >= MOST) {
            throw new OptimadeFailure(
                    OptimadeFailure.Kind.PAGING, page.url(), "its pages lead in a circle, to " + following);
        }
        if (page.entries().isEmpty()) {
            throw new OptimadeFailure(
                    OptimadeFailure.Kind.PAGING, page.url(), "an empty page with another one behind it");
        }
    }

    private void respectDelay(HttpUrl url) {
        if (delay.isZero()) {
            return;
        }
        try {
            http.pause(delay);
        } catch (IOException e) {
            throw new OptimadeFailure(OptimadeFailure.Kind.TIMED_OUT, url, "stopped between two pages");
        }
    }
}
