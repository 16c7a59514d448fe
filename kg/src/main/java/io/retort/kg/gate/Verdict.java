package io.retort.kg.gate;

/** What the gate says of a query. */
public sealed interface Verdict {

    /**
     * It may run.
     *
     * @param sparql the query as it was understood, with its row cap
     */
    record Passed(String sparql) implements Verdict {}

    /**
     * It may not run.
     *
     * @param rule that it breaks
     * @param term the piece that breaks it, as people write it
     * @param suggestion what to write instead
     */
    record Rejected(Rule rule, String term, String suggestion) implements Verdict {

        /** One sentence or two, for a person or a model. */
        public String message() {
            return rule + ": " + term + ". " + suggestion;
        }
    }
}
