package io.retort.core.source;

import io.retort.core.evidence.MaterialId;
import io.retort.core.structure.Structure;
import java.util.List;
import java.util.Optional;

/**
 * A place that knows materials. All callers see the same {@link Material} and the same evidence, whichever place it was.
 * Implementations are safe for use by several threads.
 */
public interface MaterialsSource {

    /** What it is called and which release it serves. */
    SourceInfo info();

    /** As messages name it; unlike {@link #info}, without asking anybody. */
    default String name() {
        return info().name();
    }

    /** A page of the materials that match, in the order that the query asks for. @throws SourceException */
    Page<Material> search(MaterialQuery query);

    /** How many materials match; limit and offset do not count. @throws SourceException */
    long count(MaterialQuery query);

    /** One material with all its facts. @throws SourceException */
    Optional<Material> get(MaterialId id);

    /** Its crystal structure, where the source has one. @throws SourceException */
    Optional<Structure> structure(MaterialId id);

    /**
     * How many match, place by place: one material may stand in several places, so their counts are never added. A place
     * that does not answer is left out and named by {@link #silences}.
     */
    default List<Counted> counts(MaterialQuery query) {
        return List.of(new Counted(info(), count(query)));
    }

    /** Whether it is one place, whose pages say how many match in all. */
    default boolean isOnePlace() {
        return true;
    }

    /** What kept silent since this was last asked, in whole sentences; a source of one place fails instead. */
    default List<String> silences() {
        return List.of();
    }

    /** The matches of one place. */
    record Counted(SourceInfo source, long count) {}
}
