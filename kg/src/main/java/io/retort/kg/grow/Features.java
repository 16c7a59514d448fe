package io.retort.kg.grow;

import static io.retort.core.evidence.Properties.*;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Property;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.core.source.Plausibility;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What the critic looks at. Each feature is between about −1 and 1, larger where it speaks for the candidate. */
public final class Features {

    /** Their names, in order. */
    public static final List<String> NAMES = List.of(
            "unit_fits",
            "possible",
            "material_fits",
            "method_stated",
            "within_range",
            "other_sources",
            "other_sources_agree",
            "other_sources_agree_closely",
            "other_sources_differ",
            "other_phases_agree",
            "similar_compositions_agree",
            "far_from_similar",
            "laws_hold",
            "laws_broken",
            "quoted",
            "quote_supports",
            "quote_contradicts");

    private final Knowledge knowledge;

    public Features(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    public double[] of(Candidate candidate) {
        Evidence fact = candidate.fact();
        OptionalDouble number = Knowledge.number(fact);
        Optional<Material> material = fact.material().flatMap(knowledge::material);
        double other = number.isPresent() ? nearest(fact, number.getAsDouble(), knowledge.sameMaterial(fact)) : -1;
        double phases = number.isPresent() ? nearest(fact, number.getAsDouble(), knowledge.samePhases(fact)) : -1;
        double similar = number.isPresent() ? residual(fact, number.getAsDouble()) : 3;
        Laws.Verdict laws = number.isPresent() && material.isPresent()
                ? Laws.judge(material.get(), fact, number.getAsDouble())
                : new Laws.Verdict(0, 0);
        Quotation quotation = Quotation.of(candidate);
        return new double[] {
            flag(number.isPresent() || fact.property().kind() != Property.Kind.NUMBER),
            flag(number.isPresent()
                    && material.map(known -> Plausibility.flaw(known, fact).isEmpty())
                            .orElse(true)),
            flag(material.map(known -> fits(known, fact)).orElse(false)),
            flag(!fact.provenance().method().name().isEmpty()),
            flag(number.isPresent() && within(fact.property(), number.getAsDouble())),
            flag(other >= 0),
            other < 0 ? 0 : Math.exp(-other / 0.3),
            other < 0 ? 0 : Math.exp(-other / 0.03),
            other < 0 ? 0 : -Math.min(1, other),
            phases < 0 ? 0 : Math.exp(-phases / 0.3) - 0.5,
            Math.exp(-similar / 0.4),
            -Math.min(3, similar) / 3,
            Math.min(1, laws.held()),
            -Math.min(1, laws.broken()),
            flag(quotation.isGiven()),
            flag(quotation.supports()),
            -flag(quotation.isGiven() && !quotation.supports())
        };
    }

    /** The smallest relative difference; −1 where there is nothing to compare with. */
    private double nearest(Evidence fact, double value, Stream<Knowledge.Known> others) {
        double floor = 0.05 * knowledge.scale(fact.property());
        return others.mapToDouble(known ->
                        Math.abs(known.value() - value) / (Math.max(Math.abs(known.value()), Math.abs(value)) + floor))
                .min()
                .orElse(-1);
    }

    private double residual(Evidence fact, double value) {
        OptionalDouble expected = knowledge.expected(fact);
        return expected.isPresent() ? Math.abs(value - expected.getAsDouble()) / knowledge.scale(fact.property()) : 1;
    }

    private boolean within(Property property, double value) {
        OptionalDouble low = knowledge.quantile(property, 0.005);
        OptionalDouble high = knowledge.quantile(property, 0.995);
        double slack = 0.1 * knowledge.scale(property);
        return low.isEmpty() || value >= low.getAsDouble() - slack && value <= high.getAsDouble() + slack;
    }

    private static boolean fits(Material material, Evidence fact) {
        return fact.basis() == fact.property().basis()
                && fact.composition()
                        .map(Composition::reducedFormula)
                        .filter(material.formula()::equals)
                        .isPresent();
    }

    private static double flag(boolean yes) {
        return yes ? 1 : 0;
    }
}
