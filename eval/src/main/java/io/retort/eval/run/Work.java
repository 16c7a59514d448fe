package io.retort.eval.run;

import java.util.List;
import java.util.Optional;

/** What a run has to do: handed out item by item, taken back as lines. Safe for several threads. */
public interface Work extends AutoCloseable {

    /** One question: a sample, and the trial in which it is asked. */
    record Item(String sample, int trial) {}

    /** The next item to do; empty when none is left to hand out. */
    Optional<Item> next();

    /** Takes the answer to an item. The line is kept before this returns. */
    void done(Item item, String line);

    /** How many items have an answer. */
    long finished();

    /** How many items there are. */
    long total();

    /** Every kept line, in any order. */
    List<String> lines();

    @Override
    void close();
}
