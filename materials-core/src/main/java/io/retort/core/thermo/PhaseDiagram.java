package io.retort.core.thermo;

import io.retort.core.element.Element;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The convex hull of energy over composition, at 0 K and 0 Pa, for any number of elements and entries of one scheme. Energies
 * are compared per atom. What is not among the entries cannot be seen: a stable phase is stable against these entries only
 * (S. P. Ong, L. Wang, B. Kang, G. Ceder, Chem. Mater. 20, 1798 (2008)). Immutable.
 */
public final class PhaseDiagram {

    /** eV per atom; an entry no farther above the hull is on it. */
    public static final double ON_HULL = 1e-8;

    /** eV per atom; where the best entry of a formula lies higher, its ground state may be missing. */
    public static final double MISSING = 1e-3;

    private final EnergyScheme scheme;
    private final List<PhaseEntry> entries;
    private final List<Element> elements;
    private final Map<Element, PhaseEntry> references;
    private final List<PhaseEntry> lowest;

    private PhaseDiagram(EnergyScheme scheme, List<PhaseEntry> entries) {
        this.scheme = scheme;
        this.entries = List.copyOf(entries);
        Set<Element> all = new TreeSet<>();
        entries.forEach(entry -> all.addAll(entry.composition().elements()));
        this.elements = List.copyOf(all);
        this.references = references(entries, elements);
        this.lowest = lowest();
    }

    /**
     * The diagram of every element that the entries hold.
     *
     * @throws MixedSchemesException where the entries are not all of one thermo type, correction and release
     * @throws IllegalArgumentException where an element has no entry of its own, or there is none at all
     */
    public static PhaseDiagram of(Collection<PhaseEntry> entries) {
        Set<EnergyScheme> schemes = new LinkedHashSet<>();
        entries.forEach(entry -> schemes.add(entry.scheme()));
        if (schemes.isEmpty()) {
            throw new IllegalArgumentException(
                    "A phase diagram needs entries: the phases of its system and every element.");
        }
        if (schemes.size() > 1) {
            throw new MixedSchemesException(schemes);
        }
        return new PhaseDiagram(schemes.iterator().next(), List.copyOf(entries));
    }

    /** Of every energy in it. */
    public EnergyScheme scheme() {
        return scheme;
    }

    /** As they came. */
    public List<PhaseEntry> entries() {
        return entries;
    }

    public ChemicalSystem system() {
        return new ChemicalSystem(Set.copyOf(elements));
    }

    /** Energy of formation from the elements' lowest entries, in eV per atom. */
    public double formationEnergyPerAtom(PhaseEntry entry) {
        double[] shares = fractions(entry.composition());
        double energy = entry.energyPerAtom();
        for (int i = 0; i < shares.length; i++) {
            energy -= shares[i] * reference(elements.get(i)).energyPerAtom();
        }
        return energy;
    }

    /** How far an entry lies above the hull, in eV per atom; 0 means stable. Below 0 only for an entry from elsewhere. */
    public double energyAboveHull(PhaseEntry entry) {
        requireScheme(entry);
        double above =
                entry.energyPerAtom() - decomposition(entry.composition()).energyPerAtom();
        return Math.abs(above) < ON_HULL ? 0 : above;
    }

    /** The phases that a composition falls into, with their amounts. @throws IllegalArgumentException outside the system */
    public Decomposition decomposition(Composition composition) {
        return mixture(composition, lowest);
    }

    /** The entries on the hull: the phases that are stable. */
    public List<PhaseEntry> stable() {
        return lowest.stream().filter(entry -> energyAboveHull(entry) == 0).toList();
    }

    /**
     * How much a stable phase gains against the best mixture of the others, in eV per atom: negative for a stable phase. Empty
     * for an element, which nothing else can make.
     */
    public Optional<Double> equilibriumReactionEnergyPerAtom(PhaseEntry entry) {
        if (entry.composition().elements().size() == 1) {
            return Optional.empty();
        }
        List<PhaseEntry> others = lowest.stream()
                .filter(other -> !other.composition().sameRatio(entry.composition()))
                .toList();
        return Optional.of(
                entry.energyPerAtom() - mixture(entry.composition(), others).energyPerAtom());
    }

    /** The entry of lowest energy with this formula. */
    public Optional<PhaseEntry> lowest(Composition composition) {
        return lowest.stream()
                .filter(entry -> entry.composition().sameRatio(composition))
                .findFirst();
    }

    /** A warning where the best entry of a formula is itself above the hull, or the formula has none. */
    public Optional<String> missingGroundState(Composition composition) {
        Optional<PhaseEntry> best = lowest(composition);
        if (best.isEmpty()) {
            return Optional.of("No entry of " + composition.reducedFormula() + " is in this diagram.");
        }
        double above = energyAboveHull(best.get());
        return above <= MISSING
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "The lowest entry of %s (%s) lies %.3f eV per atom above the hull: the ground state may not be among"
                                + " these entries.",
                        composition.reducedFormula(),
                        best.get().id(),
                        above));
    }

    private Decomposition mixture(Composition composition, List<PhaseEntry> phases) {
        double[][] columns = new double[phases.size()][];
        double[] energies = new double[phases.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = fractions(phases.get(i).composition());
            energies[i] = phases.get(i).energyPerAtom();
        }
        LowestMixture mixture = new LowestMixture(columns, energies, fractions(composition));
        int[] basis = mixture.basis();
        double[] shares = mixture.shares();
        List<Decomposition.Part> parts = new ArrayList<>();
        double energy = 0;
        for (int i = 0; i < basis.length; i++) {
            energy += shares[i] * energies[basis[i]];
            if (shares[i] > 1e-9) {
                parts.add(new Decomposition.Part(phases.get(basis[i]), shares[i]));
            }
        }
        return new Decomposition(energy, parts);
    }

    private double[] fractions(Composition composition) {
        if (!elements.containsAll(composition.elements())) {
            throw new IllegalArgumentException(
                    composition.reducedFormula() + " is outside this phase diagram, which spans " + system() + ".");
        }
        double atoms = composition.atoms();
        return elements.stream()
                .mapToDouble(element -> composition.amount(element) / atoms)
                .toArray();
    }

    /** Pure elements first, then the lowest entry of every formula. */
    private List<PhaseEntry> lowest() {
        Map<Object, PhaseEntry> best = new LinkedHashMap<>();
        elements.forEach(element -> best.put(key(reference(element)), reference(element)));
        entries.forEach(
                entry -> best.merge(key(entry), entry, (a, b) -> a.energyPerAtom() <= b.energyPerAtom() ? a : b));
        return List.copyOf(best.values());
    }

    private List<Long> key(PhaseEntry entry) {
        List<Long> key = new ArrayList<>();
        for (double share : fractions(entry.composition())) {
            key.add(Math.round(share * 1e8));
        }
        return key;
    }

    private PhaseEntry reference(Element element) {
        PhaseEntry reference = references.get(element);
        if (reference == null) {
            throw new IllegalStateException("No reference for " + element + ".");
        }
        return reference;
    }

    private void requireScheme(PhaseEntry entry) {
        if (!entry.scheme().equals(scheme)) {
            throw new MixedSchemesException(List.of(scheme, entry.scheme()));
        }
    }

    private static Map<Element, PhaseEntry> references(List<PhaseEntry> entries, List<Element> elements) {
        Map<Element, PhaseEntry> references = new HashMap<>();
        for (Element element : elements) {
            PhaseEntry reference = entries.stream()
                    .filter(entry -> entry.composition().elements().equals(Set.of(element)))
                    .min(Comparator.comparingDouble(PhaseEntry::energyPerAtom))
                    .orElseThrow(() -> new IllegalArgumentException("No entry of the element " + element
                            + " is given; a phase diagram needs one of each of its elements, in the same scheme."));
            references.put(element, reference);
        }
        return references;
    }
}
