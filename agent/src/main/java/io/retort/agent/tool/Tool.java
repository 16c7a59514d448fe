package io.retort.agent.tool;

/**
 * Something that an agent can do.
 *
 * @param <A> its arguments: each component is a parameter; {@link Describe} says what the model reads about it;
 *     {@code Optional} and {@code List} components may be left out
 */
public interface Tool<A extends Record> {

    /** A verb phrase: {@code search_materials}. */
    String name();

    /** What it does and when to use it, for the model. */
    String purpose();

    Class<A> arguments();

    /** Does it. @throws ToolFailure where the arguments cannot be served; the message advises the model what to do instead */
    Observation call(A arguments) throws ToolFailure;

    /** The same for a run; what only answers from its arguments needs no more than {@link #call(Record)}. */
    default Observation call(A arguments, Caller caller) throws ToolFailure {
        return call(arguments);
    }
}
