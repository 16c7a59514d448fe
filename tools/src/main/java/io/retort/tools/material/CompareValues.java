package io.retort.tools.material;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialsSource;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.material.Compared.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** One property of one material by every method and from every place that knows it, and whether they agree. */
public final class CompareValues implements Tool<CompareValues.Arguments> {

    private static final int MOST = 20;

    /** Which material, which property. */
    public record Arguments(
            @Describe("formula (GaN), id (mp-804) or plain name (silicon, diamond, rutile)")
            String material,

            @Describe("name, space group or crystal system of the form, where one is asked for: wurtzite, anatase")
            Optional<String> polymorph,

            @Describe("key of one property, such as band_gap or k_vrh")
            String property) {}

    private final Finder finder;
    private final Facts facts;
    private final Missed missed;

    public CompareValues(MaterialsSource source) {
        this.finder = new Finder(source);
        this.facts = new Facts(source);
        this.missed = new Missed(source);
    }

    @Override
    public String name() {
        return "compare_values";
    }

    @Override
    public String purpose() {
        return "Puts one property of one material side by side as every method and source has it: PBE, r2SCAN, HSE06,"
                + " experiment, several databases. Says of each whether it agrees, differs or is not comparable;"
                + " nothing is averaged.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        List<Property> asked = Asked.properties(List.of(arguments.property()));
        if (asked.size() != 1) {
            throw new ToolFailure("Compare one property at a time, such as lattice_a.");
        }
        Found found = finder.find(arguments.material(), arguments.polymorph());
        Optional<Entry> entry = EntryChoice.choose(found);
        return entry.isPresent() ? observe(entry.get(), asked.get(0)) : missed.observe(found);
    }

    private Observation observe(Entry entry, Property property) {
        Report report = new Report();
        List<Sample> samples = samples(entry, property);
        samples.forEach(sample -> report.cited(sample.fact()));
        Remarks.naming(facts, entry.chosen(), report)
                .ifPresent(name -> report.note("entry", "This is " + name + ", " + entry.words() + "."));
        if (samples.isEmpty()) {
            String name = Remarks.naming(facts, entry.chosen(), report).orElse("this record");
            report.note("missing", "No " + property.name() + " is recorded for " + name + ".");
            return report.observation(Outcome.PARTIAL, "No " + property.name() + " is recorded for " + name + ".");
        }
        new Compared(samples).pairs().forEach(pair -> report.note("comparison", Compared.sentence(pair)));
        String values = samples.stream()
                .map(sample -> Compared.described(sample.fact()))
                .collect(Collectors.joining("; "));
        return report.observation(
                Outcome.COMPLETE,
                Cite.material(samples.get(0).fact()) + " "
                        + Cite.property(samples.get(0).fact()) + ": " + values + ".");
    }

    /** Of the record, and of records of other databases that may be the same phase. */
    private List<Sample> samples(Entry entry, Property property) {
        List<Sample> samples = new ArrayList<>(of(entry.chosen(), property));
        entry.choice().others().stream()
                .filter(other -> !other.deprecated() && isCounterpart(entry.chosen(), other))
                .forEach(other -> samples.addAll(of(other, property)));
        return samples.subList(0, Math.min(MOST, samples.size()));
    }

    private List<Sample> of(Material material, Property property) {
        return facts.of(material, property).stream()
                .map(fact -> new Sample(material, fact))
                .toList();
    }

    /** Of another database, and not known to be another phase. */
    private static boolean isCounterpart(Material chosen, Material other) {
        OptionalDouble group = other.number(Properties.SPACEGROUP_NUMBER);
        boolean samePhase = group.isEmpty() || group.equals(chosen.number(Properties.SPACEGROUP_NUMBER));
        return samePhase && !other.id().database().equals(chosen.id().database());
    }
}
