package io.retort.client.catalogue;

import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Property;
import io.retort.core.structure.Structure;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Records in rows, ordered by id, with columns to screen them by. */
interface Shelf {

    /** Of all rows, in order. */
    List<MaterialId> ids();

    ElementMask elements(int row);

    String formula(int row);

    /** The preferred values of a property; labels as their codes. */
    Column column(Property property, Dictionary dictionary);

    /** Rows of the polymorphs that go by this name, spelled as {@link io.retort.core.source.PolymorphName} has it. */
    BitSet named(String name);

    Entry entry(int row);

    Optional<Structure> structure(int row);

    Collection<CatalogueSource> sources();

    /** What each source gave. */
    List<SourceStatus> status();
}
