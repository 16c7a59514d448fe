package io.retort.client.library;

/** Hears how adding goes on. */
@FunctionalInterface
public interface AddProgress {

    /** Hears nothing. */
    AddProgress NONE = (file, done, of) -> {};

    /** @param file that is read now. @param done files before it. @param of all files */
    void at(String file, int done, int of);
}
