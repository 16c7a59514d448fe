package io.retort.core.build;

import io.retort.core.element.Element;
import io.retort.core.neighbours.Neighbour;
import io.retort.core.neighbours.Surroundings;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;

/** Point defects. Sites are counted from 0; the other atoms keep their places and their order. */
public final class Defects {

    /** Å; two nuclei are never this near. */
    private static final double TOO_NEAR = 0.5;

    private Defects() {}

    /** Another element on one site. */
    public static Structure substituted(Structure structure, int site, Element element) {
        List<Site> sites = new ArrayList<>(structure.sites());
        sites.set(site, Site.of(element, checked(structure, site).position()));
        return new Structure(structure.lattice(), sites);
    }

    /** One element in place of another on every site that the other fills. @throws BuildException where it fills none */
    public static Structure replaced(Structure structure, Element from, Element to) {
        boolean any = structure.sites().stream().anyMatch(site -> isFilledBy(site, from));
        if (!any) {
            throw new BuildException("No site of " + structure.reducedFormula() + " is filled by " + from
                    + "; it holds " + structure.composition().elements() + ".");
        }
        return new Structure(
                structure.lattice(),
                structure.sites().stream()
                        .map(site -> isFilledBy(site, from) ? Site.of(to, site.position()) : site)
                        .toList());
    }

    /** One site left empty. @throws BuildException for the only one */
    public static Structure vacancy(Structure structure, int site) {
        checked(structure, site);
        if (structure.sites().size() == 1) {
            throw new BuildException("The cell has only one site; build a supercell first, then take one out.");
        }
        List<Site> sites = new ArrayList<>(structure.sites());
        sites.remove(site);
        return new Structure(structure.lattice(), sites);
    }

    /** One more atom, last in the list. @throws BuildException where an atom already sits within 0.5 Å */
    public static Structure interstitial(Structure structure, Element element, Fractional position) {
        Neighbour nearest = new Surroundings(structure)
                .nearest(1, structure.lattice().cartesian(position))
                .get(0);
        if (nearest.distance() < TOO_NEAR) {
            throw new BuildException("Site " + nearest.site() + " ("
                    + structure.sites().get(nearest.site()).label()
                    + ") is only " + Math.round(nearest.distance() * 1000) / 1000.0
                    + " Å from there; name a tetrahedral, octahedral or largest empty site instead.");
        }
        List<Site> sites = new ArrayList<>(structure.sites());
        sites.add(Site.of(element, position.wrapped()));
        return new Structure(structure.lattice(), sites);
    }

    private static boolean isFilledBy(Site site, Element element) {
        return site.isOrdered() && site.element().equals(element);
    }

    private static Site checked(Structure structure, int site) {
        if (site < 0 || site >= structure.sites().size()) {
            throw new BuildException("There is no site " + site + "; this cell has the sites 0 to "
                    + (structure.sites().size() - 1) + ".");
        }
        return structure.sites().get(site);
    }
}
