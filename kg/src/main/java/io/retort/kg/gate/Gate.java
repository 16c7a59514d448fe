package io.retort.kg.gate;

import io.retort.kg.Limits;
import io.retort.kg.store.GraphStore;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sys.JenaSystem;

/**
 * Lets a question through, or says why not. What passes is a SELECT or ASK over this graph alone, of known terms that fit
 * together, with a row cap; its text is written anew from what was understood, so that what was checked is what runs. Time
 * is limited where it runs. Safe for several threads.
 */
public final class Gate {

    /** Facts that a model or a miner proposes; never part of a plain question. */
    public static final String CANDIDATES = "urn:retort:graph:candidates";

    /** Those of them that a critic let through, each with its mark; no part of a plain question either. */
    public static final String ACCEPTED = "urn:retort:graph:accepted";

    private static final Set<String> GRAPHS = Set.of(CANDIDATES, ACCEPTED);

    private final Methods methods;

    /** @param store the graph that questions go to: its methods are looked up in it */
    public Gate(GraphStore store) {
        JenaSystem.init();
        this.methods = new Methods(store);
    }

    public Verdict check(String sparql, Limits limits) {
        try {
            Query query = Reading.parse(sparql);
            Block block = new Reading(GRAPHS).read(query);
            new Typing(Things::check).check(block, new Types());
            new Facts(methods).check(block);
            Joined.check(block);
            return new Verdict.Passed(capped(query, limits));
        } catch (Refusal no) {
            return no.verdict();
        }
    }

    /** One row more than the cap, to see whether there is more. */
    private static String capped(Query query, Limits limits) {
        if (query.isSelectType()) {
            long asked = query.hasLimit() ? query.getLimit() : Long.MAX_VALUE;
            query.setLimit(Math.min(asked, limits.rows() + 1L));
        }
        return query.serialize();
    }
}
