package io.retort.kg.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.SampleGraph;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Iris;
import io.retort.kg.vocabulary.Literal;
import io.retort.kg.vocabulary.Relation;
import io.retort.kg.vocabulary.Units;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Right queries made wrong in one place: every one is caught, by its rule, and the right one passes. */
class WrongQueriesTest {

    private static final KnowledgeGraph GRAPH = SampleGraph.open();

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    static Stream<Relation> edges() {
        return Arrays.stream(Relation.values()).filter(r -> r.range() instanceof Concept && !r.repeats());
    }

    static Stream<Relation> relations() {
        return Arrays.stream(Relation.values());
    }

    static Stream<Property> numbers() {
        return Properties.ALL.stream().filter(p -> p.kind() == Property.Kind.NUMBER && p != Properties.RESULT);
    }

    @ParameterizedTest
    @MethodSource("edges")
    void anEdgeWrittenBackwardsIsCaught(Relation relation) {
        String right = "SELECT ?a ?b WHERE { ?a a %s . ?a %s ?b . ?b a %s }";
        passes(right.formatted(relation.domain(), relation, relation.range()));
        rejected(
                Rule.DIRECTION,
                right.replace("?a %s ?b", "?b %s ?a").formatted(relation.domain(), relation, relation.range()));
    }

    @ParameterizedTest
    @MethodSource("relations")
    void aSubjectOfAnotherClassIsCaught(Relation relation) {
        Concept other = relation.domain().fits(Concept.ELEMENT) ? Concept.RECIPE : Concept.ELEMENT;
        rejected(Rule.DOMAIN, "SELECT ?b WHERE { ?a a " + other + " ; " + relation + " ?b }", Rule.DIRECTION);
    }

    @ParameterizedTest
    @MethodSource("relations")
    void anObjectOfAnotherKindIsCaught(Relation relation) {
        String object = relation.range() instanceof Literal ? "element:Fe" : "\"iron\"";
        rejected(Rule.RANGE, "SELECT ?a WHERE { ?a " + relation + " " + object + " }", Rule.DIRECTION);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aUnitThatIsNotThePropertysIsCaught(Property property) {
        String right = Units.iri(property.unit());
        String wrong = right.equals(Units.iri(Properties.K_VRH.unit())) ? "unit:EV" : "unit:GigaPA";
        String query = "SELECT ?v WHERE { ?v rt:property <" + Iris.property(property) + "> ; qudt:unit %s ;"
                + " qudt:numericValue ?n . FILTER(?n > 1) }";
        passes(query.formatted("<" + right + ">"));
        rejected(Rule.UNIT, query.formatted(wrong));
        rejected(Rule.UNIT, query.formatted("?u . FILTER(?u = " + wrong + ") ?v rt:basis ?b"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aBasisThatIsNotThePropertysIsCaught(Property property) {
        String wrong = property.basis() == io.retort.core.quantity.Basis.PER_CELL ? "basis:per_atom" : "basis:per_cell";
        rejected(
                Rule.BASIS,
                "SELECT ?v WHERE { ?v rt:property <" + Iris.property(property) + "> ; rt:basis " + wrong + " }");
    }

    @ParameterizedTest
    @CsvSource({
        "band_gap, PEB, calculation", // no such method
        "band_gap, pbe, calculation",
        "band_gap, HSE, calculation",
        "band_gap, B3LYP, calculation",
        "melting_point, PBE, calculation", // melting points are measured here
        "k_vrh, HSE06, calculation",
        "density, SCAN, calculation",
        "band_gap, experiment, calculation", // measured, and asked of a calculation
        "band_gap, PBE, measurement",
        "energy_above_hull, experiment, measurement"
    })
    void aMethodThatIsUnknownOrNotForThisIsCaught(String property, String method, String activity) {
        String kind = activity.equals("measurement") ? "rt:Measurement" : "rt:Calculation";
        rejected(
                Rule.METHOD,
                "SELECT ?n WHERE { ?v rt:property property:" + property + " ; qudt:numericValue ?n ;"
                        + " prov:wasGeneratedBy ?a . ?a a " + kind + " ; rt:method method:" + method + " }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?m rt:hasBandGap ?g                                          | TERM | rt:", //
                "?m rt:hasComposition ?c                                      | TERM | rt:composition",
                "?m a rt:Compound                                             | TERM | rt:",
                "?m a rt:Materials                                            | TERM | rt:Material",
                "?v rt:property property:bandGap                              | THING | property:band_gap",
                "?v rt:property property:bulk_modulus                         | THING | property:k_vrh",
                "?v rt:property property:energy_over_hull                     | THING | property:energy_above_hull",
                "?s rt:element element:Iron                                   | THING | element:Fe",
                "?s rt:element element:FE                                     | THING | element:Fe",
                "?x rt:spaceGroup spacegroup:231                              | THING | 230",
                "?g rt:crystalSystem crystalsystem:rhombic                    | THING | crystalsystem:",
                "?v qudt:unit unit:eV                                         | THING | unit:EV",
                "?v rt:basis basis:per_mole                                   | THING | basis:",
                "?c rt:formula \"O2Ti\"                                       | SPELLING | TiO2",
                "?c rt:formula \"Ga1N1\"                                      | SPELLING | GaN",
                "?c rt:formula \"gallium nitride\"                            | SPELLING | Fe2O3",
                "?g rt:hermannMauguin \"P63mc\"                               | SPELLING | P6_3mc",
                "?v rt:property property:spacegroup_symbol ; qudt:numericValue ?n | KIND | rt:text",
                "?v rt:property property:band_gap ; rt:text ?t                | KIND | qudt:numericValue",
                "?v rt:property property:is_metal ; qudt:numericValue ?n      | KIND | rt:flag",
                "?v qudt:numericValue 1.5                                     | RANGE | FILTER",
                "?m rt:element element:Fe ; a rt:Material                     | DOMAIN | rt:composition/rt:chemicalSystem/rt:element",
                "?c a rt:Composition ; rt:spaceGroup ?g                       | DOMAIN | rt:Structure"
            })
    void theNearestRightTermIsSaid(String pattern, Rule rule, String suggestion) {
        Verdict verdict = check("SELECT * WHERE { " + pattern + " }");
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(((Verdict.Rejected) verdict).rule()).isEqualTo(rule);
        assertThat(((Verdict.Rejected) verdict).suggestion()).contains(suggestion);
    }

    @Test
    void rightQueriesPass() {
        List.of(
                        "SELECT ?m WHERE { ?m rt:composition/rt:formula \"TiO2\" ; rt:name ?name }",
                        "ASK { material:mp-149 a rt:Material }",
                        "SELECT ?p ?o WHERE { material:mp-149 ?p ?o }",
                        "SELECT ?g (COUNT(?m) AS ?n) WHERE { ?m rt:structure/rt:spaceGroup ?g } GROUP BY ?g"
                                + " HAVING (COUNT(?m) > 1) ORDER BY DESC(?n) LIMIT 5",
                        "SELECT ?m WHERE { ?m a rt:Material FILTER NOT EXISTS { ?m rt:structure ?s } }",
                        "SELECT ?m ?l WHERE { { ?m rt:name \"rutile\" } UNION { ?m rt:name \"anatase\" } ?m rdfs:label ?l }",
                        "SELECT ?a WHERE { material:mp-149 rt:decomposesTo+ ?a }",
                        "SELECT ?m WHERE { ?m rdfs:label ?l FILTER(REGEX(?l, \"^Ti.*2\", \"i\")) }",
                        "SELECT ?m WHERE { { SELECT ?c WHERE { ?c rt:formula ?f } LIMIT 3 } ?m rt:composition ?c }",
                        "SELECT ?m WHERE { ?m text:query \"rutile\" ; a rt:Material }",
                        "SELECT ?m ?l WHERE { ?m (rt:composition|rt:structure) ?x . OPTIONAL { ?m rdfs:label ?l } }",
                        "SELECT (MAX(xsd:double(?n)) AS ?top) WHERE { ?v qudt:numericValue ?n }",
                        "SELECT ?m WHERE { VALUES ?p { property:band_gap property:density } ?m rt:value/rt:property ?p }",
                        "SELECT ?v WHERE { GRAPH <urn:retort:graph:candidates> { ?v a rt:PropertyValue } }")
                .forEach(WrongQueriesTest::passes);
    }

    private static Verdict check(String sparql) {
        return GRAPH.check(sparql, Limits.DEFAULT);
    }

    private static void passes(String sparql) {
        assertThat(check(sparql)).as(sparql).isInstanceOf(Verdict.Passed.class);
    }

    private static void rejected(Rule rule, String sparql, Rule... or) {
        Verdict verdict = check(sparql);
        assertThat(verdict).as(sparql).isInstanceOf(Verdict.Rejected.class);
        assertThat(Stream.concat(Stream.of(rule), Arrays.stream(or)))
                .as(sparql + "\n" + verdict)
                .contains(((Verdict.Rejected) verdict).rule());
    }
}
