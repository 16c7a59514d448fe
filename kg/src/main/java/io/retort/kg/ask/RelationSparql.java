package io.retort.kg.ask;

import io.retort.core.element.Element;
import io.retort.kg.ask.RelationQuery.*;
import io.retort.kg.vocabulary.Iris;
import io.retort.kg.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.stream.Collectors;

/** The SPARQL of each relation query. What comes in is typed and goes in as a whole name, never as text. */
public final class RelationSparql {

    private static final String PREFIXES = Vocabulary.PREFIXES.entrySet().stream()
            .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
            .collect(Collectors.joining());

    private RelationSparql() {}

    public static String of(RelationQuery query) {
        return prefixed(body(query));
    }

    /** With every prefix that the vocabulary knows. */
    public static String prefixed(String query) {
        return PREFIXES + query;
    }

    private static String body(RelationQuery query) {
        if (query instanceof PolymorphsOf q) {
            return "SELECT ?m (MIN(?n) AS ?name) ?group WHERE { ?m rt:composition <" + Iris.composition(q.composition())
                    + "> . OPTIONAL { ?m rt:name ?n } OPTIONAL { ?m rt:structure/rt:spaceGroup/rt:hermannMauguin ?group }"
                    + " } GROUP BY ?m ?group";
        }
        if (query instanceof SamePrototype q) {
            return "SELECT ?m ?f ?prototype WHERE { <" + Iris.structure(q.material()) + "> rt:prototype ?p ."
                    + " ?p rdfs:label ?prototype . ?s rt:prototype ?p . ?m rt:structure ?s ; rt:composition/rt:formula ?f }";
        }
        if (query instanceof SameSpaceGroup q) {
            return "SELECT ?m ?f WHERE { " + held(q.elements())
                    + (q.elements().isEmpty()
                            ? ""
                            : " ?c rt:chemicalSystem ?system . ?m rt:composition ?c ; rt:structure ?s .")
                    + " ?s rt:spaceGroup <" + Iris.spaceGroup(q.number()) + "> ."
                    + (q.elements().isEmpty() ? " ?m rt:structure ?s ; rt:composition ?c ." : "")
                    + " ?c rt:formula ?f }";
        }
        if (query instanceof DecompositionOf q) {
            return "SELECT ?m ?f ?v WHERE { <" + Iris.material(q.material()) + "> rt:decomposesTo ?m ; rt:value ?v ."
                    + " ?v rt:property property:decomposes_to . ?m rt:composition/rt:formula ?f }";
        }
        if (query instanceof DecomposingInto q) {
            return "SELECT ?m ?f WHERE { ?m rt:decomposesTo <" + Iris.material(q.material())
                    + "> ; rt:composition/rt:formula ?f }";
        }
        return recipes(query);
    }

    private static String recipes(RelationQuery query) {
        if (query instanceof RecipesFor q) {
            return "SELECT ?r ?reaction ?paper WHERE { ?r rt:target <" + Iris.composition(q.target())
                    + "> ; rt:reaction ?reaction . OPTIONAL { ?r rt:publication ?paper } }";
        }
        if (query instanceof RecipesUsing q) {
            return "SELECT ?r ?f ?reaction ?paper WHERE { ?p rt:substance <" + Iris.composition(q.precursor())
                    + "> . ?r rt:precursor ?p ; rt:target/rt:formula ?f ; rt:reaction ?reaction ."
                    + " OPTIONAL { ?r rt:publication ?paper } }";
        }
        if (query instanceof PrecursorsFor q) {
            return "SELECT ?f (COUNT(?r) AS ?recipes) WHERE { ?c rt:chemicalSystem <" + Iris.system(q.system())
                    + "> . ?r rt:target ?c ; rt:precursor/rt:substance/rt:formula ?f } GROUP BY ?f ORDER BY DESC(?recipes) ?f";
        }
        return single(query);
    }

    private static String single(RelationQuery query) {
        if (query instanceof WithElements q) {
            String count =
                    q.exactly() ? " ?system rt:elementCount " + q.elements().size() + " ." : "";
            return "SELECT ?m ?f WHERE { " + held(q.elements()) + count
                    + " ?c rt:chemicalSystem ?system ; rt:formula ?f . ?m rt:composition ?c }";
        }
        if (query instanceof MethodsCompared q) {
            return "SELECT ?v ?n ?method ?dataset ?release WHERE { <" + Iris.material(q.material())
                    + "> rt:value ?v . ?v rt:property <" + Iris.property(q.property())
                    + "> ; prov:wasGeneratedBy ?a . OPTIONAL { ?v qudt:numericValue ?n } ?a rt:method/rdfs:label ?method ;"
                    + " rt:dataset ?d . ?d rdfs:label ?dataset . OPTIONAL { ?d rt:release ?release } }";
        }
        if (query instanceof KnownAbout q) {
            return "SELECT ?p ?v ?n ?text ?method WHERE { <" + Iris.material(q.material())
                    + "> rt:value ?v . ?v rt:property ?p ; prov:wasGeneratedBy/rt:method/rdfs:label ?method ."
                    + " OPTIONAL { ?v qudt:numericValue ?n } OPTIONAL { ?v rt:text ?text } }";
        }
        PathsBetween q = (PathsBetween) query;
        return Ties.sparql(Iris.material(q.one()), Iris.material(q.other()));
    }

    private static String held(Collection<Element> elements) {
        return elements.stream()
                .sorted()
                .map(element -> "?system rt:element <" + Iris.element(element.symbol()) + "> .")
                .collect(Collectors.joining(" "));
    }
}
