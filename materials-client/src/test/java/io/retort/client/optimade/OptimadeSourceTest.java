package io.retort.client.optimade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.core.element.Element;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.Page;
import io.retort.core.source.Range;
import io.retort.core.source.Sort;
import io.retort.core.source.SourceException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OptimadeSourceTest {

    private final MockWebServer web = new MockWebServer();
    private OptimadeSource source;

    @BeforeEach
    void start() throws IOException {
        web.setDispatcher(new FakeServer());
        web.start();
        source = new OptimadeSource(OptimadeServerTest.line(web.url("/")), Database.at("exmpl", "exmpl", web.url("/")));
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void aFormulaFindsItsMaterialsWithTheirEvidence() {
        Material material = source.search(MaterialQuery.of(Composition.of("IrAgAc2")))
                .items()
                .get(0);
        assertThat(material.id()).hasToString("exmpl-mpf_2");
        Evidence volume = material.fact(Properties.VOLUME).orElseThrow();
        assertThat(volume.provenance().record()).isEqualTo("mpf_2");
        assertThat(volume.provenance().source()).isEqualTo("exmpl (OPTIMADE)");
        assertThat(material.number(Properties.NSITES)).hasValue(4);
        assertThat(source.structure(MaterialId.parse("exmpl-mpf_1"))).isPresent();
        assertThat(source.get(MaterialId.parse("exmpl-mpf_1")))
                .map(Material::formula)
                .contains("Ac");
        assertThat(source.get(MaterialId.parse("mp-149"))).isEmpty();
    }

    @Test
    void elementsAndSitesAreLeftToTheServer() {
        MaterialQuery query = MaterialQuery.ALL
                .withInclude(Set.of(Element.of("Ag")))
                .withExclude(Set.of(Element.of("Ac"), Element.of("N")))
                .withRange(Range.atMost(Properties.NSITES, 20));
        Translation translation = source.translation(query);
        assertThat(translation.local()).isEmpty();
        assertThat(translation.filter())
                .hasToString("(elements HAS ALL \"Ag\" AND NOT (elements HAS ANY \"Ac\", \"N\") AND nsites <= 20)");
        assertThat(source.count(query)).isEqualTo(3);
        assertThat(source.count(MaterialQuery.ALL.withSystem(ChemicalSystem.parse("Mg-Ac"))))
                .isEqualTo(1);
    }

    @Test
    void whatOptimadeHasNoWordsForIsFilteredHereAndSaid() {
        MaterialQuery query = MaterialQuery.ALL
                .withRange(Range.atMost(Properties.VOLUME, 50))
                .withSort(Sort.descending(Properties.VOLUME));
        assertThat(source.translation(query).local()).singleElement().asString().startsWith("volume<=50");
        Page<Material> page = source.search(query);
        assertThat(page.isComplete()).isTrue();
        assertThat(page.items()).isNotEmpty();
        assertThat(page.items().stream()
                        .map(material -> material.number(Properties.VOLUME).orElseThrow())
                        .toList())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allSatisfy(volume -> assertThat(volume).isLessThanOrEqualTo(50));
    }

    @Test
    void whatTheDatabaseCannotKnowIsRefusedAndNotAnsweredWithNothing() {
        assertThatThrownBy(() -> source.search(MaterialQuery.ALL.withRange(Range.atLeast(Properties.K_VRH, 100))))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("does not serve bulk modulus through OPTIMADE");
        assertThatThrownBy(() -> source.search(MaterialQuery.ALL.withName("rutile")))
                .hasMessageContaining("names of polymorphs");
    }

    @Test
    void aDatabaseIsAskedForItsOwnPropertiesInItsOwnWords() {
        Database oqmd = Database.at("oqmd", "oqmd", HttpUrl.get("https://oqmd.org/optimade/"));
        MaterialQuery query = MaterialQuery.ALL
                .withRange(Range.between(Properties.BAND_GAP, 1, 2))
                .withFlag(Properties.IS_STABLE, true);
        assertThat(new Translation(oqmd, ServedProperties.known(oqmd), query).filter())
                .hasToString("(_oqmd_band_gap >= 1 AND _oqmd_band_gap <= 2 AND _oqmd_stability <= 0)");
    }

    @Test
    void anEntryIdOfAnyShapeBecomesAMaterialIdAndBack() {
        Database nomad = Database.at("nmd", "nmd", web.url("/"));
        for (String id : List.of("cod/2000000@1234567", "4061139", "a_2F", "nomad/L1234567890", "JVASP-1002")) {
            MaterialId material = EntryId.material(nomad, id);
            assertThat(EntryId.of(MaterialId.parse(material.toString()))).isEqualTo(id);
        }
        assertThat(EntryId.material(Database.at("mp", "mp", web.url("/")), "mp-149"))
                .isEqualTo(MaterialId.mp(149));
        assertThatThrownBy(() -> EntryId.material(nomad, "x".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }
}
