package io.retort.kg.load;

/** Hears how far long work is. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (what, done, all, triples) -> {};

    /**
     * @param what is being done
     * @param done of {@code all}
     * @param triples written so far
     */
    void at(String what, long done, long all, long triples);
}
