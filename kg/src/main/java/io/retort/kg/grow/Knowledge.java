package io.retort.kg.grow;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** What a source already knows, arranged so that a proposed number can be held against it. Read-only once made. */
public final class Knowledge {

    private static final int PAGE = 500;
    private static final int NEIGHBOURS = 7;

    /**
     * One number.
     *
     * @param of composition of the material, described
     * @param fact where it stands
     * @param value in the property's own unit
     */
    record Known(double[] of, Evidence fact, double value) {}

    private final Map<Property, List<Known>> numbers = new HashMap<>();
    private final Map<MaterialId, Material> materials = new HashMap<>();
    private final Map<Property, double[]> sorted = new HashMap<>();

    /** Reads all of a source. */
    public static Knowledge of(MaterialsSource source) {
        Knowledge knowledge = new Knowledge();
        Page<Material> page = source.search(MaterialQuery.ALL.withPage(PAGE, 0));
        while (!page.items().isEmpty()) {
            page.items().forEach(knowledge::add);
            page = source.search(MaterialQuery.ALL.withPage(
                    PAGE, (int) page.offset() + page.items().size()));
        }
        knowledge.numbers.forEach((property, known) -> knowledge.sorted.put(
                property, known.stream().mapToDouble(Known::value).sorted().toArray()));
        return knowledge;
    }

    private void add(Material material) {
        materials.put(material.id(), material);
        double[] descriptor = Descriptor.of(material.composition());
        for (Evidence fact : material.facts()) {
            number(fact)
                    .ifPresent(value -> numbers.computeIfAbsent(fact.property(), key -> new ArrayList<>())
                            .add(new Known(descriptor, fact, value)));
        }
    }

    /** The number of a fact in its property's own unit; empty where it has none that measures the property. */
    static OptionalDouble number(Evidence fact) {
        return fact.value() instanceof PropertyValue.Number number
                        && number.quantity()
                                .unit()
                                .dimension()
                                .equals(fact.property().unit().dimension())
                ? OptionalDouble.of(number.quantity().in(fact.property().unit()).value())
                : OptionalDouble.empty();
    }

    Optional<Material> material(MaterialId id) {
        return Optional.ofNullable(materials.get(id));
    }

    public List<Material> materials() {
        return materials.values().stream()
                .sorted(Comparator.comparing(Material::id))
                .toList();
    }

    /** What other facts say of the same property of the same material. */
    Stream<Known> sameMaterial(Evidence fact) {
        return others(fact).filter(known -> known.fact().material().equals(fact.material()));
    }

    /** What other forms of the same composition have. */
    Stream<Known> samePhases(Evidence fact) {
        Optional<String> formula = fact.composition().map(Composition::reducedFormula);
        return others(fact)
                .filter(known -> !known.fact().material().equals(fact.material()))
                .filter(known -> known.fact()
                        .composition()
                        .map(Composition::reducedFormula)
                        .equals(formula));
    }

    /** The mean over the most similar compositions, the nearer the weightier. */
    OptionalDouble expected(Evidence fact) {
        if (fact.composition().isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] mine = Descriptor.of(fact.composition().get());
        List<Known> nearest = nearest(fact, mine);
        double weights =
                nearest.stream().mapToDouble(known -> weight(mine, known)).sum();
        double sum = nearest.stream()
                .mapToDouble(known -> known.value() * weight(mine, known))
                .sum();
        return nearest.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / weights);
    }

    /** The most similar few, in one pass. */
    private List<Known> nearest(Evidence fact, double[] mine) {
        PriorityQueue<Near> best =
                new PriorityQueue<>(Comparator.comparingDouble(Near::distance).reversed());
        others(fact)
                .filter(known -> !known.fact().material().equals(fact.material()))
                .map(known -> new Near(Descriptor.distance(mine, known.of()), known))
                .forEach(near -> {
                    best.add(near);
                    if (best.size() > NEIGHBOURS) {
                        best.remove();
                    }
                });
        return best.stream()
                .sorted(Comparator.comparingDouble(Near::distance))
                .map(Near::known)
                .toList();
    }

    private record Near(double distance, Known known) {}

    /** Numbers of other materials, those of the most similar composition first. */
    List<Known> byLikeness(Evidence fact) {
        double[] mine = fact.composition().map(Descriptor::of).orElseThrow();
        return others(fact)
                .filter(known -> !known.fact().material().equals(fact.material()))
                .map(known -> new Near(Descriptor.distance(mine, known.of()), known))
                .sorted(Comparator.comparingDouble(Near::distance))
                .map(Near::known)
                .toList();
    }

    /** The value below which this share of all values of the property lies. */
    OptionalDouble quantile(Property property, double share) {
        double[] all = sorted.getOrDefault(property, new double[0]);
        return all.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(all[(int) Math.round(share * (all.length - 1))]);
    }

    /** How wide the middle half of the property's values is; never 0. */
    double scale(Property property) {
        double width =
                quantile(property, 0.75).orElse(1) - quantile(property, 0.25).orElse(0);
        double[] all = sorted.getOrDefault(property, new double[] {1});
        return width > 0
                ? width
                : Math.max(1e-9, Arrays.stream(all).map(Math::abs).average().orElse(1));
    }

    private Stream<Known> others(Evidence fact) {
        return numbers.getOrDefault(fact.property(), List.of()).stream()
                .filter(known -> !known.fact().id().equals(fact.id()));
    }

    private static double weight(double[] mine, Known known) {
        return 1 / (0.05 + Descriptor.distance(mine, known.of()));
    }
}
