package io.retort.eval.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.core.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What would be right.
 *
 * @param value a number, a label, a list of them, or what the scorer of the task reads (a CIF, a recipe)
 * @param unit of a number, where the sample states one; else the task's
 * @param note where it comes from and under what it holds, for a reader; may be empty
 */
public record Truth(JsonNode value, Optional<Unit> unit, String note) {

    /** The number, where it is one. */
    public OptionalDouble number() {
        return value.isNumber() ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty();
    }

    /** As text: the label, or the number as written. */
    public String text() {
        return value.asText();
    }

    /** The members of a list; one member where it is none. */
    public List<String> members() {
        List<String> members = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(member -> members.add(member.asText()));
        } else if (!value.asText().isBlank()) {
            members.add(value.asText());
        }
        return members;
    }
}
