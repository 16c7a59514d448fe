package io.retort.agent.model;

/** A model that cannot be opened. The message tells a person what to do next; it holds no key. */
public class ModelException extends RuntimeException {

    public ModelException(String message) {
        super(message);
    }
}
