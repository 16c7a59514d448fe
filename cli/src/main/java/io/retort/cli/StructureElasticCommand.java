package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.elastic.ElasticTensor;
import io.retort.core.elastic.Moduli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retort structure elastic}. */
@Command(
        name = "elastic",
        description = {
            "Moduli, anisotropy and mechanical stability from an elastic tensor: a file of six rows of six stiffnesses in",
            "GPa (Voigt's notation), or a cubic crystal's three."
        },
        footer = {"", "Example: retort structure elastic --cubic 165.7,63.9,79.6"})
final class StructureElasticCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Six rows of six numbers.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--cubic", paramLabel = "C", split = ",", description = "C11,C12,C44 in GPa.")
    private double[] cubic = {};

    @Override
    public Integer call() throws IOException {
        Uses.require(spec, file.isPresent() != cubic.length > 0, "Give either FILE or --cubic.");
        Uses.require(spec, file.isPresent() || cubic.length == 3, "--cubic has three numbers: C11,C12,C44.");
        ElasticTensor tensor = file.isPresent() ? read(file.get()) : ElasticTensor.cubic(cubic[0], cubic[1], cubic[2]);
        ObjectNode document = document(tensor);
        if (output.json()) {
            output.out().println(document);
        } else {
            document.fields().forEachRemaining(e -> output.out().println(e.getKey() + ": " + e.getValue()));
        }
        return 0;
    }

    private ElasticTensor read(Path path) throws IOException {
        String[] words = Files.readString(path, StandardCharsets.UTF_8)
                .replaceAll("(?m)#.*$|[\\[\\],;]", " ")
                .strip()
                .split("\\s+");
        try {
            double[] numbers =
                    Arrays.stream(words).mapToDouble(Double::parseDouble).toArray();
            Uses.require(
                    spec,
                    numbers.length == 36,
                    path + " holds " + numbers.length + " numbers; expected six rows of six.");
            double[][] rows = new double[6][];
            for (int i = 0; i < 6; i++) {
                rows[i] = Arrays.copyOfRange(numbers, 6 * i, 6 * i + 6);
            }
            return ElasticTensor.of(rows);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), path + ": " + e.getMessage(), e);
        }
    }

    /** Moduli in GPa. */
    private static ObjectNode document(ElasticTensor tensor) {
        Moduli hill = tensor.hill();
        return Json.object()
                .put("k_voigt", tensor.voigt().bulk())
                .put("k_reuss", tensor.reuss().bulk())
                .put("k_vrh", hill.bulk())
                .put("g_voigt", tensor.voigt().shear())
                .put("g_reuss", tensor.reuss().shear())
                .put("g_vrh", hill.shear())
                .put("youngs_modulus", hill.young())
                .put("homogeneous_poisson", hill.poisson())
                .put("pugh_ratio", hill.pugh())
                .put("universal_anisotropy", tensor.universalAnisotropy())
                .put("born_stable", tensor.isBornStable());
    }
}
