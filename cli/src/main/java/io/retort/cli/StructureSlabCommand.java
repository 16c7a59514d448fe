package io.retort.cli;

import io.retort.core.build.Miller;
import io.retort.core.build.Slab;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code retort structure slab}. */
@Command(
        name = "slab",
        description = {
            "Cuts a crystal along a plane and puts empty space above: primitive in the plane, not relaxed. The plane is",
            "counted in the cell of IN."
        },
        footer = {"", "Example: retort structure slab Cu.cif POSCAR --plane 111 --thickness 8 --vacuum 15"})
final class StructureSlabCommand implements Callable<Integer> {

    @Mixin
    private StructureMaking making = new StructureMaking();

    @Option(names = "--plane", paramLabel = "HKL", required = true, description = "Miller indices: 111 or 1,-1,0.")
    private String plane = "";

    @Option(
            names = "--thickness",
            paramLabel = "Å",
            description = "From the lowest to the highest atom, at least (default ${DEFAULT-VALUE}).")
    private double thickness = 10;

    @Option(names = "--vacuum", paramLabel = "Å", description = "Above the highest atom (default ${DEFAULT-VALUE}).")
    private double vacuum = 15;

    @Override
    public Integer call() throws IOException {
        Miller indices = making.option(() -> Miller.parse(plane));
        making.run(crystal -> Slab.of(crystal, indices, thickness, vacuum).structure());
        return 0;
    }
}
