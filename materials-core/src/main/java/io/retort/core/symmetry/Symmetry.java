package io.retort.core.symmetry;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.hall.HallSetting;
import io.retort.core.symmetry.search.Cell;
import io.retort.core.symmetry.search.DegenerateCellException;
import io.retort.core.symmetry.search.Delaunay;
import io.retort.core.symmetry.search.Niggli;
import io.retort.core.symmetry.search.Tolerances;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The symmetry of a crystal, found within a tolerance: the published algorithm of spglib (A. Togo, K. Shinohara, I. Tanaka,
 * arXiv:1808.01590) on R. W. Grosse-Kunstleve's identification of the type (Acta Cryst. A55, 383 (1999)), with its choice of
 * standard settings. Two sites may be exchanged where their whole lists of occupancies agree; labels and moments are not looked
 * at. Thread-safe; the work is bounded.
 */
public final class Symmetry {

    private Symmetry() {}

    /** All of it. @throws SymmetryException where sites of one kind lie closer than the tolerance, or the cell is flat */
    public static SymmetryDataset of(Structure structure, Tolerance tolerance) {
        return Dataset.of(structure, find(cell(structure), tolerance));
    }

    /** All of it, at a distance in Å. */
    public static SymmetryDataset of(Structure structure, double symprec) {
        return of(structure, Tolerance.of(symprec));
    }

    /** The space-group type only. @throws SymmetryException as {@link #of} */
    public static HallSetting spaceGroup(Structure structure, double symprec) {
        return find(cell(structure), Tolerance.of(symprec)).group().group().setting();
    }

    /** The standardised conventional cell. @throws SymmetryException as {@link #of} */
    public static Structure conventional(Structure structure, double symprec) {
        return of(structure, symprec).standardised();
    }

    /** The standardised primitive cell. @throws SymmetryException as {@link #of} */
    public static Structure primitive(Structure structure, double symprec) {
        return of(structure, symprec).standardisedPrimitive();
    }

    /** The same crystal in its Niggli cell: the one reduced cell of its lattice. @throws SymmetryException for a flat cell */
    public static Structure niggli(Structure structure) {
        Cell cell = cell(structure);
        return inBasis(structure, cell, reduced(() -> Niggli.reduce(cell.lattice())));
    }

    /** The same crystal in the shortest vectors of its Delaunay reduction. @throws SymmetryException for a flat cell */
    public static Structure delaunay(Structure structure) {
        Cell cell = cell(structure);
        return inBasis(structure, cell, reduced(() -> Delaunay.reduce(cell.lattice())));
    }

    static Finder.Found find(Cell cell, Tolerance tolerance) {
        try {
            return Finder.find(cell, new Tolerances(tolerance.symprec(), tolerance.angle()));
        } catch (DegenerateCellException e) {
            throw flat();
        }
    }

    /** Plain arrays; occupancies that agree to 1e-4 are equal. */
    static Cell cell(Structure structure) {
        Lattice l = structure.lattice();
        double[] lattice = {
            l.a().x(), l.a().y(), l.a().z(), l.b().x(), l.b().y(), l.b().z(), l.c().x(), l.c().y(), l.c().z()
        };
        int size = structure.sites().size();
        double[] positions = new double[3 * size];
        int[] kinds = new int[size];
        Map<SortedMap<Element, Long>, Integer> known = new HashMap<>();
        for (int i = 0; i < size; i++) {
            Site site = structure.sites().get(i);
            positions[3 * i] = site.position().a();
            positions[3 * i + 1] = site.position().b();
            positions[3 * i + 2] = site.position().c();
            SortedMap<Element, Long> shares = new TreeMap<>();
            site.occupancies().forEach((element, share) -> shares.put(element, Math.round(share * 1e4)));
            kinds[i] = known.computeIfAbsent(shares, unused -> known.size());
        }
        return new Cell(lattice, positions, kinds);
    }

    static Lattice lattice(double[] rows) {
        return new Lattice(
                new Cartesian(rows[0], rows[1], rows[2]),
                new Cartesian(rows[3], rows[4], rows[5]),
                new Cartesian(rows[6], rows[7], rows[8]));
    }

    private static Structure inBasis(Structure structure, Cell cell, int[] basis) {
        Cell changed = cell.inBasis(basis);
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            Site site = structure.sites().get(i);
            double[] x = changed.position(i);
            sites.add(new Site(site.label(), site.occupancies(), new Fractional(x[0], x[1], x[2]).wrapped()));
        }
        return new Structure(lattice(changed.lattice()), sites);
    }

    private static int[] reduced(Supplier<int[]> reduction) {
        try {
            return reduction.get();
        } catch (DegenerateCellException e) {
            throw flat();
        }
    }

    private static SymmetryException flat() {
        return new SymmetryException(
                "The cell vectors lie in a plane, or nearly so; expected three that span a volume.");
    }
}
