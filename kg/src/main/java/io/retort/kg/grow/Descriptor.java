package io.retort.kg.grow;

import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import java.util.function.ToDoubleFunction;

/** A composition as a few numbers, so that like is near like: means and spreads over its elements. */
final class Descriptor {

    private static final double TYPICAL_ELECTRONEGATIVITY = 1.8;
    private static final double TYPICAL_RADIUS = 1.4;

    private Descriptor() {}

    /** Each entry is of order one. */
    static double[] of(Composition composition) {
        ToDoubleFunction<Element> electronegativity =
                element -> element.electronegativity().orElse(TYPICAL_ELECTRONEGATIVITY);
        ToDoubleFunction<Element> radius = element -> element.covalentRadius().orElse(TYPICAL_RADIUS);
        ToDoubleFunction<Element> size = element -> Math.log(element.weight());
        return new double[] {
            mean(composition, electronegativity) * 2,
            spread(composition, electronegativity) * 2,
            mean(composition, radius) * 3,
            spread(composition, radius) * 2,
            mean(composition, size) * 1.5,
            spread(composition, size),
            composition.elements().size() * 0.5,
            most(composition, electronegativity) * 2
        };
    }

    static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum);
    }

    private static double mean(Composition composition, ToDoubleFunction<Element> of) {
        return composition.elements().stream()
                        .mapToDouble(element -> of.applyAsDouble(element) * composition.amount(element))
                        .sum()
                / composition.atoms();
    }

    private static double spread(Composition composition, ToDoubleFunction<Element> of) {
        var range = composition.elements().stream().mapToDouble(of).summaryStatistics();
        return range.getMax() - range.getMin();
    }

    private static double most(Composition composition, ToDoubleFunction<Element> of) {
        return composition.elements().stream().mapToDouble(of).max().orElse(0);
    }
}
