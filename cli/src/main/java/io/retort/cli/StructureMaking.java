package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.format.StructureFile;
import io.retort.core.format.StructureFiles;
import io.retort.core.format.StructureFormat;
import io.retort.core.format.StructureFormats;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What commands that make one structure file from another share. The new file appears when it is whole. */
final class StructureMaking {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    @Mixin
    private StructureCommand.Reading reading = new StructureCommand.Reading();

    @Parameters(index = "0", paramLabel = "IN", description = "The file to read, of any format.")
    private Path in = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write, or - to print it.")
    private Path out = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "The format of OUT, where its ending does not say: CIF, POSCAR, XYZ …")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--index",
            paramLabel = "N",
            description = "Which structure of IN, counted from 1 (default ${DEFAULT-VALUE}).")
    private int index = 1;

    /** Reads, makes, writes and reports. @param made from the structure that was read */
    void run(UnaryOperator<Structure> made) throws IOException {
        run(made, Json::object);
    }

    /** The same. @param details what else there is to say, once the structure is made */
    void run(UnaryOperator<Structure> made, Supplier<ObjectNode> details) throws IOException {
        StructureFormat format = format();
        StructureFile file = StructureFiles.read(in, reading.options());
        int held = file.entries().size();
        Uses.require(spec, index >= 1 && index <= held, "--index: " + in + " holds " + held + " structure(s).");
        Structure structure = made.apply(file.structures().get(index - 1));
        if (out.toString().equals("-")) {
            output.out().print(StructureFiles.write(structure, format));
            output.out().flush();
            return;
        }
        StructureFiles.write(structure, format, out);
        if (output.json()) {
            output.out().println(document(file, structure, format).setAll(details.get()));
        } else {
            print(file, structure, format);
            details.get()
                    .fields()
                    .forEachRemaining(
                            e -> output.out().println("  " + e.getKey().replace('_', ' ') + ": " + e.getValue()));
        }
    }

    /** What an option means. @throws ParameterException where the text means nothing */
    <T> T option(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private StructureFormat format() {
        StructureFormat format = option(() -> named(to.orElseGet(() -> ending(String.valueOf(out.getFileName())))));
        Uses.require(
                spec,
                format.isWritable(),
                format.name() + " is read, not written; write " + StructureFormats.WRITABLE + ".");
        return format;
    }

    private static StructureFormat named(String name) {
        try {
            return StructureFormats.of(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + " Name the format with --to, such as --to CIF.", e);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private ObjectNode document(StructureFile file, Structure structure, StructureFormat format) {
        ObjectNode document = Json.object()
                .put("file", in.toString())
                .put("format", file.format().name())
                .put("written", out.toString())
                .put("to", format.name())
                .put("formula", structure.composition().formula())
                .put("nsites", structure.sites().size())
                .put("structures", file.entries().size());
        document.set("repairs", StructureJson.repairs(file.repairs()));
        return document;
    }

    private void print(StructureFile file, Structure structure, StructureFormat format) {
        output.out()
                .println(out + ": " + structure.reducedFormula() + ", "
                        + structure.sites().size() + " sites, " + format.name());
        file.repairs().forEach(repair -> output.out().println("  repaired in " + in + ": " + repair));
        if (file.entries().size() > 1) {
            output.out()
                    .println("  " + in + " holds " + file.entries().size() + " structures; number " + index
                            + " was read. --index chooses another.");
        }
    }
}
