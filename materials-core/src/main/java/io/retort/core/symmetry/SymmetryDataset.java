package io.retort.core.symmetry;

import io.retort.core.structure.Structure;
import io.retort.core.symmetry.hall.HallSetting;
import io.retort.core.symmetry.standardize.WyckoffPosition;
import java.util.List;

/**
 * The symmetry of one structure. Three cells are spoken of: the <b>input</b> cell, its <b>primitive</b> cell, and the
 * <b>standardised</b> conventional cell, which is that of {@code setting}, idealised.
 *
 * <pre>
 *   (input cell) -[toStandard]-> (standardised cell)
 *   (input cell) -[primitiveSites]-> (primitive cell)
 * </pre>
 *
 * @param setting space-group type and Hall setting of the standardised cell; always the standard setting of the type
 * @param operations of the <b>input</b> cell, in units of its vectors, translations in [0, 1); the identity first. Those that a
 *     supercell's shape forbids are left out
 * @param wyckoffs for each site of the <b>input</b>, its position in {@code setting}; letters hold for the origin of
 *     {@code toStandard}
 * @param equivalentSites for each site of the <b>input</b>, the first site of the <b>input</b> that symmetry takes it to
 * @param toStandard takes a position in the <b>input</b> cell to the <b>standardised</b> cell
 * @param primitive a primitive cell in the orientation of the input, Delaunay-reduced, sites averaged but not idealised
 * @param primitiveSites for each site of the <b>input</b>, its site in {@code primitive}
 * @param standardised conventional cell, idealised: a along x, b in the xy plane; every site on its symmetry element
 * @param standardisedSites for each site of {@code standardised}, a site of the <b>input</b> that lies there
 * @param standardisedPrimitive the primitive cell of {@code standardised}, in the same orientation
 * @param tolerance at which the answer holds; its distance (Å) is smaller than asked for where that one was contradictory
 */
public record SymmetryDataset(
        HallSetting setting,
        List<Operation> operations,
        List<WyckoffPosition> wyckoffs,
        List<Integer> equivalentSites,
        CellChange toStandard,
        Structure primitive,
        List<Integer> primitiveSites,
        Structure standardised,
        List<Integer> standardisedSites,
        Structure standardisedPrimitive,
        Tolerance tolerance) {

    public SymmetryDataset {
        operations = List.copyOf(operations);
        wyckoffs = List.copyOf(wyckoffs);
        equivalentSites = List.copyOf(equivalentSites);
        primitiveSites = List.copyOf(primitiveSites);
        standardisedSites = List.copyOf(standardisedSites);
    }

    /** Space-group number, 1 to 230. */
    public int number() {
        return setting.number();
    }

    /** Hall number, 1 to 530, of the standardised cell. */
    public int hallNumber() {
        return setting.hallNumber();
    }

    /** Short Hermann-Mauguin symbol: {@code Fd-3m}. */
    public String symbol() {
        return setting.shortSymbol();
    }

    /** {@code F 4d 2 3 -1d}. */
    public String hallSymbol() {
        return setting.hallSymbol();
    }

    /** Crystal class: {@code m-3m}. */
    public String pointGroup() {
        return setting.pointGroup();
    }

    /** One letter for each site of the <b>input</b>. */
    public String wyckoffLetters() {
        StringBuilder letters = new StringBuilder();
        wyckoffs.forEach(position -> letters.append(position.letter()));
        return letters.toString();
    }
}
