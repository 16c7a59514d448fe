package io.retort.kg.plan;

import io.retort.core.evidence.EvidenceId;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Iris;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One walk of a way.
 *
 * @param nodes names of the things passed, the start first
 */
public record Chain(List<String> nodes) {

    public Chain {
        nodes = List.copyOf(nodes);
    }

    public String end() {
        return nodes.get(nodes.size() - 1);
    }

    /** The fact at the end, where values were asked for. */
    public Optional<EvidenceId> value() {
        return Iris.concept(end())
                .filter(concept -> concept == Concept.PROPERTY_VALUE)
                .map(concept -> new EvidenceId(Iris.local(end())));
    }

    /** {@code GaN → mp-804 → ev-3f2a9c01d7}. */
    @Override
    public String toString() {
        return nodes.stream().map(Iris::local).collect(Collectors.joining(" → "));
    }
}
