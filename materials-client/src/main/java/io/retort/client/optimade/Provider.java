package io.retort.client.optimade;

import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Who is registered with OPTIMADE.
 *
 * @param id and prefix of its properties: {@code oqmd}
 * @param name as shown
 * @param about what it has, in a few words
 * @param index base address of its index meta-database; empty where it serves nothing
 */
public record Provider(String id, String name, String about, Optional<HttpUrl> index) {

    /** The index address as text; empty where it serves nothing. */
    public String address() {
        return index.map(HttpUrl::toString).orElse("");
    }
}
