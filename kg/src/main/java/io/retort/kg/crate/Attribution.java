package io.retort.kg.crate;

import io.retort.core.evidence.Evidence;
import java.util.Optional;

/**
 * How a source wants to be cited.
 *
 * @param source as evidence names it: {@code Materials Project}
 * @param release of the source, if it has releases
 * @param method of its values
 * @param licence of its values
 * @param citation in one line: {@code A. Jain et al., APL Materials 1, 011002 (2013), doi:10.1063/1.4812323}
 */
public record Attribution(String source, Optional<String> release, String method, String licence, String citation) {

    /** What evidence says by itself, where nobody knows a citation. */
    static Attribution of(Evidence fact) {
        var origin = fact.provenance();
        return new Attribution(
                origin.source(), origin.release(), origin.method().name(), origin.licence(), "");
    }

    boolean covers(Evidence fact) {
        return isAbout(fact) && fact.provenance().method().name().equals(method);
    }

    /** The same release, whatever the method. */
    boolean isAbout(Evidence fact) {
        return fact.provenance().source().equals(source)
                && fact.provenance().release().equals(release);
    }

    /** Source and release as shown. */
    String name() {
        return source + release.map(version -> " " + version).orElse("");
    }
}
