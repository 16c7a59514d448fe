package io.retort.client.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.Plausibility;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The starter catalogue as it is shipped. */
class ShippedStarterTest {

    @TempDir
    Path home;

    @Test
    void everyRecordStructureAndColumnCanBeRead() {
        StarterCatalogue starter = StarterCatalogue.read();
        try (EmbeddedCatalogue catalogue = new EmbeddedCatalogue(starter, home)) {
            List<Material> all =
                    catalogue.search(MaterialQuery.ALL.withPage(100_000, 0)).items();
            assertThat(all)
                    .hasSizeGreaterThan(1000)
                    .allSatisfy(m -> assertThat(m.facts()).isNotEmpty());
            all.forEach(material -> catalogue.structure(material.id()));
            for (Property property : Properties.ALL) {
                starter.column(property, new Dictionary());
            }
        }
    }

    @Test
    void noMaterialIsListedTwice() {
        assertThat(StarterCatalogue.read().ids()).doesNotHaveDuplicates();
    }

    @Test
    void itsBandGapsAreNotBelowZeroAndItsDensitiesAreAboveIt() {
        try (EmbeddedCatalogue catalogue = new EmbeddedCatalogue(StarterCatalogue.read(), home)) {
            for (Material material :
                    catalogue.search(MaterialQuery.ALL.withPage(100_000, 0)).items()) {
                for (Property property : List.of(Properties.BAND_GAP, Properties.DENSITY, Properties.VOLUME)) {
                    for (Evidence fact : material.facts(property)) {
                        Optional<String> flaw = Plausibility.flaw(material, fact);
                        assertThat(flaw).as("%s of %s", property, material.id()).isEmpty();
                    }
                }
            }
        }
    }
}
