package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.build.Strain;
import io.retort.core.structure.Structure;
import io.retort.tools.Report;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.Structures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A homogeneously deformed crystal; positions keep their fractions. */
public final class StrainStructure implements Tool<StrainStructure.Arguments> {

    /** Which structure, which deformation. */
    public record Arguments(
            @Describe(Structures.ARGUMENT) String structure,

            @Describe("xx, yy, zz, 2yz, 2xz, 2xy; or one number for all directions; 0.01 is one per cent")
            List<Double> strain,

            @Describe("or the volume of the cell in Å³, its shape kept")
            Optional<Double> volume) {}

    private final Structures structures;

    public StrainStructure(Structures structures) {
        this.structures = structures;
    }

    @Override
    public String name() {
        return "strain_structure";
    }

    @Override
    public String purpose() {
        return "Deforms a crystal: by six components in Voigt's notation, by the same stretch in all directions, or to a volume.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        List<Double> strain = arguments.strain();
        if (strain.isEmpty() == arguments.volume().isEmpty()) {
            throw new ToolFailure("Give either strain (six components, or one for all directions) or volume.");
        }
        Report report = new Report();
        HeldStructure from = structures.find(arguments.structure(), report);
        if (arguments.volume().isPresent()) {
            double volume = arguments.volume().get();
            Structure made = Advice.from(() -> Strain.atVolume(from.structure(), volume));
            return structures.made(from, made, "volume " + volume + " Å³", report);
        }
        Strain deformation = Advice.from(() -> strain.size() == 1
                ? Strain.isotropic(strain.get(0))
                : Strain.voigt(strain.stream().mapToDouble(Double::doubleValue).toArray()));
        String words = strain.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return structures.made(from, deformation.apply(from.structure()), "strain " + words, report);
    }
}
