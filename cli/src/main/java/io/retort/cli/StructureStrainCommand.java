package io.retort.cli;

import io.retort.core.build.Strain;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retort structure strain}. */
@Command(
        name = "strain",
        description = "Deforms a crystal homogeneously; positions keep their fractions of the cell.",
        footer = {"", "Example: retort structure strain Cu.cif out.cif --strain 0.01,0,0,0,0,0"})
final class StructureStrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StructureMaking making = new StructureMaking();

    @Option(
            names = "--strain",
            paramLabel = "E",
            split = ",",
            description = "xx, yy, zz, 2yz, 2xz, 2xy; or one number for all directions. 0.01 is one per cent.")
    private double[] strain = {};

    @Option(names = "--volume", paramLabel = "Å³", description = "Or the volume of the cell, its shape kept.")
    private Optional<Double> volume = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Uses.require(spec, strain.length > 0 != volume.isPresent(), "Give either --strain or --volume.");
        if (volume.isPresent()) {
            making.run(structure -> Strain.atVolume(structure, volume.get()));
            return 0;
        }
        Strain deformation =
                making.option(() -> strain.length == 1 ? Strain.isotropic(strain[0]) : Strain.voigt(strain));
        making.run(deformation::apply);
        return 0;
    }
}
