package io.retort.tools.crystal;

import io.retort.core.element.Element;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.thermo.EnergyScheme;
import io.retort.core.thermo.PhaseDiagram;
import io.retort.core.thermo.PhaseEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The phase diagram of a chemical system from what a source records: energies of formation of one source, release and
 * method, the one that states most of them. The elements are its zero, by definition of an energy of formation.
 */
public final class CataloguePhases {

    private static final int MOST_ELEMENTS = 7;
    private static final int MOST_PHASES = 100_000;

    private final MaterialsSource source;

    public CataloguePhases(MaterialsSource source) {
        this.source = source;
    }

    /** @throws IllegalArgumentException where the system is too large or the source knows no phase of it */
    public KnownPhases of(ChemicalSystem system) {
        if (system.elements().size() > MOST_ELEMENTS) {
            throw new IllegalArgumentException(
                    system + " has " + system.elements().size() + " elements; at most " + MOST_ELEMENTS
                            + " make one diagram. Leave out what takes no part.");
        }
        Map<EnergyScheme, List<PhaseEntry>> schemes = new LinkedHashMap<>();
        Map<PhaseEntry, Evidence> facts = new HashMap<>();
        for (Set<Element> part : parts(system.elements())) {
            MaterialQuery query =
                    MaterialQuery.ALL.withSystem(new ChemicalSystem(part)).withPage(MOST_PHASES, 0);
            source.search(query).items().forEach(material -> collect(material, part, schemes, facts));
        }
        List<PhaseEntry> most = schemes.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElseThrow(() -> new IllegalArgumentException("No energy of formation in " + system
                        + " is recorded in " + source.info().name() + ". retort data import adds materials."));
        return new KnownPhases(PhaseDiagram.of(withElements(most, system)), facts);
    }

    private static void collect(
            Material material,
            Set<Element> part,
            Map<EnergyScheme, List<PhaseEntry>> schemes,
            Map<PhaseEntry, Evidence> facts) {
        if (!material.composition().elements().equals(part)) {
            return;
        }
        Set<EnergyScheme> seen = new HashSet<>();
        for (Evidence fact : material.facts(Properties.FORMATION_ENERGY)) {
            EnergyScheme scheme = scheme(fact);
            if (fact.value() instanceof PropertyValue.Number number && seen.add(scheme)) {
                double perAtom =
                        number.quantity().in(Properties.FORMATION_ENERGY.unit()).value();
                PhaseEntry entry = new PhaseEntry(
                        material.id().toString(),
                        material.composition(),
                        perAtom * material.composition().atoms(),
                        scheme);
                schemes.computeIfAbsent(scheme, unused -> new ArrayList<>()).add(entry);
                facts.put(entry, fact);
            }
        }
    }

    private static EnergyScheme scheme(Evidence fact) {
        var origin = fact.provenance();
        return new EnergyScheme(
                origin.method().name(),
                "of " + origin.source(),
                origin.release().orElse(""));
    }

    private static List<PhaseEntry> withElements(List<PhaseEntry> entries, ChemicalSystem system) {
        List<PhaseEntry> all = new ArrayList<>(entries);
        for (Element element : new TreeSet<>(system.elements())) {
            boolean stated = entries.stream()
                    .anyMatch(entry ->
                            entry.composition().elements().equals(Set.of(element)) && entry.energyPerAtom() <= 0);
            if (!stated) {
                all.add(new PhaseEntry(
                        "element " + element,
                        new Composition(Map.of(element, 1.0)),
                        0,
                        entries.get(0).scheme()));
            }
        }
        return all;
    }

    /** Every set of some of the elements. */
    private static List<Set<Element>> parts(Set<Element> elements) {
        List<Element> all = List.copyOf(new TreeSet<>(elements));
        List<Set<Element>> parts = new ArrayList<>();
        for (int mask = 1; mask < 1 << all.size(); mask++) {
            Set<Element> part = new HashSet<>();
            for (int i = 0; i < all.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    part.add(all.get(i));
                }
            }
            parts.add(part);
        }
        return parts;
    }
}
