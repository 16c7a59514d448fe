package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.core.evidence.Method;
import java.time.Instant;
import java.util.Optional;

/**
 * A source of a known kind of file, but for the file itself.
 *
 * @param key by which facts name it; begins with {@code @}, which no key of the starter catalogue does
 * @param name as shown
 * @param release of the source; empty for none
 * @param method by which its values were calculated
 * @param citation of the source
 */
record Origin(String key, String name, String release, String method, String citation) {

    static final String MATERIALS_PROJECT = "Materials Project";
    static final String JAIN = "A. Jain et al., APL Materials 1, 011002 (2013)";

    CatalogueSource source(Optional<String> sha256, Instant now) {
        return new CatalogueSource(
                key,
                name,
                Optional.of(release).filter(text -> !text.isEmpty()),
                "CC-BY-4.0",
                Method.calculated(method),
                citation,
                sha256,
                now);
    }
}
