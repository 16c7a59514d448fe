package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.diffraction.MeasuredPattern;
import io.retort.core.diffraction.PatternComparison;
import io.retort.core.diffraction.Peak;
import io.retort.core.diffraction.PowderPattern;
import io.retort.core.diffraction.PowderXrd;
import io.retort.core.diffraction.Radiation;
import io.retort.core.format.StructureFiles;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retort structure xrd}. */
@Command(
        name = "xrd",
        description = "The powder pattern of a crystal, and how well it explains a measured one.",
        footer = {"", "Example: retort structure xrd LiFePO4.cif --radiation CuKa --compare scan.xy"})
final class StructureXrdCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    @Mixin
    private StructureCommand.Reading reading = new StructureCommand.Reading();

    @Parameters(paramLabel = "FILE", description = "A structure file.")
    private Path file = Path.of("");

    @Option(
            names = "--radiation",
            paramLabel = "LINE",
            description = "A line or a wavelength in Å: CuKa1, 0.7 (default ${DEFAULT-VALUE}).")
    private String radiation = Radiation.CU_KA.name();

    @Option(names = "--from", paramLabel = "°", description = "Least 2θ (default ${DEFAULT-VALUE}).")
    private double from;

    @Option(names = "--to", paramLabel = "°", description = "Greatest 2θ (default ${DEFAULT-VALUE}).")
    private double upTo = 90;

    @Option(
            names = "--compare",
            paramLabel = "PATTERN",
            description = "A measured pattern: 2θ and intensity in two columns.")
    private Optional<Path> measured = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Radiation line = radiation();
        Structure structure = StructureFiles.read(file, reading.options()).structure();
        PowderPattern pattern = PowderXrd.of(structure, line, from, upTo);
        Optional<PatternComparison> comparison = measured.isPresent()
                ? Optional.of(PatternComparison.of(pattern, MeasuredPattern.parse(Files.readString(measured.get()))))
                : Optional.empty();
        if (output.json()) {
            output.out().println(document(structure, pattern, comparison));
        } else {
            print(pattern, comparison);
        }
        return 0;
    }

    private Radiation radiation() {
        try {
            return Radiation.of(radiation);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private ObjectNode document(Structure structure, PowderPattern pattern, Optional<PatternComparison> comparison) {
        ObjectNode document = Json.object()
                .put("file", file.toString())
                .put("formula", structure.composition().formula())
                .put("radiation", pattern.radiation().name())
                .put("wavelength", pattern.radiation().wavelength());
        document.set("peaks", peaks(pattern.peaks()));
        comparison.ifPresent(found -> {
            ObjectNode node = document.putObject("comparison")
                    .put("similarity", found.similarity())
                    .put("width", found.width());
            node.set("missing", peaks(found.missing()));
            node.set("unexplained", Json.MAPPER.valueToTree(found.unexplained()));
        });
        return document;
    }

    private static ArrayNode peaks(List<Peak> peaks) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        peaks.forEach(peak -> {
            ArrayNode reflections = array.addObject()
                    .put("two_theta", peak.twoTheta())
                    .put("intensity", peak.intensity())
                    .put("d", peak.spacing())
                    .putArray("hkl");
            peak.reflections()
                    .forEach(family -> reflections
                            .addObject()
                            .put("multiplicity", family.multiplicity())
                            .putArray("hkl")
                            .add(family.h())
                            .add(family.k())
                            .add(family.l()));
        });
        return array;
    }

    private void print(PowderPattern pattern, Optional<PatternComparison> comparison) {
        Table table = new Table(List.of("2θ (°)", "intensity", "d (Å)", "hkl"));
        pattern.peaks()
                .forEach(peak -> table.add(List.of(
                        String.format(Locale.ROOT, "%.3f", peak.twoTheta()),
                        String.format(Locale.ROOT, "%.2f", peak.intensity()),
                        String.format(Locale.ROOT, "%.4f", peak.spacing()),
                        peak.reflections().stream()
                                .map(r -> r.h() + " " + r.k() + " " + r.l() + " ×" + r.multiplicity())
                                .collect(Collectors.joining(", ")))));
        table.print(output.out());
        comparison.ifPresent(found -> output.out()
                .printf(
                        Locale.ROOT,
                        "similarity to the measured pattern: %.3f; %d strong lines missing, %d maxima unexplained%n",
                        found.similarity(),
                        found.missing().size(),
                        found.unexplained().size()));
    }
}
