package io.retort.agent.tool;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All evidence that a run has seen. The loop writes every observation into it; tools that calculate look up there what
 * a model cites. A run has a book of its own, so no citation reaches into another run. Safe for several threads.
 */
public final class EvidenceBook {

    private final Map<EvidenceId, Evidence> seen = new ConcurrentHashMap<>();

    /** Keeps the facts of one observation. */
    public void remember(Collection<Evidence> evidence) {
        evidence.forEach(fact -> seen.put(fact.id(), fact));
    }

    /** The fact of this id, if the run has seen it. */
    public Optional<Evidence> find(EvidenceId id) {
        return Optional.ofNullable(seen.get(id));
    }
}
