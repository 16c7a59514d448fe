package io.retort.client.fetch;

import java.util.OptionalLong;

/** Hears how a fetch goes on, after every page. */
@FunctionalInterface
public interface FetchProgress {

    /** Hears nothing. */
    FetchProgress NONE = (database, entries, of) -> {};

    /**
     * So far.
     *
     * @param database that is read
     * @param entries fetched
     * @param of so many, if the server says
     */
    void at(String database, long entries, OptionalLong of);
}
