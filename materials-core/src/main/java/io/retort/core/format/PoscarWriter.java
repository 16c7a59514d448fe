package io.retort.core.format;

import io.retort.core.element.Element;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.SiteValue;
import io.retort.core.structure.Structure;
import java.util.List;
import java.util.stream.Collectors;

/** Writes VASP 5 in the order of the sites; a run of one element is one group. */
final class PoscarWriter {

    private PoscarWriter() {}

    static String write(Structure structure) {
        Ordered.require(structure, "POSCAR");
        StringBuilder out = new StringBuilder();
        out.append(structure.reducedFormula()).append("\n1.0\n");
        Lattice lattice = structure.lattice();
        List.of(lattice.a(), lattice.b(), lattice.c()).forEach(v -> out.append(row(v.x(), v.y(), v.z())));
        groups(structure, out);
        boolean selective = structure.sites().stream().anyMatch(site -> flags(site) != null);
        out.append(selective ? "Selective dynamics\n" : "").append("Direct\n");
        for (Site site : structure.sites()) {
            Fractional at = site.position();
            String row = row(at.a(), at.b(), at.c());
            out.append(selective ? row.stripTrailing() + flagText(site) + "\n" : row);
        }
        return out.toString();
    }

    private static void groups(Structure structure, StringBuilder out) {
        StringBuilder symbols = new StringBuilder();
        StringBuilder counts = new StringBuilder();
        List<Site> sites = structure.sites();
        int start = 0;
        for (int i = 1; i <= sites.size(); i++) {
            Element element = sites.get(start).element();
            if (i == sites.size() || !sites.get(i).element().equals(element)) {
                symbols.append(symbols.isEmpty() ? "" : " ").append(element);
                counts.append(counts.isEmpty() ? "" : " ").append(i - start);
                start = i;
            }
        }
        out.append(symbols).append('\n').append(counts).append('\n');
    }

    private static SiteValue.@org.jspecify.annotations.Nullable Flags flags(Site site) {
        return site.properties().others().get("selective_dynamics") instanceof SiteValue.Flags flags ? flags : null;
    }

    private static String flagText(Site site) {
        SiteValue.Flags flags = flags(site);
        return flags == null
                ? " T T T"
                : flags.values().stream().map(free -> free ? " T" : " F").collect(Collectors.joining());
    }

    private static String row(double x, double y, double z) {
        return "  " + Numbers.text(x) + " " + Numbers.text(y) + " " + Numbers.text(z) + "\n";
    }
}
