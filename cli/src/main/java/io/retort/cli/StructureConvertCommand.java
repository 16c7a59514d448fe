package io.retort.cli;

import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import io.retort.tools.crystal.StructureInfo;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code retort structure convert}. */
@Command(
        name = "convert",
        description = "Writes a structure in another format, which the ending of OUT or --to names.",
        footer = {"", "Example: retort structure convert LiFePO4.cif POSCAR"})
final class StructureConvertCommand implements Callable<Integer> {

    /** Which cell is written. */
    enum Cell {
        AS_GIVEN,
        CONVENTIONAL,
        PRIMITIVE,
        NIGGLI
    }

    @Mixin
    private StructureMaking making = new StructureMaking();

    @Option(
            names = "--cell",
            description = "as_given (the default), conventional, primitive or niggli; by symmetry within 0.01 Å.")
    private Cell cell = Cell.AS_GIVEN;

    @Override
    public Integer call() throws IOException {
        making.run(this::inCell);
        return 0;
    }

    private Structure inCell(Structure structure) {
        return switch (cell) {
            case AS_GIVEN -> structure;
            case CONVENTIONAL -> Symmetry.conventional(structure, StructureInfo.SYMPREC);
            case PRIMITIVE -> Symmetry.primitive(structure, StructureInfo.SYMPREC);
            case NIGGLI -> Symmetry.niggli(structure);
        };
    }
}
