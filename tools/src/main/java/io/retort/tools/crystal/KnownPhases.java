package io.retort.tools.crystal;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.quantity.Quantity;
import io.retort.core.thermo.Decomposition;
import io.retort.core.thermo.PhaseDiagram;
import io.retort.core.thermo.PhaseEntry;
import io.retort.tools.DerivedEvidence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A phase diagram and the recorded facts that it rests on.
 *
 * @param diagram of one system, source, release and method
 * @param facts for each recorded phase its energy of formation; the elements that stand for the zero have none
 */
public record KnownPhases(PhaseDiagram diagram, Map<PhaseEntry, Evidence> facts) {

    private static final Method HULL = new Method("convex hull", Method.Kind.DERIVED);

    public KnownPhases {
        facts = Map.copyOf(facts);
    }

    /** The recorded energies of these phases, as far as they are facts. */
    List<Evidence> energies(List<PhaseEntry> phases) {
        return phases.stream()
                .flatMap(phase -> Optional.ofNullable(facts.get(phase)).stream())
                .toList();
    }

    /** How far a recorded phase lies above the hull; cites its own energy and those of what it falls into. */
    Optional<Evidence> aboveHull(PhaseEntry phase) {
        List<Evidence> parents = parents(phase);
        double above = diagram.energyAboveHull(phase);
        return Optional.ofNullable(facts.get(phase))
                .map(fact -> DerivedEvidence.of(
                        Properties.ENERGY_ABOVE_HULL,
                        new PropertyValue.Number(new Quantity(above, Properties.ENERGY_ABOVE_HULL.unit())),
                        HULL,
                        record(phase),
                        parents));
    }

    /** What a recorded phase falls into. */
    Optional<Evidence> fate(PhaseEntry phase) {
        return Optional.ofNullable(facts.get(phase))
                .map(fact -> DerivedEvidence.of(
                        Properties.DECOMPOSES_TO,
                        new PropertyValue.Label(words(diagram.decomposition(phase.composition()))),
                        HULL,
                        record(phase),
                        parents(phase)));
    }

    /** The recorded energies of what a phase falls into; a stable one falls into itself. */
    List<Evidence> parts(PhaseEntry phase) {
        return energies(diagram.decomposition(phase.composition()).parts().stream()
                .map(Decomposition.Part::entry)
                .toList());
    }

    /** {@code 0.5 Li2O + 0.5 Fe2O3}, in shares of the atoms. */
    static String words(Decomposition decomposition) {
        return decomposition.parts().stream()
                .map(part -> share(part.share()) + part.entry().composition().reducedFormula())
                .collect(Collectors.joining(" + "));
    }

    private List<Evidence> parents(PhaseEntry phase) {
        return Stream.concat(energies(List.of(phase)).stream(), parts(phase).stream())
                .distinct()
                .toList();
    }

    private String record(PhaseEntry phase) {
        return phase.id() + " in " + diagram.system() + ", " + diagram.entries().size() + " phases";
    }

    private static String share(double share) {
        return share > 0.9999 ? "" : String.format(Locale.ROOT, "%.4f ", share).replaceFirst("0+ $", " ");
    }
}
