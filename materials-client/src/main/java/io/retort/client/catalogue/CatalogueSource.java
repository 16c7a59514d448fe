package io.retort.client.catalogue;

import io.retort.core.evidence.Method;
import io.retort.core.evidence.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where facts of a catalogue come from: one release of one source by one method.
 *
 * @param key by which facts name it
 * @param name as shown: {@code Materials Project}
 * @param release of the source, if it has releases
 * @param licence under which the values may be used
 * @param method by which the values came about
 * @param citation of the source
 * @param sha256 of the file that the values were read from, if it was a file
 * @param readAt when
 */
public record CatalogueSource(
        String key,
        String name,
        Optional<String> release,
        String licence,
        Method method,
        String citation,
        Optional<String> sha256,
        Instant readAt) {

    /** The origin of one fact. @param record where in the source */
    public Provenance provenance(String record) {
        return new Provenance(name, release, record, method, readAt, sha256, licence, List.of());
    }

    /** Whether the values were measured rather than calculated. */
    public boolean isMeasured() {
        return method.kind() == Method.Kind.MEASURED;
    }
}
