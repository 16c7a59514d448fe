package io.retort.cli;

import io.retort.core.build.Supercell;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retort structure supercell}. */
@Command(
        name = "supercell",
        description = "Writes a larger cell of the same crystal.",
        footer = {"", "Example: retort structure supercell NaCl.cif big.cif --size 2,2,2"})
final class StructureSupercellCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StructureMaking making = new StructureMaking();

    @Option(
            names = "--size",
            paramLabel = "N",
            split = ",",
            required = true,
            description = "Cells along a, b and c; or nine numbers: the new vectors, row by row, in the old ones.")
    private int[] size = {};

    @Override
    public Integer call() throws IOException {
        Uses.require(spec, size.length == 3 || size.length == 9, "--size has three numbers or nine, such as 2,2,1.");
        making.run(this::larger);
        return 0;
    }

    private Structure larger(Structure structure) {
        return size.length == 3
                ? Supercell.of(structure, size[0], size[1], size[2])
                : Supercell.of(structure, size.clone());
    }
}
