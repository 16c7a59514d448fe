package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.catalogue.Entry;
import io.retort.client.catalogue.FactLine;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Provenance;
import io.retort.core.source.Material;
import io.retort.core.structure.Structure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A material that another room read, on its way into the catalogue with the origin of each fact.
 *
 * @param kind prefix of the keys of its sources: {@code @optimade}
 * @param citation of its sources
 */
record RecordedMaterial(String kind, String citation) {

    /** A structure goes along where its sites are ordered, as the catalogue keeps no others. */
    void add(Material material, Optional<Structure> structure, Intake intake) {
        List<FactLine> lines = new ArrayList<>();
        for (Evidence fact : material.facts()) {
            CatalogueSource source = source(fact.provenance());
            intake.source(source);
            lines.add(FactLine.of(fact, source.key()));
        }
        intake.add(new Entry(
                material.id(),
                material.formula(),
                material.names(),
                material.observed(),
                material.deprecated(),
                material.common(),
                lines));
        structure
                .filter(Structure::isOrdered)
                .filter(known -> !lines.isEmpty())
                .ifPresent(
                        known -> intake.add(material.id(), known, lines.get(0).source(), 1));
    }

    private CatalogueSource source(Provenance origin) {
        String key = String.join(
                "|",
                kind,
                origin.source(),
                origin.release().orElse(""),
                origin.method().name(),
                origin.licence());
        return new CatalogueSource(
                key.replaceAll("[\\t\\r\\n]+", " "),
                origin.source(),
                origin.release(),
                origin.licence(),
                origin.method(),
                citation,
                Optional.empty(),
                Instant.EPOCH);
    }
}
