package io.retort.kg.ask;

import java.util.List;
import java.util.stream.Collectors;

/** The ways in which two materials may hang together, from near to far. A list to read; to add a way, add a line. */
final class Ties {

    /**
     * One way.
     *
     * @param by in words
     * @param pattern between {@code ONE} and {@code OTHER}; {@code ?thing} is where they meet
     */
    private record Tie(String by, String pattern) {}

    private static final List<Tie> ALL = List.of(
            new Tie("decomposes to", "ONE rt:decomposesTo OTHER . BIND(OTHER AS ?thing)"),
            new Tie("is a decomposition product of", "OTHER rt:decomposesTo ONE . BIND(OTHER AS ?thing)"),
            new Tie("same composition", "ONE rt:composition ?thing . OTHER rt:composition ?thing ."),
            new Tie(
                    "same prototype",
                    "ONE rt:structure/rt:prototype ?thing . OTHER rt:structure/rt:prototype ?thing ."),
            new Tie(
                    "same chemical system",
                    "ONE rt:composition/rt:chemicalSystem ?thing . OTHER rt:composition/rt:chemicalSystem ?thing ."),
            new Tie(
                    "same space group",
                    "ONE rt:structure/rt:spaceGroup ?thing . OTHER rt:structure/rt:spaceGroup ?thing ."),
            new Tie("both decompose to", "ONE rt:decomposesTo ?thing . OTHER rt:decomposesTo ?thing ."),
            new Tie(
                    "a recipe makes it from the other",
                    "ONE rt:composition ?a . OTHER rt:composition ?b . ?thing rt:target ?a ; rt:precursor/rt:substance ?b ."),
            new Tie(
                    "a recipe makes the other from it",
                    "ONE rt:composition ?a . OTHER rt:composition ?b . ?thing rt:target ?b ; rt:precursor/rt:substance ?a ."),
            new Tie(
                    "shared element",
                    "ONE rt:composition/rt:chemicalSystem/rt:element ?thing ."
                            + " OTHER rt:composition/rt:chemicalSystem/rt:element ?thing ."));

    private Ties() {}

    static String sparql(String one, String other) {
        return "SELECT ?by ?thing ?label WHERE { "
                + ALL.stream()
                        .map(tie -> "{ "
                                + tie.pattern()
                                        .replace("OTHER", "<" + other + ">")
                                        .replace("ONE", "<" + one + ">") + " BIND(\"" + tie.by() + "\" AS ?by) }")
                        .collect(Collectors.joining(" UNION "))
                + " OPTIONAL { ?thing rdfs:label ?label } }";
    }
}
