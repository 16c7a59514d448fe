package io.retort.eval.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a system said to one sample in one trial.
 *
 * @param sample by name
 * @param trial from 0
 * @param question as asked
 * @param status how it ended
 * @param text of the answer, for a reader
 * @param reason why it is not answered, or only in part; empty otherwise
 * @param stated the typed values; none for a system that gives only text
 * @param tools that were called, in order
 * @param structures that were handed over, as text of a structure file
 * @param confidence 0 to 1, where it states one
 * @param model that answered
 * @param effort it took
 * @param trace where every step can be read
 */
public record Response(
        String sample,
        int trial,
        String question,
        Status status,
        String text,
        String reason,
        List<Stated> stated,
        List<String> tools,
        List<String> structures,
        OptionalDouble confidence,
        String model,
        Effort effort,
        Optional<String> trace) {

    /** How it ended. */
    public enum Status {
        GIVEN,
        PARTIAL,
        WITHHELD,
        /** The system broke: no answer, and not by choice. */
        FAILED
    }

    public Response {
        stated = List.copyOf(stated);
        tools = List.copyOf(tools);
        structures = List.copyOf(structures);
    }

    /** Nothing was said. */
    public static Response silent(String sample, int trial, String question, Status status, String reason) {
        return new Response(
                sample,
                trial,
                question,
                status,
                "",
                reason,
                List.of(),
                List.of(),
                List.of(),
                OptionalDouble.empty(),
                "",
                Effort.NONE,
                Optional.empty());
    }

    /** Whether something is offered as the answer. */
    public boolean isAnswered() {
        return status == Status.GIVEN || status == Status.PARTIAL;
    }

    /** Names one response in a run. */
    public String key() {
        return key(sample, trial);
    }

    public static String key(String sample, int trial) {
        return sample + "\u0000" + trial;
    }
}
