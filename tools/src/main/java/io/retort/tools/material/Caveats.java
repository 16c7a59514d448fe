package io.retort.tools.material;

import static io.retort.core.evidence.Properties.BAND_GAP;
import static io.retort.core.evidence.Properties.ENERGY_ABOVE_HULL;
import static io.retort.core.evidence.Properties.IS_METAL;
import static io.retort.core.evidence.Properties.ORDERING;
import static io.retort.core.evidence.Properties.TOTAL_MAGNETIZATION;
import static io.retort.core.evidence.Properties.TOTAL_MAGNETIZATION_PER_FORMULA_UNIT;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Property;
import io.retort.core.source.Material;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.material.Entry.Reason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The limits of what a calculated record shows. */
final class Caveats {

    /** Energies closer than this are one phase calculated twice, in eV/atom. */
    private static final double SAME_PHASE = 0.001;

    private static final List<Property> MAGNETIC =
            List.of(ORDERING, TOTAL_MAGNETIZATION, TOTAL_MAGNETIZATION_PER_FORMULA_UNIT);

    private final Facts facts;

    Caveats(Facts facts) {
        this.facts = facts;
    }

    void add(Entry entry, List<Property> asked, Report report) {
        if (entry.reason() != Reason.ID) {
            groundState(entry, report);
        }
        if (asked.contains(BAND_GAP) || asked.contains(IS_METAL)) {
            facts.first(entry.chosen(), BAND_GAP).ifPresent(gap -> gap(gap, entry.chosen(), report));
        }
        MAGNETIC.stream()
                .filter(asked::contains)
                .flatMap(property -> facts.first(entry.chosen(), property).stream())
                .filter(Caveats::isCalculated)
                .findFirst()
                .ifPresent(fact -> report.note(
                        "caveat",
                        "The " + fact.property().name() + " is that of the calculated configuration ("
                                + Cite.method(report.cited(fact))
                                + "); the calculation may have started from another order than nature's."));
    }

    /** The lowest record is not the entry, or the lowest record is itself above the hull. */
    private void groundState(Entry entry, Report report) {
        Material lowest = lowest(entry);
        OptionalDouble chosenHull = EntryChoice.hull(entry.chosen());
        OptionalDouble lowestHull = EntryChoice.hull(lowest);
        Optional<Evidence> hull = facts.first(lowest, ENERGY_ABOVE_HULL);
        if (chosenHull.isEmpty() || lowestHull.isEmpty() || hull.isEmpty()) {
            return;
        }
        if (chosenHull.getAsDouble() - lowestHull.getAsDouble() > SAME_PHASE) {
            Remarks.naming(facts, lowest, report).ifPresent(name -> report.note(
                                            "caveat", lower(entry, report.cited(hull.get()), name)));
        }
        if (lowestHull.getAsDouble() > SAME_PHASE) {
            Evidence above = report.cited(hull.get());
            report.note(
                    "caveat",
                    "The ground state of " + Cite.formula(above) + " may not be in this catalogue: its lowest record is "
                            + Cite.value(above) + " above the hull.");
        }
    }

    private String lower(Entry entry, Evidence lowest, String lowestName) {
        Optional<Evidence> own = facts.first(entry.chosen(), ENERGY_ABOVE_HULL);
        String check = own.map(hull -> "{check: " + lowest.id() + " < " + hull.id() + "}").orElse("");
        String observed = entry.reason() == Reason.COMMON ? "; it is not the form that people mean by the name" : "";
        return "Lowest in energy by " + Cite.method(lowest) + " is " + lowestName + " at " + Cite.value(lowest)
                + " above the hull" + observed + "." + check;
    }

    private static Material lowest(Entry entry) {
        OptionalDouble chosen = EntryChoice.hull(entry.chosen());
        return entry.others().stream()
                .findFirst()
                .filter(other -> EntryChoice.hull(other).orElse(Double.MAX_VALUE) < chosen.orElse(0))
                .orElse(entry.chosen());
    }

    private void gap(Evidence gap, Material material, Report report) {
        if (!isCalculated(gap)) {
            return;
        }
        boolean none = material.number(BAND_GAP).orElse(1) == 0;
        String method = Cite.method(report.cited(gap));
        if (none) {
            report.note(
                    "caveat",
                    "A gap of " + Cite.value(gap) + " is what " + method + " finds for " + Cite.formula(gap)
                            + "; it is no proof that the material is a metal.");
        } else if (gap.provenance().method().name().matches("PBE.*|GGA.*|LDA.*")) {
            report.note("caveat", "Band gaps calculated with " + method + " are usually smaller than measured ones.");
        }
    }

    private static boolean isCalculated(Evidence fact) {
        return fact.provenance().method().kind() != Method.Kind.MEASURED;
    }
}
