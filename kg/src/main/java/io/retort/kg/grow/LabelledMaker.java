package io.retort.kg.grow;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Quantity;
import io.retort.core.source.Material;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Candidates of which it is known whether they are right: real facts, as a model or a miner would propose them, and the
 * same made wrong. The fact itself is hidden from the critic: a candidate keeps its id, and what has the id of a candidate
 * is not held against it.
 */
public final class LabelledMaker {

    /** Numbers of which enough is known to tell a right one from a wrong one. */
    static final List<Property> PROPERTIES = List.of(
            Properties.BAND_GAP,
            Properties.FORMATION_ENERGY,
            Properties.DENSITY,
            Properties.K_VRH,
            Properties.G_VRH,
            Properties.E_TOTAL,
            Properties.E_ELECTRONIC,
            Properties.REFRACTIVE_INDEX,
            Properties.LAST_PHDOS_PEAK,
            Properties.TOTAL_MAGNETIZATION_PER_FORMULA_UNIT);

    private static final double RIGHT_QUOTED = 0.6;
    private static final double WRONG_QUOTED_AS_WRONG = 0.25;
    private static final double WRONG_QUOTED_AS_RIGHT = 0.3;
    private static final double RIGHT_WITHOUT_METHOD = 0.1;
    private static final double WRONG_WITHOUT_METHOD = 0.4;

    private final Knowledge knowledge;
    private final RandomGenerator random;

    /** @param random the same seed gives the same candidates */
    public LabelledMaker(Knowledge knowledge, RandomGenerator random) {
        this.knowledge = knowledge;
        this.random = random;
    }

    /**
     * So many, of materials that pass.
     *
     * @param corrupted share that is made wrong
     */
    public List<Labelled> make(int count, double corrupted, Predicate<Material> from) {
        List<Material> materials = knowledge.materials().stream().filter(from).toList();
        List<Labelled> made = new ArrayList<>();
        int wrong = (int) Math.round(count * corrupted);
        while (made.size() < count) {
            List<Evidence> facts = materials.get(random.nextInt(materials.size())).facts().stream()
                    .filter(fact -> PROPERTIES.contains(fact.property()))
                    .filter(fact -> Knowledge.number(fact).isPresent())
                    .toList();
            if (!facts.isEmpty()) {
                Evidence fact = facts.get(random.nextInt(facts.size()));
                (made.size() < wrong ? wrong(fact) : Optional.of(right(fact))).ifPresent(made::add);
            }
        }
        return made;
    }

    private Labelled right(Evidence fact) {
        Quantity value = new Quantity(
                Knowledge.number(fact).orElseThrow(), fact.property().unit());
        Optional<String> quote =
                random.nextDouble() < RIGHT_QUOTED ? Optional.of(sentence(fact, value)) : Optional.empty();
        return new Labelled(candidate(fact, value, quote, random.nextDouble() < RIGHT_WITHOUT_METHOD), true, "");
    }

    private Optional<Labelled> wrong(Evidence fact) {
        Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
        return fault.of(fact, knowledge, random).map(value -> {
            double draw = random.nextDouble();
            Quantity right = new Quantity(
                    Knowledge.number(fact).orElseThrow(), fact.property().unit());
            Optional<String> quote = draw < WRONG_QUOTED_AS_WRONG
                    ? Optional.of(sentence(fact, value))
                    : draw < WRONG_QUOTED_AS_WRONG + WRONG_QUOTED_AS_RIGHT
                            ? Optional.of(sentence(fact, right))
                            : Optional.empty();
            boolean bare = random.nextDouble() < WRONG_WITHOUT_METHOD;
            return new Labelled(candidate(fact, value, quote, bare), false, fault.toString());
        });
    }

    private static Candidate candidate(Evidence fact, Quantity value, Optional<String> quote, boolean withoutMethod) {
        Method method = withoutMethod
                ? new Method("", Method.Kind.DERIVED)
                : fact.provenance().method();
        String by = quote.isPresent() ? "text mining" : "model";
        Provenance from = new Provenance(
                by,
                Optional.empty(),
                "made for training",
                method,
                Instant.EPOCH,
                Optional.empty(),
                Accepted.LICENCE,
                List.of());
        Evidence stated = new Evidence(
                fact.id(),
                fact.material(),
                fact.composition(),
                fact.property(),
                new PropertyValue.Number(value),
                fact.basis(),
                fact.conditions(),
                from);
        return new Candidate(stated, new Origin(by, "made for training", quote, Instant.EPOCH));
    }

    private String sentence(Evidence fact, Quantity value) {
        String formula = fact.composition().map(Composition::reducedFormula).orElse("the sample");
        String name = fact.property().name();
        String number = value.toString();
        return switch (random.nextInt(3)) {
            case 0 -> "The " + name + " of " + formula + " is " + number + ".";
            case 1 -> "For " + formula + " we find a " + name + " of " + number + ".";
            default -> formula + " (" + name + ": " + number + ") was prepared as described above.";
        };
    }
}
