package io.retort.agent;

import io.retort.agent.tool.Artifact;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.quantity.Quantity;
import java.util.List;
import java.util.stream.Stream;

/** What a question ends in. Not answering is an answer, with a reason. */
public sealed interface Answer {

    String text();

    List<Claim> claims();

    /** Everything that the claims cite, and what that was derived from. */
    List<Evidence> evidence();

    List<Artifact> artifacts();

    /** Rival values offered beside the answer; each is among {@link #evidence()}. */
    List<EvidenceId> alternatives();

    RunReport report();

    /**
     * The number that the answer states of a property, in the property's unit; of the material named first, where it
     * speaks of several.
     *
     * @param property by its key: {@code k_vrh}, {@code band_gap}
     * @throws java.util.NoSuchElementException where it states none; the message says what it states instead
     */
    default Quantity quantity(String property) {
        return stated(property)
                .flatMap(fact -> fact.value() instanceof PropertyValue.Number number
                        ? Stream.of(number.quantity())
                        : Stream.empty())
                .findFirst()
                .orElseThrow(() -> AnswerLookup.missing(this, property));
    }

    /** What the claims rest on and speaks of this property, in the order in which the text states it. */
    default Stream<Evidence> stated(String property) {
        return AnswerLookup.stated(this).filter(fact -> fact.property().key().equals(property));
    }

    /** The same answer with another report. */
    Answer withReport(RunReport report);

    /** Answered in full. */
    record Given(
            String text,
            List<Claim> claims,
            List<Evidence> evidence,
            List<Artifact> artifacts,
            List<EvidenceId> alternatives,
            RunReport report)
            implements Answer {

        /** Without alternatives. */
        public Given(
                String text, List<Claim> claims, List<Evidence> evidence, List<Artifact> artifacts, RunReport report) {
            this(text, claims, evidence, artifacts, List.of(), report);
        }

        @Override
        public Answer withReport(RunReport other) {
            return new Given(text, claims, evidence, artifacts, alternatives, other);
        }
    }

    /** Answered in part; the reason says what is missing. */
    record Partial(
            String text,
            List<Claim> claims,
            List<Evidence> evidence,
            List<Artifact> artifacts,
            List<EvidenceId> alternatives,
            String reason,
            RunReport report)
            implements Answer {

        /** Without alternatives. */
        public Partial(
                String text,
                List<Claim> claims,
                List<Evidence> evidence,
                List<Artifact> artifacts,
                String reason,
                RunReport report) {
            this(text, claims, evidence, artifacts, List.of(), reason, report);
        }

        @Override
        public Answer withReport(RunReport other) {
            return new Partial(text, claims, evidence, artifacts, alternatives, reason, other);
        }
    }

    /** Not answered; the text is what the reader sees, the reason says why in a few words. */
    record Withheld(String text, String reason, RunReport report) implements Answer {
        @Override
        public Answer withReport(RunReport other) {
            return new Withheld(text, reason, other);
        }

        @Override
        public List<Claim> claims() {
            return List.of();
        }

        @Override
        public List<Evidence> evidence() {
            return List.of();
        }

        @Override
        public List<Artifact> artifacts() {
            return List.of();
        }

        @Override
        public List<EvidenceId> alternatives() {
            return List.of();
        }
    }
}
