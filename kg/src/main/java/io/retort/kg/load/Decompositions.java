package io.retort.kg.load;

import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import io.retort.core.thermo.Decomposition;
import io.retort.core.thermo.PhaseDiagram;
import io.retort.core.thermo.PhaseEntry;
import io.retort.kg.store.GraphStore;
import io.retort.kg.vocabulary.Iris;
import io.retort.kg.vocabulary.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * What decomposes to what: every phase above the hull of its chemical system, from the energies of formation in the graph.
 * Energies of one dataset and method are compared, never of two; a material that several hold is reckoned in the largest.
 * Beside the edges, each result is a value of {@code decomposes_to}, derived from the energies of all phases in it.
 */
public final class Decompositions {

    private static final Method HULL = new Method("convex hull", Method.Kind.DERIVED);
    private static final int BATCH = 2_000;

    private record Found(
            MaterialId material, Composition composition, List<FormationEnergies.Phase> into, Evidence fact) {}

    private final GraphStore store;

    public Decompositions(GraphStore store) {
        this.store = store;
    }

    /** @return how many materials decompose */
    public LoadReport run(Progress progress, BooleanSupplier cancelled) {
        long start = System.nanoTime();
        AtomicLong triples = new AtomicLong();
        Set<MaterialId> seen = new HashSet<>();
        long done = 0;
        for (FormationEnergies scheme : FormationEnergies.read(store)) {
            List<Found> batch = new ArrayList<>();
            for (FormationEnergies.Phase phase : scheme.phases()) {
                if (seen.add(phase.material())) {
                    decomposition(scheme, phase).ifPresent(batch::add);
                }
                if (batch.size() == BATCH) {
                    done += write(batch, triples);
                    progress.at("decompositions", done, done, triples.get());
                    batch.clear();
                }
                if (cancelled.getAsBoolean()) {
                    throw new java.util.concurrent.CancellationException(
                            "Stopped after " + done + " decompositions. They are found anew with the next load.");
                }
            }
            done += write(batch, triples);
        }
        return new LoadReport(done, 0, 0, triples.get(), (System.nanoTime() - start) / 1_000_000);
    }

    private static Optional<Found> decomposition(FormationEnergies scheme, FormationEnergies.Phase phase) {
        if (phase.composition().elements().size() > FormationEnergies.MOST_ELEMENTS) {
            return Optional.empty();
        }
        PhaseDiagram diagram = scheme.diagram(phase.composition().chemicalSystem());
        PhaseEntry entry = phase.entry(diagram.scheme());
        Decomposition mixture = diagram.decomposition(phase.composition());
        if (entry.energyPerAtom() - mixture.energyPerAtom() <= PhaseDiagram.ON_HULL) {
            return Optional.empty();
        }
        List<FormationEnergies.Phase> into = mixture.parts().stream()
                .flatMap(part -> scheme.phase(part.entry().id()).stream())
                .toList();
        boolean whole = into.size() == mixture.parts().size();
        return whole
                ? Optional.of(new Found(phase.material(), phase.composition(), into, fact(scheme, phase, into)))
                : Optional.empty();
    }

    private static Evidence fact(
            FormationEnergies scheme, FormationEnergies.Phase phase, List<FormationEnergies.Phase> into) {
        Set<EvidenceId> from = new LinkedHashSet<>();
        from.add(phase.evidence());
        into.forEach(part -> from.add(part.evidence()));
        String text = into.stream()
                .map(part -> part.composition().reducedFormula() + " (" + part.material() + ")")
                .collect(Collectors.joining(" + "));
        return Evidence.of(
                Optional.of(phase.material()),
                Optional.of(phase.composition()),
                Properties.DECOMPOSES_TO,
                new PropertyValue.Label(text),
                Basis.NONE,
                Conditions.NONE,
                new Provenance(
                        scheme.source(),
                        scheme.release(),
                        "hull of " + phase.composition().chemicalSystem() + " by " + scheme.method(),
                        HULL,
                        Instant.EPOCH,
                        Optional.empty(),
                        scheme.licence(),
                        List.copyOf(from)));
    }

    private long write(List<Found> found, AtomicLong triples) {
        store.add(sink -> {
            EvidenceTriples evidence = new EvidenceTriples(SourceLoad.counted(sink, triples));
            for (Found one : found) {
                evidence.write(one.fact());
                one.into().forEach(part -> {
                    triples.incrementAndGet();
                    sink.link(Iris.material(one.material()), Relation.DECOMPOSES_TO, Iris.material(part.material()));
                });
            }
        });
        return found.size();
    }
}
