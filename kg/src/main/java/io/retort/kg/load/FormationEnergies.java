package io.retort.kg.load;

import io.retort.core.element.Element;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.core.thermo.EnergyScheme;
import io.retort.core.thermo.PhaseDiagram;
import io.retort.core.thermo.PhaseEntry;
import io.retort.kg.Limits;
import io.retort.kg.Term;
import io.retort.kg.store.GraphStore;
import io.retort.kg.vocabulary.Iris;
import io.retort.kg.vocabulary.Relation;
import io.retort.kg.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The energies of formation that one dataset states by one method, by chemical system. */
final class FormationEnergies {

    static final int MOST_ELEMENTS = 7;

    /** One phase. */
    record Phase(MaterialId material, Composition composition, double perAtom, EvidenceId evidence) {
        PhaseEntry entry(EnergyScheme scheme) {
            return new PhaseEntry(material.toString(), composition, perAtom * composition.atoms(), scheme);
        }
    }

    private record Key(String source, String release, String licence, String method) {}

    private final Key key;
    private final EnergyScheme scheme;
    private final Map<String, Phase> phases = new LinkedHashMap<>();
    private final Map<Set<Element>, List<Phase>> bySystem = new HashMap<>();
    private Optional<PhaseDiagram> last = Optional.empty();
    private Optional<ChemicalSystem> lastSystem = Optional.empty();

    private FormationEnergies(Key key) {
        this.key = key;
        this.scheme = new EnergyScheme(key.method(), "of " + key.source(), key.release());
    }

    /** All schemes of the graph, the largest first. */
    static List<FormationEnergies> read(GraphStore store) {
        String sparql = """
                SELECT ?m ?f ?n ?v ?source ?release ?licence ?method WHERE {
                  ?v <%s> <%s> ; <%s> ?n ; <%s> ?a .
                  ?a <%s> ?method ; <%s> ?d .
                  ?d <%s> ?source ; <%s> ?licence .
                  OPTIONAL { ?d <%s> ?release }
                  ?m <%s> ?v ; <%s> ?c .
                  ?c <%s> ?f
                }""".formatted(
                        Relation.PROPERTY.iri(),
                        Iris.property(Properties.FORMATION_ENERGY),
                        Relation.NUMERIC_VALUE.iri(),
                        Relation.GENERATED_BY.iri(),
                        Relation.METHOD.iri(),
                        Relation.DATASET.iri(),
                        Vocabulary.LABEL,
                        Relation.LICENCE.iri(),
                        Relation.RELEASE.iri(),
                        Relation.VALUE.iri(),
                        Relation.COMPOSITION.iri(),
                        Relation.FORMULA.iri());
        Map<Key, FormationEnergies> schemes = new LinkedHashMap<>();
        for (Map<String, Term> row : store.select(sparql, Limits.WIDE).rows()) {
            Key key = new Key(
                    text(row, "source"), text(row, "release"), text(row, "licence"), Iris.local(text(row, "method")));
            schemes.computeIfAbsent(key, FormationEnergies::new).add(row);
        }
        return schemes.values().stream()
                .sorted(Comparator.comparingInt((FormationEnergies scheme) -> scheme.phases.size())
                        .reversed())
                .toList();
    }

    private static String text(Map<String, Term> row, String column) {
        Term term = row.get(column);
        return term == null ? "" : term.show();
    }

    private void add(Map<String, Term> row) {
        if (row.get("n") instanceof Term.Number energy) {
            Phase phase = new Phase(
                    MaterialId.parse(Iris.local(text(row, "m"))),
                    Composition.of(text(row, "f")),
                    energy.value(),
                    new EvidenceId(Iris.local(text(row, "v"))));
            if (phases.putIfAbsent(phase.material().toString(), phase) == null) {
                bySystem.computeIfAbsent(phase.composition().elements(), unused -> new ArrayList<>())
                        .add(phase);
            }
        }
    }

    /** In the order of their chemical systems. */
    List<Phase> phases() {
        return phases.values().stream()
                .sorted(Comparator.comparing(
                        phase -> phase.composition().chemicalSystem().toString()))
                .toList();
    }

    Optional<Phase> phase(String id) {
        return Optional.ofNullable(phases.get(id));
    }

    /** Of these elements; phases of one system come one after another, so the last diagram is kept. */
    PhaseDiagram diagram(ChemicalSystem system) {
        if (!lastSystem.equals(Optional.of(system))) {
            lastSystem = Optional.of(system);
            last = Optional.of(PhaseDiagram.of(entries(system)));
        }
        return last.orElseThrow();
    }

    private List<PhaseEntry> entries(ChemicalSystem system) {
        List<PhaseEntry> entries = new ArrayList<>();
        for (Set<Element> part : parts(List.copyOf(new TreeSet<>(system.elements())))) {
            bySystem.getOrDefault(part, List.of()).forEach(phase -> entries.add(phase.entry(scheme)));
        }
        for (Element element : system.elements()) {
            boolean stated =
                    bySystem.getOrDefault(Set.of(element), List.of()).stream().anyMatch(phase -> phase.perAtom() <= 0);
            if (!stated) {
                // the elements are the zero of an energy of formation, by its definition
                entries.add(new PhaseEntry("element " + element, new Composition(Map.of(element, 1.0)), 0, scheme));
            }
        }
        return entries;
    }

    private static List<Set<Element>> parts(List<Element> elements) {
        List<Set<Element>> parts = new ArrayList<>();
        for (int mask = 1; mask < 1 << elements.size(); mask++) {
            Set<Element> part = new HashSet<>();
            for (int i = 0; i < elements.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    part.add(elements.get(i));
                }
            }
            parts.add(part);
        }
        return parts;
    }

    String source() {
        return key.source();
    }

    Optional<String> release() {
        return Optional.of(key.release()).filter(release -> !release.isEmpty());
    }

    String licence() {
        return key.licence();
    }

    String method() {
        return key.method();
    }
}
