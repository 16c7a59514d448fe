package io.retort.agent.ledger;

/** A part of a draft that cannot be rendered; the message tells the model what to write instead. */
final class Refusal extends Exception {

    Refusal(String objection) {
        super(objection);
    }

    String objection() {
        return String.valueOf(getMessage());
    }
}
