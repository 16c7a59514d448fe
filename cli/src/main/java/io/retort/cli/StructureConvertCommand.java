package io.retort.cli;

import io.retort.core.format.StructureFile;
import io.retort.core.format.StructureFiles;
import io.retort.core.format.StructureFormat;
import io.retort.core.format.StructureFormats;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import io.retort.tools.crystal.StructureInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retort structure convert}. */
@Command(
        name = "convert",
        description = {
            "Writes a structure in another format, which the ending of OUT or --to names.",
            "OUT appears when it is whole; - prints it."
        },
        footer = {"", "Example: retort structure convert LiFePO4.cif POSCAR"})
final class StructureConvertCommand implements Callable<Integer> {

    /** Which cell is written. */
    enum Cell {
        AS_GIVEN,
        CONVENTIONAL,
        PRIMITIVE,
        NIGGLI
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    @Mixin
    private StructureCommand.Reading reading = new StructureCommand.Reading();

    @Parameters(index = "0", paramLabel = "IN", description = "The file to read, of any format.")
    private Path in = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write, or -.")
    private Path out = Path.of("");

    @Option(names = "--to", paramLabel = "FORMAT", description = "The format of OUT: CIF, POSCAR, XYZ …")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--cell",
            description = "as_given (the default), conventional, primitive or niggli; by symmetry within 0.01 Å.")
    private Cell cell = Cell.AS_GIVEN;

    @Option(
            names = "--index",
            paramLabel = "N",
            description = "Which structure of IN, counted from 1 (default ${DEFAULT-VALUE}).")
    private int index = 1;

    @Override
    public Integer call() throws IOException {
        StructureFormat format = format();
        StructureFile file = StructureFiles.read(in, reading.options());
        int held = file.entries().size();
        Uses.require(spec, index >= 1 && index <= held, "--index: " + in + " holds " + held + " structure(s).");
        Structure structure = inCell(file.structures().get(index - 1));
        if (out.toString().equals("-")) {
            output.out().print(StructureFiles.write(structure, format));
            output.out().flush();
        } else {
            StructureFiles.write(structure, format, out);
            report(file, structure, format);
        }
        return 0;
    }

    private StructureFormat format() {
        String name = to.orElseGet(() -> ending(String.valueOf(out.getFileName())));
        try {
            StructureFormat format = StructureFormats.of(name);
            Uses.require(
                    spec,
                    format.isWritable(),
                    format.name() + " is read, not written; write " + StructureFormats.WRITABLE + ".");
            return format;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), e.getMessage() + " Name the format with --to, such as --to CIF.", e);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Structure inCell(Structure structure) {
        return switch (cell) {
            case AS_GIVEN -> structure;
            case CONVENTIONAL -> Symmetry.conventional(structure, StructureInfo.SYMPREC);
            case PRIMITIVE -> Symmetry.primitive(structure, StructureInfo.SYMPREC);
            case NIGGLI -> Symmetry.niggli(structure);
        };
    }

    private void report(StructureFile file, Structure structure, StructureFormat format) {
        if (output.json()) {
            var document = Json.object()
                    .put("file", in.toString())
                    .put("format", file.format().name())
                    .put("written", out.toString())
                    .put("to", format.name())
                    .put("formula", structure.composition().formula())
                    .put("nsites", structure.sites().size())
                    .put("structures", file.entries().size());
            document.set("repairs", StructureJson.repairs(file.repairs()));
            output.out().println(document);
            return;
        }
        output.out()
                .println(out + ": " + structure.reducedFormula() + ", "
                        + structure.sites().size() + " sites, " + format.name());
        file.repairs().forEach(repair -> output.out().println("  repaired in " + in + ": " + repair));
        if (file.entries().size() > 1) {
            output.out()
                    .println("  " + in + " holds " + file.entries().size() + " structures; number " + index
                            + " was written. --index chooses another.");
        }
    }
}
