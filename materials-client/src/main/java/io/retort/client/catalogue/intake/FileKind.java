package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueSource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A kind of file that can be imported. All are in {@link FileKinds}. */
interface FileKind {

    /** As a message names it: {@code mp36k rows (JSON Lines)}. */
    String name();

    boolean recognises(Head head);

    /**
     * The sources that its facts come from.
     *
     * @param sha256 of the file
     * @param now the time of import
     */
    List<CatalogueSource> sources(Optional<String> sha256, Instant now);

    /** Reads all of it. Bad rows are told to the intake and passed over. @throws IOException where it is damaged */
    void read(InputStream in, Intake intake) throws IOException;
}
