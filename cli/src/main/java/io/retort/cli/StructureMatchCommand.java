package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.format.StructureFiles;
import io.retort.core.matching.StructureMatch;
import io.retort.core.matching.StructureMatcher;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code retort structure match}. */
@Command(
        name = "match",
        description = {
            "Tells whether two files hold the same crystal, whatever their cells, origins and scale (tolerances: 0.2 for",
            "lengths, 0.3 for sites, 5° for angles). Exit code 1 where they do not."
        },
        footer = {"", "Example: retort structure match one.cif other.cif"})
final class StructureMatchCommand implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private StructureCommand.Reading reading = new StructureCommand.Reading();

    @Parameters(index = "0", paramLabel = "ONE", description = "A structure file.")
    private Path one = Path.of("");

    @Parameters(index = "1", paramLabel = "OTHER", description = "Another.")
    private Path other = Path.of("");

    @Override
    public Integer call() throws IOException {
        Structure first = StructureFiles.read(one, reading.options()).structure();
        Structure second = StructureFiles.read(other, reading.options()).structure();
        Optional<StructureMatch> match = new StructureMatcher().compare(first, second);
        if (output.json()) {
            ObjectNode document = Json.object().put("one", one.toString()).put("other", other.toString());
            document.put("match", match.isPresent())
                    .put("rms", match.map(StructureMatch::rms).orElse(null))
                    .put("rms_distance", match.map(StructureMatch::rmsDistance).orElse(null))
                    .put("largest", match.map(StructureMatch::largest).orElse(null));
            output.out().println(document);
        } else {
            output.out()
                    .println(match.map(found -> String.format(
                                    Locale.ROOT,
                                    "the same crystal: atoms apart by %.4f Å (root mean square)",
                                    found.rmsDistance()))
                            .orElse("different crystals"));
        }
        return match.isPresent() ? 0 : Failure.CODE;
    }
}
