package io.retort.client.catalogue;

import static io.retort.core.evidence.Properties.ENERGY_ABOVE_HULL;
import static io.retort.core.evidence.Properties.IS_STABLE;
import static io.retort.core.evidence.Properties.OBSERVED;
import static io.retort.core.evidence.Properties.POLYMORPH;

import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.core.source.SourceException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a material of what the shelves hold: each fact with its origin, calculated before measured. */
final class MaterialReader {

    /** At most so far above the hull, in eV per atom, a phase counts as lying on it: the noise of the numbers. */
    static final double ON_HULL = 1e-6;

    /** When the starter catalogue was put together; fixed, so that its evidence reads the same in every run. */
    static final Instant STARTER_DATE = Instant.parse("2026-11-24T00:00:00Z");

    private static final Method CURATION = new Method("curation", Method.Kind.DERIVED);
    private static final Method ON_THE_HULL = new Method("energy above hull is 0", Method.Kind.DERIVED);

    private final Map<String, CatalogueSource> sources;

    MaterialReader(Map<String, CatalogueSource> sources) {
        this.sources = sources;
    }

    Material read(Entry entry) {
        Composition composition = Composition.of(entry.formula());
        Map<EvidenceId, Evidence> facts = new LinkedHashMap<>();
        entry.facts().stream()
                .sorted(Comparator.comparing(line -> source(line).isMeasured()))
                .map(line -> line.evidence(entry.id(), composition, source(line)))
                .forEach(fact -> facts.putIfAbsent(fact.id(), fact));
        for (Evidence fact : said(entry, composition, List.copyOf(facts.values()))) {
            facts.putIfAbsent(fact.id(), fact);
        }
        return new Material(
                entry.id(),
                composition,
                entry.names(),
                entry.observed(),
                entry.deprecated(),
                entry.common(),
                List.copyOf(facts.values()));
    }

    private CatalogueSource source(FactLine line) {
        CatalogueSource source = sources.get(line.source());
        if (source == null) {
            throw new SourceException("The catalogue names the source '" + line.source()
                    + "', which is not in its list of sources. Import the file again.");
        }
        return source;
    }

    /** What the record says without a fact of its own: name, whether observed, whether stable. */
    private static List<Evidence> said(Entry entry, Composition composition, List<Evidence> facts) {
        Optional<Evidence> name = entry.names().stream()
                .findFirst()
                .filter(known -> absent(facts, POLYMORPH))
                .map(known -> curated(entry, composition, POLYMORPH, new PropertyValue.Label(known)));
        Optional<Evidence> observed = entry.observed()
                .filter(known -> absent(facts, OBSERVED))
                .map(known -> curated(entry, composition, OBSERVED, new PropertyValue.Flag(known)));
        Optional<Evidence> stable = facts.stream()
                .filter(fact -> fact.property().key().equals(ENERGY_ABOVE_HULL.key()) && absent(facts, IS_STABLE))
                .findFirst()
                .map(MaterialReader::stability);
        return List.of(name, observed, stable).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean absent(List<Evidence> facts, Property property) {
        return facts.stream().noneMatch(fact -> fact.property().key().equals(property.key()));
    }

    private static Evidence curated(Entry entry, Composition composition, Property property, PropertyValue value) {
        Provenance provenance = new Provenance(
                "Retort catalogue",
                Optional.empty(),
                entry.id().toString(),
                CURATION,
                STARTER_DATE,
                Optional.empty(),
                "Apache-2.0",
                List.of());
        return Evidence.recorded(entry.id(), composition, property, value, Conditions.NONE, provenance);
    }

    private static Evidence stability(Evidence hull) {
        double energy = ((PropertyValue.Number) hull.value())
                .quantity()
                .in(ENERGY_ABOVE_HULL.unit())
                .value();
        Provenance from = hull.provenance();
        Provenance provenance = new Provenance(
                from.source(),
                from.release(),
                from.record(),
                ON_THE_HULL,
                from.retrievedAt(),
                from.sha256(),
                from.licence(),
                List.of(hull.id()));
        return Evidence.of(
                hull.material(),
                hull.composition(),
                IS_STABLE,
                new PropertyValue.Flag(energy <= ON_HULL),
                IS_STABLE.basis(),
                hull.conditions(),
                provenance);
    }
}
