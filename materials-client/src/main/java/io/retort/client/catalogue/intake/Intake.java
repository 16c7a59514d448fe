package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.catalogue.Entry;
import io.retort.core.evidence.MaterialId;
import io.retort.core.structure.Structure;
import io.retort.core.synthesis.Recipe;
import java.util.Optional;

/** Where a file's content goes. Each file has one of its own, which knows where the reading stands. */
interface Intake {

    /** Name of the file. */
    String file();

    /** The next row, line or member begins. @throws java.util.concurrent.CancellationException where one gave up */
    void next();

    /** A source that a row itself names. */
    void source(CatalogueSource source);

    void add(Entry entry);

    /**
     * A structure.
     *
     * @param source that it comes from
     * @param rank of several for one material, the smallest stays
     */
    void add(MaterialId id, Structure structure, String source, int rank);

    /**
     * A recipe.
     *
     * @param target its formula as written
     * @param source key of the collection that it comes from
     */
    void add(String target, Recipe recipe, String source);

    /** Which material a CIF file of an archive is. */
    void name(String cifFile, MaterialId id);

    /** Of which material a CIF file of an archive is, if that was said. */
    Optional<MaterialId> named(String cifFile);

    /** The current row cannot be read. */
    void bad(String reason);

    /** The row on this line, counted from 1, cannot be read. */
    void bad(long line, String reason);

    /** What the sources of these keys gave before is taken back. @param prefix of the keys */
    void forget(String prefix);

    /** Something that is odd in rows which are taken all the same; counted by its text. */
    void odd(String what);
}
