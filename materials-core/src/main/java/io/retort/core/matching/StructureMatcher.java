package io.retort.core.matching;

import io.retort.core.element.Element;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import io.retort.core.symmetry.SymmetryException;
import io.retort.core.symmetry.search.Mat3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells whether two structures are the same crystal, as pymatgen's {@code StructureMatcher} does (S. P. Ong et al., Comput. Mater.
 * Sci. 68, 314 (2013)): both are reduced to their primitive Niggli cells and brought to one volume, every like-looking cell of
 * one and every like origin is tried on the other, and atoms are paired so that the sum of squared distances is least.
 * Symmetric in its two structures. Mirror images match. Thread-safe.
 */
public final class StructureMatcher {

    private static final double SYMPREC = 0.1;
    private static final double EXACT = 1e-4;

    private final MatchTolerance tolerance;

    /** With the tolerances that most databases use. */
    public StructureMatcher() {
        this(MatchTolerance.DEFAULT);
    }

    public StructureMatcher(MatchTolerance tolerance) {
        this.tolerance = tolerance;
    }

    /** Whether they are one crystal. */
    public boolean matches(Structure one, Structure other) {
        return compare(one, other).isPresent();
    }

    /** The best superposition; empty where they are different crystals. */
    public Optional<StructureMatch> compare(Structure one, Structure other) {
        if (!one.composition().sameRatio(other.composition())) {
            return Optional.empty();
        }
        Structure p = reduced(one, tolerance.primitive());
        Structure q = reduced(other, tolerance.primitive());
        // A distorted crystal may have lost the translations that its sound twin has: then the cells are compared as
        // given.
        return p.sites().size() == q.sites().size()
                ? closest(p, q)
                : one.sites().size() == other.sites().size()
                        ? closest(reduced(one, false), reduced(other, false))
                        : Optional.empty();
    }

    private Optional<StructureMatch> closest(Structure p, Structure q) {
        Optional<StructureMatch> forth = superpose(p, q);
        Optional<StructureMatch> back = superpose(q, p);
        return forth.isPresent() && back.isPresent()
                ? (forth.get().rms() <= back.get().rms() ? forth : back)
                : forth.or(() -> back);
    }

    /** The structures sorted into crystals: indices of the list, each group led by its first member. */
    public List<List<Integer>> groups(List<Structure> structures) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < structures.size(); i++) {
            Structure structure = structures.get(i);
            Optional<List<Integer>> known = groups.stream()
                    .filter(group -> matches(structures.get(group.get(0)), structure))
                    .findFirst();
            List<Integer> group = known.orElseGet(() -> {
                groups.add(new ArrayList<>());
                return groups.get(groups.size() - 1);
            });
            group.add(i);
        }
        return groups.stream().map(List::copyOf).toList();
    }

    private static Structure reduced(Structure structure, boolean primitive) {
        Structure smaller = structure.rightHanded();
        if (primitive) {
            try {
                smaller = Symmetry.of(smaller, SYMPREC).primitive();
            } catch (SymmetryException e) {
                // Sites too close for that tolerance: compare the cell as it is.
                smaller = structure.rightHanded();
            }
        }
        return Symmetry.niggli(smaller).rightHanded();
    }

    private Optional<StructureMatch> superpose(Structure p, Structure q) {
        double target = tolerance.scale() ? Math.sqrt(p.volume() * q.volume()) : 0;
        Lattice one = scaled(p, target);
        Lattice other = scaled(q, target);
        SortedMap<String, List<Fractional>> first = byKind(p);
        SortedMap<String, List<Fractional>> second = byKind(q);
        if (!sizes(first).equals(sizes(second))) {
            return Optional.empty();
        }
        Optional<StructureMatch> best = Optional.empty();
        for (int[] rows : LatticeMappings.of(one, other, tolerance)) {
            Optional<StructureMatch> match = new Superposition(
                            mean(one, mapped(other, rows)),
                            List.copyOf(first.values()),
                            second.values().stream()
                                    .map(sites -> mapped(sites, rows))
                                    .toList(),
                            tolerance.site())
                    .best();
            if (match.isPresent()
                    && (best.isEmpty() || match.get().rms() < best.get().rms())) {
                best = match;
            }
            if (best.isPresent() && best.get().rms() < EXACT) {
                break;
            }
        }
        return best;
    }

    private static Lattice scaled(Structure structure, double volume) {
        Lattice l = structure.lattice();
        double factor = volume == 0 ? 1 : Math.cbrt(volume / structure.volume());
        return new Lattice(l.a().times(factor), l.b().times(factor), l.c().times(factor));
    }

    private static Lattice mapped(Lattice lattice, int[] rows) {
        return new Lattice(
                lattice.cartesian(new Fractional(rows[0], rows[1], rows[2])),
                lattice.cartesian(new Fractional(rows[3], rows[4], rows[5])),
                lattice.cartesian(new Fractional(rows[6], rows[7], rows[8])));
    }

    /** x′ = x M⁻¹; the determinant is ±1. */
    private static List<Fractional> mapped(List<Fractional> sites, int[] rows) {
        int[] adjoint = Mat3.adjoint(rows);
        int sign = Mat3.determinant(rows);
        return sites.stream()
                .map(x -> new Fractional(
                        sign * (x.a() * adjoint[0] + x.b() * adjoint[3] + x.c() * adjoint[6]),
                        sign * (x.a() * adjoint[1] + x.b() * adjoint[4] + x.c() * adjoint[7]),
                        sign * (x.a() * adjoint[2] + x.b() * adjoint[5] + x.c() * adjoint[8])))
                .toList();
    }

    private static Lattice mean(Lattice p, Lattice q) {
        return Lattice.of(
                (p.a().length() + q.a().length()) / 2,
                (p.b().length() + q.b().length()) / 2,
                (p.c().length() + q.c().length()) / 2,
                (p.alpha() + q.alpha()) / 2,
                (p.beta() + q.beta()) / 2,
                (p.gamma() + q.gamma()) / 2);
    }

    /** Sites that hold the same (shares to a thousandth) under one key. */
    private static SortedMap<String, List<Fractional>> byKind(Structure structure) {
        SortedMap<String, List<Fractional>> kinds = new TreeMap<>();
        for (Site site : structure.sites()) {
            SortedMap<Element, Long> shares = new TreeMap<>();
            site.occupancies().forEach((element, share) -> shares.put(element, Math.round(share * 1000)));
            kinds.computeIfAbsent(shares.toString(), unused -> new ArrayList<>())
                    .add(site.position());
        }
        return kinds;
    }

    private static List<String> sizes(SortedMap<String, List<Fractional>> kinds) {
        return kinds.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue().size())
                .toList();
    }
}
