package io.retort.eval.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import io.retort.core.source.Choice;
import io.retort.core.source.EntryRule;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Reading;
import io.retort.core.source.UnknownPolymorphException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the data in use say of each sample, read by the entry rule alone: the truth of the column {@code entry}, and the
 * ceiling of a task. The source is only read; no truth goes the other way.
 */
public final class EntryTruths {

    private static final int MAX_RECORDS = 500;

    private final Task task;
    private final MaterialsSource source;
    private final Map<String, Truth> truths = new HashMap<>();
    private final Set<String> held = new HashSet<>();

    private EntryTruths(Task task, MaterialsSource source) {
        this.task = task;
        this.source = source;
    }

    /** Reads every sample. A task without a property has no such truths. */
    public static EntryTruths of(Task task, MaterialsSource source) {
        EntryTruths truths = new EntryTruths(task, source);
        if (task.property().isPresent()) {
            task.samples().forEach(truths::read);
        }
        return truths;
    }

    /** By sample; none for a sample whose chosen record has no plausible value. */
    public Map<String, Truth> truths() {
        return Map.copyOf(truths);
    }

    /** The share of samples whose material some record here has, with a plausible value of the property. */
    public Optional<Double> ceiling() {
        return task.property()
                .map(property -> held.size() / (double) task.samples().size());
    }

    /** The task with the column {@code entry}, where any sample has such a truth. */
    public static Task join(Task task, Map<String, Truth> truths) {
        if (truths.isEmpty()) {
            return task;
        }
        List<TruthColumn> columns = new ArrayList<>(task.truths());
        columns.add(TruthColumn.ENTRY);
        List<Sample> samples = task.samples().stream()
                .map(sample -> truths.containsKey(sample.name())
                        ? SampleReader.with(sample, TruthColumn.ENTRY.name(), truths.get(sample.name()))
                        : sample)
                .toList();
        return task.with(columns, samples);
    }

    private void read(Sample sample) {
        Optional<Choice> choice = choice(sample);
        if (choice.isEmpty()) {
            return;
        }
        if (isLattice()) {
            lattice(choice.get().chosen()).ifPresent(truth -> keep(sample, truth));
        } else {
            property(sample, choice.get(), task.property().orElseThrow());
        }
    }

    private Optional<Choice> choice(Sample sample) {
        if (sample.formula().isEmpty() || isAskedById(sample)) {
            return sample.materialId()
                    .flatMap(source::get)
                    .map(record -> EntryRule.choose(List.of(record), Optional.empty()));
        }
        List<Material> records = source.search(
                        MaterialQuery.of(sample.formula().get()).withPage(MAX_RECORDS, 0))
                .items();
        try {
            return records.isEmpty()
                    ? Optional.empty()
                    : Optional.of(EntryRule.choose(
                            records, Optional.ofNullable(sample.slots().get("polymorph"))));
        } catch (UnknownPolymorphException e) {
            return Optional.empty();
        }
    }

    private boolean isAskedById(Sample sample) {
        return sample.materialId().isPresent()
                && task.prompts().stream().allMatch(prompt -> prompt.contains("{material_id}"));
    }

    private void property(Sample sample, Choice choice, Property property) {
        if (task.method().isPresent()) {
            choice.chosen().facts(property).stream()
                    .filter(fact -> fact.provenance()
                            .method()
                            .name()
                            .equals(task.method().get()))
                    .findFirst()
                    .ifPresent(fact -> keep(sample, truth(fact, sample)));
            return;
        }
        Reading reading = choice.reading(property);
        if (reading instanceof Reading.Present present) {
            keep(sample, truth(present.fact(), sample));
        } else if (reading instanceof Reading.Lacking lacking && lacking.next().isPresent()) {
            held.add(sample.name());
        }
    }

    private void keep(Sample sample, Truth truth) {
        truths.put(sample.name(), truth);
        held.add(sample.name());
    }

    private Truth truth(Evidence fact, Sample sample) {
        return new Truth(value(fact, sample), Optional.empty(), words(fact));
    }

    private JsonNode value(Evidence fact, Sample sample) {
        if (fact.value() instanceof PropertyValue.Number number) {
            double value = number.quantity().in(task.unit()).value();
            return DoubleNode.valueOf(inBasis(value, fact.basis(), sample));
        }
        return fact.value() instanceof PropertyValue.Flag flag
                ? BooleanNode.valueOf(flag.value())
                : TextNode.valueOf(fact.value() instanceof PropertyValue.Label label ? label.text() : "");
    }

    private double inBasis(double value, Basis basis, Sample sample) {
        double atoms = sample.formula()
                .map(Composition::reduced)
                .map(Composition::atoms)
                .orElse(1.0);
        if (basis == Basis.PER_ATOM && task.basis() == Basis.PER_FORMULA_UNIT) {
            return value * atoms;
        }
        return basis == Basis.PER_FORMULA_UNIT && task.basis() == Basis.PER_ATOM ? value / atoms : value;
    }

    private boolean isLattice() {
        return task.scorer().equals("lattice");
    }

    private static Optional<Truth> lattice(Material record) {
        ArrayNode six = JsonNodeFactory.instance.arrayNode();
        Optional<Evidence> first = record.fact(Properties.LATTICE_A);
        for (Property property : Properties.LATTICE) {
            record.number(property).ifPresent(six::add);
        }
        return first.filter(fact -> six.size() == 6).map(fact -> new Truth(six, Optional.empty(), words(fact)));
    }

    private static String words(Evidence fact) {
        return fact.provenance().source()
                + fact.provenance().release().map(release -> " " + release).orElse("")
                + fact.material().map(id -> ", " + id).orElse("")
                + ", " + fact.provenance().method();
    }
}
