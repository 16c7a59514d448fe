package io.retort.client.optimade.filter;

/** A comparison of two values. */
public enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    BELOW("<"),
    ABOVE(">");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** Whether it asks for an order, which yes and no do not have. */
    boolean isRelative() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    /** @param comparison below, at or above 0 as the left value is below, at or above the right one */
    boolean accepts(int comparison) {
        return switch (this) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case AT_MOST -> comparison <= 0;
            case AT_LEAST -> comparison >= 0;
            case BELOW -> comparison < 0;
            case ABOVE -> comparison > 0;
        };
    }

    @Override
    public String toString() {
        return sign;
    }
}
