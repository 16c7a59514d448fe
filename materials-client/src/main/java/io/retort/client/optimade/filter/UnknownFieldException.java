package io.retort.client.optimade.filter;

/** A filter asks for a property that the entries cannot have; a server answers this with 400. */
public final class UnknownFieldException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownFieldException(Field field) {
        super("'" + field.names().get(0) + "' is not a property of these entries. Properties of the specification have"
                + " no prefix (nelements); those of a database begin with its own (_mp_stability).");
    }
}
