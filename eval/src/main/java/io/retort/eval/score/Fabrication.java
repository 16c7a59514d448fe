package io.retort.eval.score;

import io.retort.core.quantity.Unit;
import io.retort.eval.answer.Response;
import io.retort.eval.answer.Stated;
import java.util.Optional;

/**
 * Numbers without evidence. A typed value must cite evidence or name its record; a number that the text writes in the
 * unit of the task must be one of the typed values, as shown.
 */
public final class Fabrication {

    private Fabrication() {}

    public static boolean isIn(Response response, Optional<Unit> unit) {
        boolean typed = response.stated().stream()
                .filter(value -> value.value().isPresent() || value.label().isPresent())
                .anyMatch(value -> !value.isTraceable());
        return typed || unit.filter(of -> hasUnboundNumber(response, of)).isPresent();
    }

    private static boolean hasUnboundNumber(Response response, Unit unit) {
        return !unit.equals(Unit.ONE)
                && NumbersInText.in(response.text(), unit).stream()
                        .anyMatch(number -> response.stated().stream().noneMatch(value -> backs(value, number)));
    }

    private static boolean backs(Stated value, NumbersInText.Found number) {
        if (value.value().isEmpty()) {
            return false;
        }
        double tolerance = Math.max(0.51 * Math.pow(10, -number.decimals()), 0.005 * Math.abs(number.value()));
        boolean asShown = value.shown().stream().anyMatch(shown -> near(shown.value(), number.value(), tolerance));
        return asShown || near(inUnit(value, number), number.value(), tolerance);
    }

    private static double inUnit(Stated value, NumbersInText.Found number) {
        try {
            Unit written = UnitWords.parse(number.unit()).unit();
            return UnitWords.parse(value.unit()).unit().convert(value.value().orElseThrow(), written);
        } catch (IllegalArgumentException e) {
            return Double.NaN;
        }
    }

    private static boolean near(double one, double other, double tolerance) {
        return Math.abs(one - other) <= tolerance;
    }
}
