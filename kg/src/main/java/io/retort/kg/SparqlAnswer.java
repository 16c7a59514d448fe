package io.retort.kg;

import io.retort.kg.gate.Verdict;

/** What free SPARQL comes to. */
public sealed interface SparqlAnswer {

    /** It ran. @param sparql as it ran, with the row cap */
    record Found(Rows rows, String sparql) implements SparqlAnswer {}

    /** The gate said no, and what would be right. */
    record Rejected(Verdict.Rejected why) implements SparqlAnswer {}
}
