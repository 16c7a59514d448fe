package io.retort.tools.material;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialsSource;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Properties of one material. The entry is chosen first, then every property is read from it. */
public final class GetMaterial implements Tool<GetMaterial.Arguments> {

    /** Which material, which properties. */
    public record Arguments(
            @Describe("formula (GaN), id (mp-804) or plain name (silicon, diamond, rutile)")
            String material,

            @Describe("name, space group or crystal system of the form, where one is asked for: wurtzite, anatase")
            Optional<String> polymorph,

            @Describe("keys of the properties, such as band_gap, k_vrh, spacegroup_symbol; lattice for all six"
                    + " cell parameters")
            List<String> properties) {}

    private final MaterialsSource source;
    private final Finder finder;
    private final Facts facts;
    private final Missed missed;
    private final Remarks remarks;

    public GetMaterial(MaterialsSource source) {
        this.source = source;
        this.finder = new Finder(source);
        this.facts = new Facts(source);
        this.missed = new Missed(source);
        this.remarks = new Remarks(facts);
    }

    @Override
    public String name() {
        return "get_material";
    }

    @Override
    public String purpose() {
        return "Reads properties of one material, by formula, id or name. Chooses the record that stands for the"
                + " formula and says which, and what else is close to it. For several materials, call it once for each;"
                + " for materials by criteria use search_materials.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        List<Property> asked = Asked.properties(arguments.properties());
        Found found = finder.find(arguments.material(), arguments.polymorph());
        Optional<Entry> entry = EntryChoice.choose(found);
        return entry.isPresent() ? observe(entry.get(), asked) : missed.observe(found);
    }

    private Observation observe(Entry entry, List<Property> asked) {
        Material chosen = whole(entry.chosen(), asked);
        Report report = new Report();
        List<Property> missing = new ArrayList<>();
        for (Property property : asked) {
            List<Evidence> known = facts.of(chosen, property);
            report.add(known);
            Compared.of(chosen, known).note(report);
            if (known.isEmpty()) {
                missing.add(property);
            }
        }
        String summary = summary(report.evidence());
        remarks.add(entry, asked, missing, report);
        report.add(parents(chosen, report.evidence()));
        Outcome outcome = missing.isEmpty() ? Outcome.COMPLETE : Outcome.PARTIAL;
        String text = summary.isEmpty() ? remarks.nothing(chosen, report) : summary;
        return report.observation(outcome, text);
    }

    /** A search brings the headline facts; where one that is asked for is not among them, the record is read whole. */
    private Material whole(Material chosen, List<Property> asked) {
        boolean known = asked.stream()
                .filter(property ->
                        !Properties.LATTICE.contains(property)) // shown in the conventional cell, from the structure
                .noneMatch(property -> chosen.facts(property).isEmpty());
        return known ? chosen : source.get(chosen.id()).orElse(chosen);
    }

    /** What derived facts were derived from, so that a reader can follow them. */
    private static List<Evidence> parents(Material material, List<Evidence> facts) {
        Set<EvidenceId> ids = facts.stream()
                .flatMap(fact -> fact.provenance().derivedFrom().stream())
                .collect(Collectors.toSet());
        return material.facts().stream().filter(fact -> ids.contains(fact.id())).toList();
    }

    private static String summary(List<Evidence> known) {
        return known.isEmpty()
                ? ""
                : Cite.material(known.get(0)) + ": "
                        + known.stream().map(GetMaterial::described).collect(Collectors.joining("; ")) + ".";
    }

    private static String described(Evidence fact) {
        String conditions = Cite.conditions(fact);
        return Cite.property(fact) + " " + Cite.value(fact) + " (" + Cite.method(fact)
                + (conditions.isEmpty() ? "" : ", " + conditions) + ")";
    }
}
