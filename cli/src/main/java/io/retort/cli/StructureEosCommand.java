package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.build.Strain;
import io.retort.core.eos.Emt;
import io.retort.core.eos.EosFit;
import io.retort.core.eos.EosForm;
import io.retort.core.eos.VolumeEnergy;
import io.retort.core.format.StructureFiles;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retort structure eos}. */
@Command(
        name = "eos",
        description = {
            "Fits an equation of state: to two columns of volume (Å³) and energy (eV), or with --emt to the energies that",
            "the EMT model potential gives a metal (Al, Cu, Ag, Au, Ni, Pd, Pt)."
        },
        footer = {"", "Example: retort structure eos Cu.cif --emt"})
final class StructureEosCommand implements Callable<Integer> {

    private static final int POINTS = 11;
    private static final double SPREAD = 0.1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    @Mixin
    private StructureCommand.Reading reading = new StructureCommand.Reading();

    @Parameters(paramLabel = "FILE", description = "Points, or with --emt a structure.")
    private Path file = Path.of("");

    @Option(names = "--emt", description = "Work the energies out by effective-medium theory.")
    private boolean emt;

    @Option(names = "--form", description = "birch_murnaghan (the default) or vinet.")
    private EosForm form = EosForm.BIRCH_MURNAGHAN;

    @Override
    public Integer call() throws IOException {
        List<VolumeEnergy> points = emt ? curve() : points();
        EosFit fit = fit(points);
        ObjectNode document = Json.object()
                .put("file", file.toString())
                .put("form", form.toString())
                .put("energies", emt ? Emt.METHOD : "as given")
                .put("points", points.size())
                .put("volume", fit.volume())
                .put("energy", fit.energy())
                .put("bulk_modulus", fit.bulkModulus())
                .put("bulk_modulus_derivative", fit.bulkModulusDerivative())
                .put("residual", fit.residual());
        if (output.json()) {
            output.out().println(document);
        } else {
            output.out()
                    .printf(
                            java.util.Locale.ROOT,
                            "K = %.2f GPa, K' = %.3f, V = %.4f Å³, E = %.6f eV (%s, %s, %d points, off by %.2g eV)%n",
                            fit.bulkModulus(),
                            fit.bulkModulusDerivative(),
                            fit.volume(),
                            fit.energy(),
                            form,
                            document.get("energies").asText(),
                            points.size(),
                            fit.residual());
        }
        return 0;
    }

    /** Around the volume at rest, which a first fit finds. */
    private List<VolumeEnergy> curve() throws IOException {
        Structure structure = StructureFiles.read(file, reading.options()).structure();
        EosFit first = fit(Emt.curve(structure, SPREAD, POINTS));
        return Emt.curve(Strain.atVolume(structure, first.volume()), SPREAD, POINTS);
    }

    private List<VolumeEnergy> points() throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(String::strip)
                .filter(line -> line.matches("[-+.\\d].*"))
                .map(this::point)
                .toList();
    }

    private VolumeEnergy point(String line) {
        String[] cells = line.split("[\\s,;]+");
        try {
            return new VolumeEnergy(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    file + ": found '" + line + "', expected a volume in Å³ and an energy in eV.",
                    e);
        }
    }

    private EosFit fit(List<VolumeEnergy> points) {
        return EosFit.of(form, points);
    }
}
