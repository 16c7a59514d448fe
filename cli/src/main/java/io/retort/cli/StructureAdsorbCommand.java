package io.retort.cli;

import io.retort.core.build.Adsorption;
import io.retort.core.build.SmallMolecule;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retort structure adsorb}. */
@Command(
        name = "adsorb",
        description = {
            "Puts a molecule on a slab (surface normal along c): its lowest atom at a height above the slab's highest one.",
            "Refused where atoms would touch, with the height at which they do not."
        },
        footer = {"", "Example: retort structure adsorb slab.cif POSCAR --molecule CO2 --height 2"})
final class StructureAdsorbCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StructureMaking making = new StructureMaking();

    @Option(
            names = "--molecule",
            paramLabel = "NAME",
            required = true,
            description = "CO2, H2O, CO, an element's symbol …, or the name of an XYZ file.")
    private String molecule = "";

    @Option(names = "--height", paramLabel = "Å", description = "Above the highest atom (default ${DEFAULT-VALUE}).")
    private double height = 2;

    @Option(
            names = "--at",
            paramLabel = "A,B",
            split = ",",
            description = "A point of the surface in units of a and b: 0.5,0.5 (default: over the highest atom).")
    private double[] at = {};

    @Option(names = "--lying", description = "A molecule that would stand upright lies flat.")
    private boolean lying;

    @Override
    public Integer call() throws IOException {
        Uses.require(spec, at.length == 0 || at.length == 2, "--at has two numbers, such as 0.5,0.5.");
        Path file = Path.of(molecule);
        String text = Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : molecule;
        SmallMolecule read = making.option(() -> SmallMolecule.of(text));
        SmallMolecule turned = lying ? read.lying() : read;
        making.run(slab -> placed(slab, turned));
        return 0;
    }

    private Structure placed(Structure slab, SmallMolecule turned) {
        return at.length == 2
                ? Adsorption.place(slab, turned.atoms(), at[0], at[1], height)
                : Adsorption.onTop(slab, turned.atoms(), height);
    }
}
