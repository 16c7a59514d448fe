package io.retort.client.mp;

import java.util.List;

/**
 * One parameter of an endpoint.
 *
 * @param name on the wire
 * @param kind of value
 * @param options the words it may be, for choices; else empty
 * @param required whether the endpoint does not answer without it
 */
public record Parameter(String name, ParameterKind kind, List<String> options, boolean required) {

    public Parameter {
        options = List.copyOf(options);
    }

    /** What belongs there. */
    public String expected() {
        return options.isEmpty() ? kind.expected() : "one of " + String.join(", ", options);
    }
}
