package io.retort.eval.score;

import java.util.Optional;
import java.util.OptionalDouble;

/** How one response went against one truth. Each case says why. */
public sealed interface Score {

    String why();

    /**
     * Answered and compared.
     *
     * @param value 1 is right, 0 is wrong; between for partly right
     * @param number that was answered, in the task's unit, where it is one; it may be given although the value is 0
     * @param label that was answered, in the task's spelling, where it is one
     */
    record Scored(double value, OptionalDouble number, Optional<String> label, String why) implements Score {

        public boolean isRight() {
            return value >= 1;
        }
    }

    /** Nothing was answered; stays in every share. */
    record Unanswered(String why) implements Score {}

    /** There is no truth to compare with. Counted beside the figures. */
    record Unscored(String why) implements Score {}

    static Score number(boolean right, double number, String why) {
        return new Scored(right ? 1 : 0, OptionalDouble.of(number), Optional.empty(), why);
    }

    static Score label(boolean right, String label, String why) {
        return new Scored(right ? 1 : 0, OptionalDouble.empty(), Optional.of(label), why);
    }

    static Score graded(double value, String why) {
        return new Scored(value, OptionalDouble.empty(), Optional.empty(), why);
    }
}
