package io.retort.core.source;

import io.retort.core.evidence.MaterialId;
import io.retort.core.structure.Structure;
import java.util.Optional;

/**
 * A place that knows materials. All callers see the same {@link Material} and the same evidence, whichever place it was.
 * Implementations are safe for use by several threads.
 */
public interface MaterialsSource {

    /** What it is called and which release it serves. */
    SourceInfo info();

    /** A page of the materials that match, in the order that the query asks for. @throws SourceException */
    Page<Material> search(MaterialQuery query);

    /** How many materials match; limit and offset do not count. @throws SourceException */
    long count(MaterialQuery query);

    /** One material with all its facts. @throws SourceException */
    Optional<Material> get(MaterialId id);

    /** Its crystal structure, where the source has one. @throws SourceException */
    Optional<Structure> structure(MaterialId id);
}
