package io.retort.kg.store;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.util.Context;

/** What the query engine may not do, whatever a query says; the second wall behind the gate. */
final class EngineSettings {

    /** Rows that a sort or a DISTINCT keeps in memory before it uses a temporary file. */
    private static final long IN_MEMORY = 200_000;

    private EngineSettings() {}

    static void apply(Context context) {
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQ.spillToDiskThreshold, IN_MEMORY);
    }
}
