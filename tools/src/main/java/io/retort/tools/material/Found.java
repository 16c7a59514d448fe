package io.retort.tools.material;

import io.retort.core.source.Material;
import java.util.List;
import java.util.Optional;

/**
 * What a name may mean.
 *
 * @param candidates records of one formula; empty where the source has none
 * @param named the record that was asked for by its id
 * @param polymorph that was asked for, in the name or beside it
 * @param searched what was looked for, in words
 */
public record Found(List<Material> candidates, Optional<Material> named, Optional<String> polymorph, String searched) {

    public Found {
        candidates = List.copyOf(candidates);
    }

    static Found nothing(String searched) {
        return new Found(List.of(), Optional.empty(), Optional.empty(), searched);
    }

    static Found candidates(List<Material> candidates, Optional<String> polymorph, String searched) {
        return new Found(candidates, Optional.empty(), polymorph, searched);
    }
}
