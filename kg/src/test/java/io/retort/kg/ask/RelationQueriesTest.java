package io.retort.kg.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.catalogue.StarterCatalogue;
import io.retort.core.element.Element;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.Composition;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Range;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.Rows;
import io.retort.kg.SampleGraph;
import io.retort.kg.Term;
import io.retort.kg.load.Progress;
import io.retort.kg.text.TextHit;
import io.retort.kg.vocabulary.Iris;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RelationQueriesTest {

    private static final MaterialId SILICON = MaterialId.mp(149);
    private static final MaterialId WURTZITE_GAN = MaterialId.mp(804);
    private static final MaterialsSource SOURCE = SampleGraph.source();
    private static final KnowledgeGraph GRAPH = SampleGraph.open();

    @BeforeAll
    static void decompose() {
        GRAPH.decompose(Progress.NONE, () -> false);
    }

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    @Test
    void polymorphsAreThoseOfTheSource() {
        Composition titania = Composition.of("TiO2");
        Set<Term> expected = SOURCE.search(MaterialQuery.of(titania).withPage(100, 0)).items().stream()
                .map(material -> Term.iri(Iris.material(material.id())))
                .collect(Collectors.toSet());
        assertThat(Set.copyOf(ask(new RelationQuery.PolymorphsOf(titania)).column("m")))
                .isEqualTo(expected);
    }

    @Test
    void siliconAndDiamondShareAPrototypeAndASpaceGroup() {
        assertThat(ask(new RelationQuery.SamePrototype(SILICON)).column("f")).contains(Term.text("C"));
        assertThat(ask(new RelationQuery.SameSpaceGroup(227, Set.of(Element.of("C"))))
                        .column("f"))
                .containsOnly(Term.text("C"));
        assertThat(ask(new RelationQuery.SameSpaceGroup(186, Set.of())).column("f"))
                .contains(Term.text("GaN"));
    }

    @Test
    void elementsMayBeAllOrAmongOthers() {
        Set<Element> cobaltOxygen = Set.of(Element.of("Co"), Element.of("O"));
        assertThat(ask(new RelationQuery.WithElements(cobaltOxygen, true)).column("f"))
                .contains(Term.text("CoO"))
                .doesNotContain(Term.text("LiCoO2"));
        assertThat(ask(new RelationQuery.WithElements(cobaltOxygen, false)).column("f"))
                .contains(Term.text("CoO"), Term.text("LiCoO2"));
    }

    @Test
    void methodsStandSideBySide() {
        assertThat(ask(new RelationQuery.MethodsCompared(WURTZITE_GAN, Properties.BAND_GAP))
                        .column("method"))
                .contains(Term.text("PBE"), Term.text("experiment"));
    }

    @Test
    void everythingKnownOfAMaterialIsWhatTheSourceStates() {
        long stated = SOURCE.get(WURTZITE_GAN).orElseThrow().facts().stream()
                .map(Evidence::id)
                .distinct()
                .count();
        long found = ask(new RelationQuery.KnownAbout(WURTZITE_GAN)).column("v").stream()
                .distinct()
                .count();
        assertThat(found).isBetween(stated, stated + 1); // its decomposition may have been reckoned
    }

    @Test
    void aPolymorphAboveTheHullFallsIntoTheStableOne() {
        MaterialId rutile = MaterialId.mp(2657);
        MaterialId lowest = MaterialId.mp(554278); // TiO2-B, by PBE
        Rows products = ask(new RelationQuery.DecompositionOf(rutile));
        assertThat(products.column("m")).containsExactly(Term.iri(Iris.material(lowest)));
        assertThat(ask(new RelationQuery.DecomposingInto(lowest)).column("m"))
                .contains(Term.iri(Iris.material(rutile)));
        EvidenceId reckoned =
                new EvidenceId(Iris.local(products.column("v").get(0).show()));
        Evidence fact = GRAPH.evidence(List.of(reckoned)).get(0);
        assertThat(fact.value()).isEqualTo(new PropertyValue.Label("TiO2 (mp-554278)"));
        assertThat(fact.provenance().derivedFrom()).hasSize(2);
    }

    @Test
    void twoMaterialsAreTiedByWhatTheyShare() {
        assertThat(ask(new RelationQuery.PathsBetween(SILICON, MaterialId.mp(66)))
                        .column("by"))
                .contains(Term.text("same prototype"), Term.text("same space group"))
                .doesNotContain(Term.text("same composition"));
    }

    @Test
    void relationsAndNumbersAreAskedTogetherWhicheverGoesFirst() {
        RelationQuery wurtziteLike = new RelationQuery.SameSpaceGroup(186, Set.of());
        Range wide = Range.above(Properties.BAND_GAP, 1.5);
        Screened.Result numbersFirst =
                GRAPH.ask(wurtziteLike, SOURCE, MaterialQuery.ALL.withRange(wide), Limits.DEFAULT);
        MaterialsSource large = new EmbeddedCatalogue(StarterCatalogue.read(), Path.of("no-such-folder"));
        Screened.Result relationsFirst = GRAPH.ask(wurtziteLike, large, MaterialQuery.ALL, Limits.DEFAULT);
        assertThat(numbersFirst.plan()).isEqualTo(Screened.Plan.NUMBERS_FIRST);
        assertThat(relationsFirst.plan()).isEqualTo(Screened.Plan.RELATIONS_FIRST);
        assertThat(numbersFirst.materials())
                .extracting(material -> material.id())
                .contains(WURTZITE_GAN)
                .isSubsetOf(relationsFirst.materials().stream()
                        .map(material -> material.id())
                        .toList());
    }

    @Test
    void evidenceComesBackAsItWasLoaded() {
        List<Evidence> facts = SOURCE.search(MaterialQuery.ALL.withPage(200, 0)).items().stream()
                .flatMap(material -> material.facts().stream())
                .distinct()
                .toList();
        List<Evidence> back = GRAPH.evidence(facts.stream().map(Evidence::id).toList());
        assertThat(back).hasSameSizeAs(facts);
        for (int i = 0; i < facts.size(); i++) {
            assertThat(back.get(i)).isEqualTo(facts.get(i));
        }
    }

    @Test
    void wordsFindMaterialsByNameAndFormula() {
        assertThat(GRAPH.find("rutile TiO2", 5)).extracting(TextHit::kind).contains("material");
        assertThat(GRAPH.find("wurtzite", 5)).isNotEmpty();
        assertThat(GRAPH.find("unobtainium", 5)).isEmpty();
        assertThat(GRAPH.find("\"*:*\" OR (", 5)).isEmpty();
    }

    @Test
    void theNeighbourhoodOfAMaterialCanBeDrawn() {
        Neighbourhood around = GRAPH.neighbourhood(WURTZITE_GAN, 2, 60);
        assertThat(around.nodes().get(0).label()).isEqualTo("GaN (mp-804)");
        assertThat(around.edges())
                .anySatisfy(edge -> assertThat(edge.relation()).isEqualTo("rt:composition"));
        Set<String> drawn = around.nodes().stream().map(Neighbourhood.Node::id).collect(Collectors.toSet());
        assertThat(around.edges()).allSatisfy(edge -> assertThat(drawn).contains(edge.from(), edge.to()));
    }

    private static Rows ask(RelationQuery query) {
        return GRAPH.ask(query, Limits.DEFAULT);
    }
}
