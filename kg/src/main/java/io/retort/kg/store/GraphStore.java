package io.retort.kg.store;

import io.retort.kg.Limits;
import io.retort.kg.Rows;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A place of triples. Readers do not wait for a writer and never see half of its work. Safe for several threads. */
public interface GraphStore extends AutoCloseable {

    /** In a word: {@code embedded} or {@code remote}. */
    String kind();

    /** Where it is: a folder or an address. */
    String place();

    /**
     * Runs a SELECT or ASK, text that is ours or has passed the gate; ASK gives one row with {@code ask}.
     *
     * @throws io.retort.kg.QueryStoppedException where the time is over
     */
    Rows select(String sparql, Limits limits);

    /** How many rows a SELECT has, up to the limit; nothing is made of them. */
    default long count(String sparql, Limits limits) {
        return select(sparql, limits).rows().size();
    }

    /** Adds triples in one step: all of them or, where something fails, none. */
    void add(Consumer<TripleSink> work);

    /** Whether {@link #fill} is faster here than {@link #add}. */
    default boolean fills() {
        return false;
    }

    /**
     * Adds the first triples of an empty store, as fast as it can: all of them or, where something fails or the power goes,
     * none.
     */
    default void fill(Consumer<TripleSink> work) {
        add(work);
    }

    /** The same as {@link #add} into a graph of its own name, which plain queries do not see. */
    void add(String graph, Consumer<TripleSink> work);

    /** Replaces all triples of a named graph in one step. */
    void replace(String graph, Consumer<TripleSink> work);

    /** Words in labels, names, formulas and descriptions; best first. Empty where the store keeps no text index. */
    Optional<List<TextMatch>> find(String words, int limit);

    /** Bytes on disk; empty where that cannot be known. */
    Optional<Long> bytes();

    @Override
    void close();

    /** One find. */
    record TextMatch(String iri, double score, String text) {}
}
