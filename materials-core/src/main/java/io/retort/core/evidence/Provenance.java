package io.retort.core.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a value comes from, well enough to look it up again.
 *
 * @param source as shown: {@code Materials Project}
 * @param release of the source, if it has releases: {@code 2018-10-18}
 * @param record where in the source: an id, a path, a page
 * @param method how the value came about
 * @param retrievedAt when it was read
 * @param sha256 of the bytes it was read from, if there were any
 * @param licence under which the value may be used: {@code CC-BY-4.0}
 * @param derivedFrom for derived values, the evidence they were derived from; else empty
 */
public record Provenance(
        String source,
        Optional<String> release,
        String record,
        Method method,
        Instant retrievedAt,
        Optional<String> sha256,
        String licence,
        List<EvidenceId> derivedFrom) {

    public Provenance {
        derivedFrom = List.copyOf(derivedFrom);
    }
}
