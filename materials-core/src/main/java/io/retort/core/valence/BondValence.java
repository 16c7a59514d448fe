package io.retort.core.valence;

import io.retort.core.element.Element;
import io.retort.core.element.ElementTable;
import io.retort.core.neighbours.Neighbour;
import io.retort.core.neighbours.Neighbours;
import io.retort.core.structure.Structure;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Bond-valence sums: each bond between a cation and an anion counts s = exp((R₀ − d) / 0.37 Å) for both. R₀ is that of I. D.
 * Brown and D. Altermatt, Acta Cryst. B41, 244 (1985), for bonds to oxygen where they give one, else it follows from the atomic
 * parameters of M. O'Keeffe and N. E. Brese, J. Am. Chem. Soc. 113, 3226 (1991). In a sound structure the sum is close to the
 * atom's oxidation state.
 */
public final class BondValence {

    private static final double SOFTNESS = 0.37;
    private static final double REACH = 6;

    /** Valence units; weaker contacts are no bonds. */
    private static final double WEAKEST = 0.03;

    private static final Map<String, double[]> TABLE = ElementTable.numbers(BondValence.class, "bond-valence.tsv");

    private static final Map<String, double[]> OXIDES =
            ElementTable.numbers(BondValence.class, "bond-valence-oxides.tsv");

    private BondValence() {}

    /**
     * One sum for each site, in valence units: positive for a site that gives electrons to its neighbours, negative for one
     * that takes them.
     *
     * @throws IllegalArgumentException where a site is shared by several elements, or an element has no parameters
     */
    public static List<Double> sums(Structure structure) {
        structure.sites().stream()
                .filter(site -> site.occupancies().size() > 1)
                .findFirst()
                .ifPresent(site -> {
                    throw new IllegalArgumentException("Site " + site.label()
                            + " is shared by several elements; a bond-valence sum needs one element on each site.");
                });
        Neighbours near = Neighbours.within(structure, REACH);
        Map<Element, Double> charges = charges(structure);
        return IntStream.range(0, structure.sites().size())
                .mapToObj(site -> sum(structure, site, near.of(site), charges))
                .toList();
    }

    /**
     * Global instability index in valence units: the root mean square of (sum − oxidation state). Above 0.2 a structure is
     * strained or wrong (A. Salinas-Sanchez et al., J. Solid State Chem. 100, 201 (1992)).
     */
    public static double globalInstability(Structure structure, OxidationStates states) {
        List<Double> sums = sums(structure);
        double sum = 0;
        for (int i = 0; i < sums.size(); i++) {
            double off = sums.get(i) - states.average(structure.sites().get(i).element());
            sum += off * off;
        }
        return Math.sqrt(sum / sums.size());
    }

    /** R₀ in Å of a pair, from the parameters of its atoms. @throws IllegalArgumentException where one has none */
    public static double parameter(Element one, Element other) {
        double[] p = parameters(one);
        double[] q = parameters(other);
        double roots = Math.sqrt(p[1]) - Math.sqrt(q[1]);
        return p[0] + q[0] - p[0] * q[0] * roots * roots / (p[1] * p[0] + q[1] * q[0]);
    }

    private static double sum(Structure structure, int site, List<Neighbour> neighbours, Map<Element, Double> charges) {
        Element self = structure.sites().get(site).element();
        double charge = charges.getOrDefault(self, 0.0);
        double sum = 0;
        for (Neighbour neighbour : neighbours) {
            Element other = structure.sites().get(neighbour.site()).element();
            if (charge * charges.getOrDefault(other, 0.0) < 0) {
                double r0 = charge > 0
                        ? parameter(self, charge, other)
                        : parameter(other, charges.getOrDefault(other, 0.0), self);
                double valence = Math.exp((r0 - neighbour.distance()) / SOFTNESS);
                sum += valence < WEAKEST ? 0 : Math.signum(charge) * valence;
            }
        }
        return sum;
    }

    private static double parameter(Element cation, double charge, Element anion) {
        long state = Math.round(charge);
        double[] oxide = OXIDES.get(cation + (state == 1 ? "" : String.valueOf(state)) + "+");
        return anion.symbol().equals("O") && oxide != null ? oxide[0] : parameter(cation, anion);
    }

    /** The likeliest states; where there are none, the most electronegative element is taken for the anion. */
    private static Map<Element, Double> charges(Structure structure) {
        Set<Element> elements = structure.composition().elements();
        Optional<OxidationStates> states = OxidationStates.guess(structure.composition());
        Element last = Collections.max(elements);
        return elements.stream()
                .collect(Collectors.toMap(
                        element -> element,
                        element ->
                                states.map(known -> known.average(element)).orElse(element.equals(last) ? -1.0 : 1.0)));
    }

    private static double[] parameters(Element element) {
        double[] row = TABLE.get(element.number() == 1 ? "H" : element.symbol());
        if (row == null) {
            throw new IllegalArgumentException("No bond-valence parameters are on record for " + element
                    + " (O'Keeffe and" + " Brese 1991 give " + TABLE.size() + " elements).");
        }
        return row;
    }
}
