package io.retort.core.neighbours;

import io.retort.core.element.Element;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which neighbours are bonded: those nearer than {@link #STRETCH} times the sum of their covalent radii (Cordero et al.
 * 2008), but two metals that both have a non-metal partner touch without a bond (Sr and Ti in SrTiO3). Partial sites that
 * exclude each other are not bonded.
 */
public final class Bonds {

    /** Longest bond, in sums of the covalent radii: 1.18 in aluminium, 1.06 in silicon, 1.05 in rock salt. */
    public static final double STRETCH = 1.2;

    /** Shortest bond, in sums of the covalent radii; nearer pairs are an error or alternatives. */
    public static final double SQUEEZE = 0.5;

    private static final double UNKNOWN_RADIUS = 1.5;

    private static final Set<Integer> NON_METALS =
            Set.of(1, 2, 5, 6, 7, 8, 9, 10, 14, 15, 16, 17, 18, 32, 33, 34, 35, 36, 52, 53, 54, 85, 86);

    private final List<List<Neighbour>> bySite;

    private Bonds(List<List<Neighbour>> bySite) {
        this.bySite = bySite;
    }

    public static Bonds of(Structure structure) {
        List<Site> sites = structure.sites();
        double largest =
                sites.stream().mapToDouble(site -> radius(site.element())).max().orElse(UNKNOWN_RADIUS);
        Neighbours near = Neighbours.within(
                structure,
                2 * largest * STRETCH,
                (site, other, distance) -> touch(sites.get(site), sites.get(other), distance));
        List<List<Neighbour>> contacts = new ArrayList<>(sites.size());
        boolean[] hasNonMetal = new boolean[sites.size()];
        for (int i = 0; i < sites.size(); i++) {
            List<Neighbour> touching = near.of(i);
            contacts.add(touching);
            hasNonMetal[i] = touching.stream()
                    .anyMatch(other -> isNonMetal(sites.get(other.site()).element()));
        }
        List<List<Neighbour>> bonds = new ArrayList<>(sites.size());
        for (int i = 0; i < sites.size(); i++) {
            boolean metal = !isNonMetal(sites.get(i).element());
            boolean busy = metal && hasNonMetal[i];
            bonds.add(contacts.get(i).stream()
                    .filter(other ->
                            !(busy && !isNonMetal(sites.get(other.site()).element()) && hasNonMetal[other.site()]))
                    .toList());
        }
        return new Bonds(bonds);
    }

    /** Bonded partners of a site, nearest first. */
    public List<Neighbour> of(int site) {
        return bySite.get(site);
    }

    /** How many partners a site has. */
    public int coordination(int site) {
        return bySite.get(site).size();
    }

    public static boolean isNonMetal(Element element) {
        return NON_METALS.contains(element.number());
    }

    /** Covalent radius in Å; 1.5 where none is known. */
    public static double radius(Element element) {
        return element.covalentRadius().orElse(UNKNOWN_RADIUS);
    }

    private static boolean touch(Site one, Site other, double distance) {
        double sum = radius(one.element()) + radius(other.element());
        boolean together = one.isOrdered() || other.isOrdered() || one.occupancy() + other.occupancy() > 1.0 + 1e-3;
        return distance <= STRETCH * sum && distance >= SQUEEZE * sum && (together || distance > 0.7 * sum);
    }
}
