package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.format.StructureFiles;
import io.retort.core.structure.Structure;
import io.retort.core.valence.BondValence;
import io.retort.core.valence.OxidationStates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code retort structure valence}. */
@Command(
        name = "valence",
        description = {
            "Oxidation states that the formula suggests, the bond-valence sum of every site, and how well the two agree."
        },
        footer = {"", "Example: retort structure valence LiFePO4.cif"})
final class StructureValenceCommand implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private StructureCommand.Reading reading = new StructureCommand.Reading();

    @Parameters(paramLabel = "FILE", description = "A structure file without shared sites.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        Structure structure = StructureFiles.read(file, reading.options()).structure();
        List<Double> sums = BondValence.sums(structure);
        Optional<OxidationStates> states = OxidationStates.guess(structure.composition());
        Optional<Double> instability = states.map(found -> BondValence.globalInstability(structure, found));
        if (output.json()) {
            output.out().println(document(structure, sums, states, instability));
            return 0;
        }
        output.out()
                .println("oxidation states: "
                        + states.map(OxidationStates::toString).orElse("none that balance"));
        Table table = new Table(List.of("site", "element", "bond-valence sum"));
        for (int i = 0; i < sums.size(); i++) {
            table.add(List.of(
                    String.valueOf(i),
                    structure.sites().get(i).element().symbol(),
                    String.format(Locale.ROOT, "%.3f", sums.get(i))));
        }
        table.print(output.out());
        instability.ifPresent(index -> output.out().printf(Locale.ROOT, "global instability index: %.3f%n", index));
        return 0;
    }

    private ObjectNode document(
            Structure structure, List<Double> sums, Optional<OxidationStates> states, Optional<Double> instability) {
        ObjectNode document = Json.object()
                .put("file", file.toString())
                .put("formula", structure.composition().formula())
                .put("oxidation_states", states.map(OxidationStates::toString).orElse(null))
                .put("global_instability_index", instability.orElse(null));
        ArrayNode sites = document.putArray("sites");
        for (int i = 0; i < sums.size(); i++) {
            sites.addObject()
                    .put("site", i)
                    .put("element", structure.sites().get(i).element().symbol())
                    .put("bond_valence_sum", sums.get(i));
        }
        return document;
    }
}
