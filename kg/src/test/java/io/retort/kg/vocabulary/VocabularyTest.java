package io.retort.kg.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.core.element.Element;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {

    private static final Model TURTLE = turtle();

    @ParameterizedTest
    @EnumSource(Concept.class)
    void everyClassStandsInTheTurtleWithItsParentAndItsLabels(Concept concept) {
        Resource term = TURTLE.getResource(concept.iri());
        assertThat(term.hasProperty(RDF.type, OWL.Class)).isTrue();
        concept.parent()
                .ifPresent(
                        parent -> assertThat(TURTLE.contains(term, RDFS.subClassOf, TURTLE.getResource(parent.iri())))
                                .isTrue());
        assertThat(languages(term)).containsExactlyInAnyOrderElementsOf(Vocabulary.LANGUAGES);
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void everyRelationStandsInTheTurtleWithDomainRangeAndLabels(Relation relation) {
        Resource term = TURTLE.getResource(relation.iri());
        String range =
                relation.range() instanceof Concept concept ? concept.iri() : ((Literal) relation.range()).datatype();
        assertThat(term.getPropertyResourceValue(RDFS.domain).getURI())
                .isEqualTo(relation.domain().iri());
        assertThat(term.getPropertyResourceValue(RDFS.range).getURI()).isEqualTo(range);
        assertThat(languages(term)).containsExactlyInAnyOrderElementsOf(Vocabulary.LANGUAGES);
    }

    @Test
    void theTurtleHasNoClassOrRelationThatJavaLacks() {
        Set<String> terms = TURTLE.listSubjects()
                .filterKeep(s -> s.isURIResource() && s.hasProperty(RDFS.domain)
                        || s.isURIResource() && s.hasProperty(RDF.type, OWL.Class))
                .mapWith(Resource::getURI)
                .toSet();
        assertThat(terms)
                .allMatch(iri -> Vocabulary.concept(iri).isPresent()
                        || Vocabulary.relation(iri).isPresent());
        assertThat(terms).hasSize(Concept.values().length + Relation.values().length);
    }

    @Test
    void everyPropertyOfTheCatalogueIsDeclaredWithItsUnitBasisAndLabels() {
        for (Property property : Properties.ALL) {
            Resource term = TURTLE.getResource(Iris.property(property));
            assertThat(languages(term)).as(property.key()).containsExactlyInAnyOrderElementsOf(Vocabulary.LANGUAGES);
            assertThat(object(term, Relation.DECLARED_UNIT)).isEqualTo(Units.iri(property.unit()));
            assertThat(object(term, Relation.DECLARED_BASIS)).isEqualTo(Iris.basis(property.basis()));
            assertThat(object(term, Relation.KIND))
                    .isEqualTo(property.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void elementsAreTiedToChebiAndWikidataOnceEach() {
        Set<String> links = ElementLinks.read().stream()
                .flatMap(link -> link.links().stream())
                .collect(Collectors.toSet());
        assertThat(links).hasSize(2 * ElementLinks.read().size());
        assertThat(ElementLinks.read())
                .allMatch(link -> Element.find(link.symbol()).isPresent())
                .anySatisfy(link -> assertThat(link)
                        .isEqualTo(new ElementLinks.Link(
                                "Fe",
                                java.util.List.of(
                                        "http://purl.obolibrary.org/obo/CHEBI_18248",
                                        "http://www.wikidata.org/entity/Q677"))));
    }

    @Test
    void aNameSaysWhatKindOfThingItIs() {
        assertThat(Iris.concept("urn:retort:material:mp-149")).contains(Concept.MATERIAL);
        assertThat(Iris.concept("http://qudt.org/vocab/unit/EV")).contains(Concept.UNIT);
        assertThat(Iris.concept(Iris.publication("10.1063/1.4812323"))).contains(Concept.PUBLICATION);
        assertThat(Iris.concept("https://example.org/x")).isEmpty();
    }

    @Test
    void namesThatAnIriCannotHoldComeBackWhole() {
        String method = "spglib 2.0.2 on PBE cell, 0.1 Å";
        assertThat(Iris.local(Iris.of(Concept.METHOD, method))).isEqualTo(method);
    }

    private static Set<String> languages(Resource term) {
        return term.listProperties(RDFS.label).mapWith(s -> s.getLanguage()).toSet();
    }

    private static String object(Resource term, Relation relation) {
        RDFNode node =
                term.getRequiredProperty(TURTLE.getProperty(relation.iri())).getObject();
        return node.isLiteral()
                ? node.asLiteral().getString()
                : node.asResource().getURI();
    }

    private static Model turtle() {
        Model model = ModelFactory.createDefaultModel();
        model.read(new java.io.StringReader(Vocabulary.turtle()), null, "TTL");
        return model;
    }
}
