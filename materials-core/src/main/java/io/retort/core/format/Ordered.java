package io.retort.core.format;

import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;

/** For formats that know only full sites of one element. */
final class Ordered {

    private Ordered() {}

    /** @throws IllegalArgumentException where a site is partly filled or shared */
    static void require(Structure structure, String format) {
        for (Site site : structure.sites()) {
            if (!site.isOrdered()) {
                throw new IllegalArgumentException("Site '" + site.label() + "' holds " + site.occupancies() + "; "
                        + format + " knows only full sites of one element. Write CIF, pymatgen JSON or OPTIMADE JSON.");
            }
        }
    }
}
