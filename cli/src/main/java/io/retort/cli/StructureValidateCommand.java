package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.format.StructureReport;
import io.retort.core.format.StructureReport.Finding;
import io.retort.tools.crystal.StructureInfo;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code retort structure validate}. */
@Command(
        name = "validate",
        description = {
            "Says what is wrong or doubtful: departures from the format, sites too near each other, a formula that",
            "differs from the sites, a left-handed cell, occupancies over one, charge. Exit code 1 where there is any."
        },
        footer = {"", "Example: retort structure validate *.cif"})
final class StructureValidateCommand implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private StructureCommand.Reading reading = new StructureCommand.Reading();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Structure files, plain or gzip.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        boolean allSound = true;
        for (Path file : files) {
            allSound &= validate(StructureInfo.of(file, reading.options(), StructureInfo.SYMPREC));
        }
        return allSound ? 0 : Failure.CODE;
    }

    private boolean validate(StructureInfo info) {
        List<Finding> findings =
                info.entry().map(entry -> StructureReport.of(entry).findings()).orElse(List.of());
        boolean sound = info.ok() && info.repairs().isEmpty() && findings.isEmpty();
        if (output.json()) {
            output.out().println(document(info, findings, sound));
        } else {
            print(info, findings, sound, output.out());
        }
        return sound;
    }

    private static ObjectNode document(StructureInfo info, List<Finding> findings, boolean sound) {
        ObjectNode document = Json.object()
                .put("file", info.file())
                .put("format", info.format().orElse(null))
                .put("ok", info.ok())
                .put("sound", sound);
        document.set("findings", StructureJson.findings(findings));
        document.set("repairs", StructureJson.repairs(info.repairs()));
        info.fault().ifPresent(fault -> document.set("error", StructureJson.error(fault)));
        return document;
    }

    private static void print(StructureInfo info, List<Finding> findings, boolean sound, PrintWriter out) {
        if (info.fault().isPresent()) {
            out.println(info.file() + ": " + info.fault().get().message());
            return;
        }
        out.println(info.file() + ": " + (sound ? "sound" : "can be read, but:"));
        findings.forEach(finding -> out.println("  " + finding.message()));
        info.repairs().forEach(repair -> out.println("  repaired: " + repair));
    }
}
