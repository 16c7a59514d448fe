package io.retort.core.format;

import io.retort.core.structure.Structure;

/**
 * One structure of a file.
 *
 * @param title as the file names it: the CIF block, the POSCAR comment; may be empty
 * @param structure all sites of the cell, symmetry applied
 * @param stated what the file itself says about the structure
 * @param periodic false for a molecule that was put in a box of our own: its volume and density mean nothing
 */
public record StructureEntry(String title, Structure structure, Stated stated, boolean periodic) {

    public static StructureEntry crystal(String title, Structure structure) {
        return new StructureEntry(title, structure, Stated.NOTHING, true);
    }
}
