package io.retort.kg.load;

import io.retort.core.element.Element;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import io.retort.core.symmetry.SymmetryDataset;
import io.retort.core.symmetry.SymmetryException;
import io.retort.core.symmetry.standardize.WyckoffPosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What structures of one arrangement share: the space group and, for each kind of atom, multiplicity and site symmetry of
 * its orbits in the conventional cell. Wyckoff letters are left out, since two choices of origin may exchange them; a
 * change of element does not matter. Structures of equal label are isopointal; distances may differ.
 *
 * @param name {@code AB P6_3mc 2(3m) 2(3m)}
 * @param spaceGroup 1 to 230
 */
public record PrototypeLabel(String name, int spaceGroup) {

    /** Å; that of the Materials Project. */
    private static final double TOLERANCE = 0.1;

    private static final int MOST_SITES = 400;

    /** The label of an ordered structure; empty for others, for very large cells, and where no symmetry can be found. */
    public static Optional<PrototypeLabel> of(Structure structure) {
        if (!structure.isOrdered() || structure.sites().size() > MOST_SITES) {
            return Optional.empty();
        }
        try {
            SymmetryDataset symmetry = Symmetry.of(structure, TOLERANCE);
            String name = structure.composition().anonymousFormula() + " " + symmetry.symbol() + " "
                    + String.join(" ", kinds(structure, symmetry));
            return Optional.of(new PrototypeLabel(name, symmetry.number()));
        } catch (SymmetryException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> kinds(Structure structure, SymmetryDataset symmetry) {
        Map<Element, List<String>> orbits = new TreeMap<>();
        for (int site = 0; site < structure.sites().size(); site++) {
            if (symmetry.equivalentSites().get(site) == site) {
                Element element = structure.sites().get(site).occupancies().firstKey();
                orbits.computeIfAbsent(element, unused -> new ArrayList<>())
                        .add(orbit(symmetry.wyckoffs().get(site)));
            }
        }
        return orbits.values().stream()
                .map(kind -> kind.stream().sorted().collect(Collectors.joining("+")))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Axes may be named in another order, so the symbol's characters are put in order. */
    private static String orbit(WyckoffPosition position) {
        String symbol = position.siteSymmetry()
                .chars()
                .filter(c -> c != '.')
                .sorted()
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        return position.multiplicity() + "(" + symbol + ")";
    }
}
