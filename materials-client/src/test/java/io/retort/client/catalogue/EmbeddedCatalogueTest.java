package io.retort.client.catalogue;

import static io.retort.core.evidence.Properties.BAND_GAP;
import static io.retort.core.evidence.Properties.CURIE_TEMPERATURE;
import static io.retort.core.evidence.Properties.DENSITY;
import static io.retort.core.evidence.Properties.ENERGY_ABOVE_HULL;
import static io.retort.core.evidence.Properties.IS_STABLE;
import static io.retort.core.evidence.Properties.K_VRH;
import static io.retort.core.evidence.Properties.OBSERVED;
import static io.retort.core.evidence.Properties.ORDERING;
import static io.retort.core.evidence.Properties.POLYMORPH;
import static io.retort.core.evidence.Properties.SPACEGROUP_SYMBOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.retort.core.element.Element;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.Page;
import io.retort.core.source.Range;
import io.retort.core.source.Sort;
import io.retort.core.source.SourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedCatalogueTest {

    @TempDir
    Path home;

    EmbeddedCatalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = new EmbeddedCatalogue(StarterCatalogue.read("io/retort/client/catalogue/tiny"), home);
    }

    @Test
    void aRatioOfElementsFindsAllItsPolymorphsByEnergyAboveHull() {
        assertThat(ids(MaterialQuery.of(Composition.of("Ti2O4")))).containsExactly("mp-554278", "mp-390", "mp-2657");
    }

    @Test
    void aChemicalSystemIsExactAndElementsAreNot() {
        assertThat(ids(MaterialQuery.ALL.withSystem(ChemicalSystem.parse("O-Zn"))))
                .containsExactly("mp-2133");
        assertThat(ids(MaterialQuery.ALL.withSystem(ChemicalSystem.parse("O")))).isEmpty();
        assertThat(ids(MaterialQuery.ALL.withInclude(Set.of(Element.of("O")))))
                .containsExactly("mp-2133", "mp-554278", "mp-390", "mp-2657");
        assertThat(ids(MaterialQuery.ALL.withInclude(Set.of(Element.of("O"))).withExclude(Set.of(Element.of("Ti")))))
                .containsExactly("mp-2133");
    }

    @Test
    void aMissingValueMatchesNoRange() {
        assertThat(ids(MaterialQuery.ALL.withRange(Range.atMost(BAND_GAP, 100))))
                .doesNotContain("mp-13", "mp-554278");
    }

    @Test
    void aRangeComparesTheCalculatedValueAndInTheUnitOfTheProperty() {
        assertThat(ids(MaterialQuery.ALL.withRange(Range.parse("band_gap>=1.7 eV"))))
                .containsExactly("mp-804", "mp-390", "mp-2657");
        assertThat(ids(MaterialQuery.ALL.withRange(Range.parse("band_gap>=3 eV"))))
                .isEmpty();
        assertThat(ids(MaterialQuery.ALL.withRange(Range.between(K_VRH, 171.9, 172.1))))
                .containsExactly("mp-804");
        assertThat(ids(MaterialQuery.ALL.withRange(Range.above(DENSITY, 5)))).containsExactly("mp-2133");
    }

    @Test
    void labelsFlagsNamesAndObservationAreFilters() {
        assertThat(ids(MaterialQuery.ALL.withLabel(ORDERING, "FM"))).containsExactly("mp-13");
        assertThat(ids(MaterialQuery.ALL.withLabel(SPACEGROUP_SYMBOL, "F-43m"))).containsExactly("mp-830");
        assertThat(ids(MaterialQuery.ALL.withName("Zinc-blende"))).containsExactly("mp-830");
        assertThat(ids(MaterialQuery.ALL.withObserved(false))).containsExactly("mp-554278");
        assertThat(ids(MaterialQuery.ALL.withFlag(IS_STABLE, true)))
                .containsExactly("mp-13", "mp-149", "mp-804", "mp-2133", "mp-554278");
        assertThat(ids(MaterialQuery.ALL.withFlag(IS_STABLE, false))).containsExactly("mp-830", "mp-390", "mp-2657");
        assertThat(ids(MaterialQuery.ALL.withIds(List.of(MaterialId.parse("mp-aaaaaaft"), MaterialId.parse("mp-1")))))
                .containsExactly("mp-149");
    }

    @Test
    void aSortLeavesOutWhatHasNoValueAndPagesAreSlicesOfTheWhole() {
        MaterialQuery widest = MaterialQuery.ALL.withSort(Sort.descending(BAND_GAP));
        assertThat(ids(widest)).containsExactly("mp-390", "mp-2657", "mp-804", "mp-830", "mp-2133", "mp-149");
        Page<Material> page = catalogue.search(widest.withPage(2, 3));
        assertThat(page.items()).extracting(m -> m.id().toString()).containsExactly("mp-830", "mp-2133");
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.isComplete()).isFalse();
        assertThat(catalogue.count(widest.withPage(1, 0))).isEqualTo(6);
        assertThat(ids(widest.withPage(5, 100))).isEmpty();
    }

    @Test
    void everyValueKeepsItsMethodAndTheCalculatedOneGoesFirst() {
        Material gan = catalogue.get(MaterialId.parse("mp-804")).orElseThrow();
        assertThat(gan.facts(BAND_GAP))
                .extracting(fact -> fact.provenance().method())
                .containsExactly(Method.PBE, Method.EXPERIMENT);
        Evidence measured = gan.facts(BAND_GAP).get(1);
        assertThat(measured.conditions().temperature().orElseThrow()).hasToString("300.0 K");
        assertThat(measured.conditions().uncertainty().orElseThrow()).hasToString("0.05 eV");
        assertThat(measured.provenance().record()).isEqualTo("p. 12");
        assertThat(gan.number(K_VRH)).hasValue(172);
    }

    @Test
    void whatTheRecordSaysOfItselfIsEvidenceToo() {
        Material gan = catalogue.get(MaterialId.parse("mp-804")).orElseThrow();
        assertThat(gan.fact(POLYMORPH).orElseThrow().value()).isEqualTo(new PropertyValue.Label("wurtzite"));
        assertThat(gan.fact(OBSERVED).orElseThrow().value()).isEqualTo(new PropertyValue.Flag(true));
        Evidence stable = gan.fact(IS_STABLE).orElseThrow();
        assertThat(stable.value()).isEqualTo(new PropertyValue.Flag(true));
        assertThat(stable.provenance().derivedFrom())
                .containsExactly(gan.fact(ENERGY_ABOVE_HULL).orElseThrow().id());
        assertThat(catalogue.get(MaterialId.parse("mp-13")).orElseThrow().number(CURIE_TEMPERATURE))
                .hasValue(1043);
    }

    @Test
    void evidenceIsTheSameInEveryRun() {
        EmbeddedCatalogue again = new EmbeddedCatalogue(StarterCatalogue.read("io/retort/client/catalogue/tiny"), home);
        assertThat(again.search(MaterialQuery.ALL)).isEqualTo(catalogue.search(MaterialQuery.ALL));
    }

    @Test
    void structuresAreThereForSome() {
        assertThat(catalogue.structure(MaterialId.parse("mp-804")).orElseThrow().composition())
                .hasToString("GaN");
        assertThat(catalogue.structure(MaterialId.parse("mp-149"))).isEmpty();
        assertThat(catalogue.structure(MaterialId.parse("mp-1"))).isEmpty();
    }

    @Test
    void sourcesAreCounted() {
        assertThat(catalogue.status())
                .extracting(SourceStatus::name, SourceStatus::materials, SourceStatus::facts, SourceStatus::structures)
                .containsExactly(tuple("A textbook", 3L, 3L, 0L), tuple("Materials Project", 8L, 20L, 1L));
    }

    @Test
    void aConditionOfTheWrongKindIsRefusedWithAdvice() {
        MaterialQuery query = MaterialQuery.ALL.withRange(Range.above(ORDERING, 1));
        assertThatThrownBy(() -> catalogue.search(query))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("density>=3");
    }

    private List<String> ids(MaterialQuery query) {
        return catalogue.search(query).items().stream()
                .map(material -> material.id().toString())
                .toList();
    }
}
