package io.retort.tools.material;

import static io.retort.core.evidence.Properties.BAND_GAP;
import static io.retort.core.evidence.Properties.IS_METAL;
import static io.retort.core.evidence.Properties.ORDERING;
import static io.retort.core.evidence.Properties.TOTAL_MAGNETIZATION;
import static io.retort.core.evidence.Properties.TOTAL_MAGNETIZATION_PER_FORMULA_UNIT;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Property;
import io.retort.core.source.Choice.Rival;
import io.retort.core.source.Material;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import java.util.List;

/** The limits of what a calculated record shows. */
final class Caveats {

    private static final List<Property> MAGNETIC =
            List.of(ORDERING, TOTAL_MAGNETIZATION, TOTAL_MAGNETIZATION_PER_FORMULA_UNIT);

    private final Facts facts;

    Caveats(Facts facts) {
        this.facts = facts;
    }

    void add(Entry entry, List<Property> asked, Report report) {
        entry.lower().ifPresent(lowest -> lower(entry, lowest, report));
        if (!entry.isPinned() && entry.choice().groundStateMayBeMissing()) {
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
                        "This " + Cite.property(report.cited(fact)) + " is that of the calculated configuration ("
                                + Cite.method(fact) + "), which may differ from nature's."));
    }

    /** Another record than the entry is the lowest. */
    private void lower(Entry entry, Rival lowest, Report report) {
        Evidence energy = report.cited(lowest.energyAboveHull());
        String check = entry.energy()
                .map(report::cited)
                .map(own -> "{check: " + energy.id() + " < " + own.id() + "}")
                .orElse("");
        String observed = entry.isCommon() ? ", but that is not the form that people mean by the name" : "";
        Remarks.naming(facts, lowest.material(), report)
                .ifPresent(name -> report.note(
                        "caveat",
                        "Lowest in energy by " + Cite.method(energy) + " is " + name + ", " + Cite.value(energy)
                                + " above the hull" + observed + "." + check));
    }

    /** Even the lowest record lies above the hull. */
    private static void groundState(Entry entry, Report report) {
        entry.lower()
                .map(Rival::energyAboveHull)
                .or(entry::energy)
                .map(report::cited)
                .ifPresent(above -> report.note(
                        "caveat",
                        "The ground state of " + Cite.formula(above)
                                + " may not be in this catalogue: its lowest record" + " is " + Cite.value(above)
                                + " above the hull."));
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
                    "The gap of " + Cite.value(gap) + " is what " + method + " finds for " + Cite.formula(gap)
                            + ", not proof of a metal.");
        } else if (gap.provenance().method().name().matches("PBE.*|GGA.*|LDA.*")) {
            report.note("caveat", method + " usually makes band gaps too small.");
        }
    }

    private static boolean isCalculated(Evidence fact) {
        return fact.provenance().method().kind() != Method.Kind.MEASURED;
    }
}
