package io.retort.tools.structure;

import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Provenance;
import io.retort.core.structure.Structure;
import java.util.Optional;

/**
 * A structure of one run, under the handle by which later calls name it.
 *
 * @param handle {@code st-1}; also the id of its artifact
 * @param structure what it is
 * @param title as shown: {@code Si (mp-149)}
 * @param history how it came about, from the record or file on: {@code Si (mp-149), conventional cell by symmetry within 0.01 Å;
 *     supercell of 2, 2, 1}
 * @param origin of the structure that it was made from
 * @param material whose own structure it is, in whatever cell; empty for what was made or read from a file
 * @param sha256 of its CIF text, comments left out
 */
public record HeldStructure(
        String handle,
        Structure structure,
        String title,
        String history,
        Provenance origin,
        Optional<MaterialId> material,
        String sha256) {}
