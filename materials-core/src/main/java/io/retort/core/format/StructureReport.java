package io.retort.core.format;

import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.neighbours.Bonds;
import io.retort.core.neighbours.Neighbour;
import io.retort.core.neighbours.Neighbours;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is doubtful about a structure that could be read. Says; never changes anything.
 *
 * @param findings empty for a sound structure
 */
public record StructureReport(List<Finding> findings) {

    /** What kind of doubt. */
    public enum Kind {
        OVERLAPPING_SITES,
        SHORT_DISTANCE,
        FORMULA_DIFFERS,
        VOLUME_DIFFERS,
        LEFT_HANDED_CELL,
        OCCUPANCY_OVER_ONE,
        CHARGED
    }

    /**
     * @param kind for programs
     * @param message for people: what stands there, with its sites and numbers
     * @param sites indices of the sites that it is about
     */
    public record Finding(Kind kind, String message, List<Integer> sites) {}

    /** Å; full sites nearer than this are one place. */
    private static final double OVERLAP = 0.1;

    /** In sums of covalent radii; bonds are hardly ever shorter. */
    private static final double SHORT = 0.6;

    /** Å³ a site; the densest crystals have 4 to 6. */
    private static final double DENSE = 0.2;

    /** Findings of one kind that are listed. */
    private static final int LISTED = 20;

    public StructureReport {
        findings = List.copyOf(findings);
    }

    public static StructureReport of(StructureEntry entry) {
        List<Finding> findings = new ArrayList<>();
        Structure structure = entry.structure();
        cell(structure, findings);
        occupancies(structure, findings);
        distances(structure, findings);
        formula(entry, findings);
        volume(entry, findings);
        charge(structure, findings);
        return new StructureReport(findings);
    }

    public static StructureReport of(Structure structure) {
        return of(StructureEntry.crystal("", structure));
    }

    public boolean isSound() {
        return findings.isEmpty();
    }

    private static void cell(Structure structure, List<Finding> findings) {
        if (structure.lattice().volume() < 0) {
            findings.add(new Finding(Kind.LEFT_HANDED_CELL, "The cell vectors are left-handed.", List.of()));
        }
    }

    private static void occupancies(Structure structure, List<Finding> findings) {
        for (int i = 0; i < structure.sites().size(); i++) {
            Site site = structure.sites().get(i);
            if (site.occupancy() > 1 + 1e-3) {
                add(
                        findings,
                        Kind.OCCUPANCY_OVER_ONE,
                        text("Site %s holds %.4f atoms.", name(structure, i), site.occupancy()),
                        i);
            }
        }
    }

    private static void distances(Structure structure, List<Finding> findings) {
        if (structure.volume() / structure.sites().size() < DENSE) {
            String message = text("%d sites share %.3f Å³.", structure.sites().size(), structure.volume());
            findings.add(new Finding(Kind.SHORT_DISTANCE, message, List.of()));
            return;
        }
        double largest = structure.sites().stream()
                .mapToDouble(site -> Bonds.radius(site.element()))
                .max()
                .orElse(1);
        Neighbours near = Neighbours.within(structure, Math.max(OVERLAP, 2 * SHORT * largest));
        for (int i = 0; i < structure.sites().size(); i++) {
            for (Neighbour other : near.of(i)) {
                if (other.site() > i || other.site() == i) {
                    distance(structure, i, other, findings);
                }
            }
        }
    }

    private static void distance(Structure structure, int i, Neighbour other, List<Finding> findings) {
        Site one = structure.sites().get(i);
        Site two = structure.sites().get(other.site());
        boolean alternatives = i != other.site() && one.occupancy() + two.occupancy() <= 1 + 1e-3;
        double shortest = SHORT * (Bonds.radius(one.element()) + Bonds.radius(two.element()));
        if (alternatives || other.distance() >= Math.max(OVERLAP, shortest)) {
            return;
        }
        boolean overlap = other.distance() < OVERLAP;
        String message = text(
                overlap
                        ? "Sites %s and %s stand on one place, %.3f Å apart."
                        : "Sites %s and %s are only %.3f Å apart.",
                name(structure, i),
                name(structure, other.site()),
                other.distance());
        add(findings, overlap ? Kind.OVERLAPPING_SITES : Kind.SHORT_DISTANCE, message, i, other.site());
    }

    private static void formula(StructureEntry entry, List<Finding> findings) {
        entry.stated().formula().ifPresent(text -> {
            try {
                Composition stated = Composition.of(text.replace(" ", ""));
                Composition found = entry.structure().composition();
                if (!isNear(stated, found)) {
                    String message = text("The file states %s, its sites give %s.", text, found.reducedFormula());
                    findings.add(new Finding(Kind.FORMULA_DIFFERS, message, List.of()));
                }
            } catch (FormulaSyntaxException e) {
                findings.add(new Finding(
                        Kind.FORMULA_DIFFERS, "The stated formula cannot be read. " + e.getMessage(), List.of()));
            }
        });
    }

    /** The same elements, each within 1 % of all atoms: occupancies are rounded. */
    private static boolean isNear(Composition one, Composition other) {
        return one.elements().equals(other.elements())
                && one.elements().stream()
                        .allMatch(element ->
                                Math.abs(one.amount(element) / one.atoms() - other.amount(element) / other.atoms())
                                        < 0.01);
    }

    private static void volume(StructureEntry entry, List<Finding> findings) {
        entry.stated().volume().ifPresent(stated -> {
            double volume = entry.structure().volume();
            if (Math.abs(stated - volume) > 0.01 * volume) {
                String message = text("The file states a volume of %.3f Å³, its cell has %.3f Å³.", stated, volume);
                findings.add(new Finding(Kind.VOLUME_DIFFERS, message, List.of()));
            }
        });
    }

    /** Only where every occupant has an oxidation state. */
    private static void charge(Structure structure, List<Finding> findings) {
        double charge = 0;
        for (Site site : structure.sites()) {
            if (!site.properties()
                    .oxidationStates()
                    .keySet()
                    .containsAll(site.occupancies().keySet())) {
                return;
            }
            charge += site.occupancies().entrySet().stream()
                    .mapToDouble(e ->
                            e.getValue() * site.properties().oxidationStates().getOrDefault(e.getKey(), 0.0))
                    .sum();
        }
        if (Math.abs(charge) > 0.01) {
            findings.add(new Finding(
                    Kind.CHARGED, text("The oxidation states add up to %+.3f in the cell.", charge), List.of()));
        }
    }

    private static void add(List<Finding> findings, Kind kind, String message, Integer... sites) {
        if (findings.stream().filter(finding -> finding.kind == kind).count() < LISTED) {
            findings.add(new Finding(kind, message, List.of(sites)));
        }
    }

    private static String name(Structure structure, int site) {
        return structure.sites().get(site).label() + " (number " + (site + 1) + ")";
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
