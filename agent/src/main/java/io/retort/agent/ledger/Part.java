package io.retort.agent.ledger;

import io.retort.core.evidence.EvidenceId;
import io.retort.core.quantity.Basis;
import java.util.Optional;

/** A piece of a draft: prose, or something in braces that code fills in. */
public sealed interface Part {

    /** Prose, as the model wrote it. */
    record Literal(String text) implements Part {}

    /** {@code {ev-…}}, {@code {ev-… in kJ/mol}}, {@code {ev-… in kJ/mol per formula unit}}: the value, with its unit. */
    record Value(EvidenceId id, Optional<String> unit, Optional<Basis> per) implements Part {}

    /** {@code {ev-…:material}}: something else that the evidence states. */
    record Facet(EvidenceId id, Field field) implements Part {}

    /** {@code {check: ev-a > ev-b}}: shows nothing and has to hold. */
    record Check(EvidenceId left, Relation relation, EvidenceId right) implements Part {}

    /** {@code {said: Xx2O3}}: words of the question. */
    record Said(String words) implements Part {}

    /** {@code {withhold: reason}} or {@code {partial: reason}}, at the beginning of a draft. */
    record Outcome(Draft.Kind kind, String reason) implements Part {}

    /** {@code {alternative: ev-…}}: a rival value that is offered beside the answer; shows nothing. */
    record Alternative(EvidenceId id) implements Part {}

    /** {@code {artifact: id}}: a structure or table; shows its title. */
    record ArtifactLink(String id) implements Part {}

    /** Braces that say none of the above. */
    record Unreadable(String text) implements Part {}

    /** What {@link Facet} can show. */
    enum Field {
        MATERIAL,
        FORMULA,
        ID,
        METHOD,
        SOURCE,
        RELEASE,
        RECORD,
        PROPERTY,
        CONDITIONS,
        /** A label in words: {@code ferromagnetic} for {@code FM}. */
        WORDS
    }

    /** What {@link Check} can state. */
    enum Relation {
        GREATER,
        LESS,
        EQUAL
    }
}
