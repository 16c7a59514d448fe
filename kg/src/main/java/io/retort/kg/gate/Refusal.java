package io.retort.kg.gate;

/** Carries the first "no" out of the checks. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Verdict.Rejected verdict;

    Refusal(Rule rule, String term, String suggestion) {
        super(suggestion, null, false, false);
        this.verdict = new Verdict.Rejected(rule, term, suggestion);
    }

    Verdict.Rejected verdict() {
        return verdict;
    }
}
