package io.retort.eval.score;

import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import java.util.Optional;
import java.util.OptionalDouble;

/** Brings a stated number to the unit and the basis of the task. */
final class Amounts {

    private final Task task;

    Amounts(Task task) {
        this.task = task;
    }

    /** A number that could not be brought there says why. */
    record Reading(OptionalDouble value, String problem) {

        static Reading of(double value) {
            return new Reading(OptionalDouble.of(value), "");
        }

        static Reading not(String problem) {
            return new Reading(OptionalDouble.empty(), problem);
        }
    }

    Reading read(double value, String unit, String basis, Sample sample) {
        UnitWords words;
        try {
            words = unit.isBlank() ? new UnitWords(Unit.ONE, Optional.empty()) : UnitWords.parse(unit);
        } catch (IllegalArgumentException e) {
            return Reading.not("its unit '" + unit + "' cannot be read");
        }
        if (!words.unit().convertsTo(task.unit())) {
            return Reading.not("it is in '" + words.unit().symbol() + "', which does not convert to '"
                    + task.unit().symbol() + "'");
        }
        double converted = words.unit().convert(value, task.unit());
        Basis stated = words.basis().orElseGet(() -> basis(basis));
        return toBasis(converted, stated, sample);
    }

    private Reading toBasis(double value, Basis stated, Sample sample) {
        if (stated == task.basis() || stated == Basis.NONE || task.basis() == Basis.NONE) {
            return Reading.of(value);
        }
        Optional<Composition> formula = sample.formula().map(Composition::reduced);
        boolean known = formula.isPresent() && stated != Basis.PER_CELL && task.basis() != Basis.PER_CELL;
        if (!known) {
            return Reading.not(
                    "it is " + stated.words() + ", asked " + task.basis().words());
        }
        double atoms = formula.orElseThrow().atoms();
        return Reading.of(stated == Basis.PER_ATOM ? value * atoms : value / atoms);
    }

    private static Basis basis(String words) {
        for (Basis basis : Basis.values()) {
            if (basis.words().equals(words)) {
                return basis;
            }
        }
        return Basis.NONE;
    }
}
