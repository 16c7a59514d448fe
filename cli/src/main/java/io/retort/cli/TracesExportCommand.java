package io.retort.cli;

import io.retort.agent.trace.Trace;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort traces export}. */
@Command(
        name = "export",
        description =
                "Writes a run for elsewhere. Forms: jsonl, json, markdown, ro-crate, prov and more; --as help lists them.",
        footer = {"", "Example: retort traces export ID --as markdown --out answer.md"})
final class TracesExportCommand implements Callable<Integer> {

    @ParentCommand
    private TracesCommand traces = new TracesCommand();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "ID", arity = "0..1", description = "As retort traces list shows it.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--as", paramLabel = "FORM", description = "The form (default ${DEFAULT-VALUE}).")
    private String form = "jsonl";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to; printed where it is left out, but for a zip, which is named by its run.")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (form.equals("help")) {
            Table table = new Table(List.of("form", "what it is"));
            TraceExport.ALL.forEach(export -> table.add(List.of(export.name(), export.words())));
            table.print(output.out());
            return 0;
        }
        TraceExport export = TraceExport.of(form);
        Trace trace = traces.store()
                .read(id.orElseThrow(
                        () -> new IllegalArgumentException("Name a run: retort traces export ID --as " + form + ".")));
        if (file.isEmpty() && !export.isBinary()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            export.form().write(trace, traces.assembly(), bytes);
            output.out().print(bytes.toString(StandardCharsets.UTF_8));
            output.out().flush();
        } else {
            write(export, trace, file.orElse(Path.of(trace.run() + export.ending())));
        }
        return 0;
    }

    /** The file appears when it is whole. */
    private void write(TraceExport export, Trace trace, Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path temporary = Files.createTempFile(folder, ".export", export.ending());
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                export.form().write(trace, traces.assembly(), out);
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        output.out()
                .println(
                        output.json()
                                ? Json.object()
                                        .put("trace_id", trace.run())
                                        .put("form", export.name())
                                        .put("file", file.toString())
                                        .toString()
                                : "Run " + trace.run() + " is in " + file + " (" + export.words() + ").");
    }
}
