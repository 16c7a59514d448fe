package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.symmetry.Tolerance;
import io.retort.core.symmetry.bench.SymmetryBench;
import io.retort.tools.crystal.StructureInfo;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retort bench symmetry}. */
@Command(
        name = "symmetry",
        description = {
            "Finds the symmetry of structures, several times over, and times each.",
            "Files are read before the clock starts; each time covers space group, operations, Wyckoff letters and",
            "standardised cells."
        },
        footer = {"", "Example: retort bench symmetry cifs --list names.txt --symprec 0.01"})
final class BenchSymmetryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchFiles bench = new BenchFiles();

    @Option(
            names = "--symprec",
            paramLabel = "Å",
            description = "Distance within which symmetry is looked for (default ${DEFAULT-VALUE}).")
    private double symprec = StructureInfo.SYMPREC;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Uses.require(spec, symprec > 0 && symprec <= 10, "--symprec is a distance in Å above 0, such as 0.01.");
        var passes = new SymmetryBench(bench.files(), Tolerance.of(symprec))
                .run(bench.passes(), bench.threads(), pass -> bench.line(document(pass)));
        bench.end("symmetry", "the whole symmetry of one structure that was read before", passes.size());
        return 0;
    }

    private ObjectNode document(SymmetryBench.Pass pass) {
        return Json.object()
                .put("files_per_s", pass.filesPerSecond())
                .put("p50_ms", pass.p50Millis())
                .put("p95_ms", pass.p95Millis())
                .put("p99_ms", pass.p99Millis())
                .put("max_ms", pass.maxMillis())
                .put("errors", pass.errors())
                .put("peak_rss_mib", pass.peakRssMib())
                .put("files", pass.spaceGroups().size())
                .put("symprec", symprec)
                .put("slowest", pass.slowest().toString());
    }
}
