package io.retort.tools.material;

import io.retort.core.evidence.Conditions.CellSetting;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import io.retort.core.symmetry.SymmetryException;
import java.util.Optional;

/** The same crystal in another cell, standardised by its symmetry. */
public final class Cells {

    /** Sites that symmetry exchanges agree within this distance, in Å. */
    public static final double SYMPREC = 0.01;

    private Cells() {}

    /** Empty where the symmetry cannot be found. */
    public static Optional<Structure> in(Structure structure, CellSetting cell) {
        try {
            return Optional.of(
                    switch (cell) {
                        case AS_GIVEN -> structure;
                        case CONVENTIONAL -> Symmetry.conventional(structure, SYMPREC);
                        case PRIMITIVE -> Symmetry.primitive(structure, SYMPREC);
                    });
        } catch (SymmetryException e) {
            return Optional.empty();
        }
    }
}
