package io.retort.cli;

import io.retort.agent.trace.Trace;
import io.retort.agent.trace.TraceStore;
import io.retort.client.catalogue.CatalogueSource;
import io.retort.kg.crate.AnswerCrate;
import io.retort.kg.crate.Attribution;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
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

/** {@code retort traces export}: one run in a form that others read. */
@Command(
        name = "export",
        description = {
            "One answer with everything that it rests on, to hand on or to keep.",
            "ro-crate: a zip or folder that can be read, and its numbers worked out again, without Retort."
                    + " prov, prov-jsonld: the provenance alone, in PROV-O."
        },
        footer = {"", "Example: retort traces export ID --as ro-crate --out answer.zip"})
final class TracesExportCommand implements Callable<Integer> {

    /** The forms. */
    enum Form {
        RO_CRATE("ro-crate", ".zip"),
        PROV("prov", ".ttl"),
        PROV_JSONLD("prov-jsonld", ".jsonld");

        private final String word;
        private final String ending;

        Form(String word, String ending) {
            this.word = word;
            this.ending = ending;
        }

        static Form of(String word) {
            for (Form form : values()) {
                if (form.word.equals(word)) {
                    return form;
                }
            }
            throw new IllegalArgumentException(
                    "'" + word + "' is no form of a run; expected ro-crate, prov or prov-jsonld.");
        }
    }

    @ParentCommand
    private TracesCommand traces = new TracesCommand();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "ID", description = "As retort traces list shows it.")
    private String id = "";

    @Option(names = "--as", required = true, paramLabel = "FORM", description = "ro-crate, prov or prov-jsonld.")
    private String form = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to; for ro-crate a .zip, else a folder. Nothing is overwritten. Default: by the id.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Form wanted = Form.of(form);
        Assembly house = traces.assembly();
        TraceStore store = house.traces();
        Trace trace = store.read(id);
        Path target = out.orElse(Path.of(id + wanted.ending));
        try {
            if (wanted == Form.RO_CRATE) {
                AnswerCrate.of(trace, Files.readAllBytes(store.file(id)), attributions(house), Version.text())
                        .write(target);
            } else {
                write(target, AnswerCrate.provenance(trace, Version.text(), wanted == Form.PROV));
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException("'" + target + "' is there already; name another with --out.", e);
        }
        output.out()
                .println(
                        output.json()
                                ? Json.object().put("trace_id", id).put("as", form).put("written", target.toString())
                                : "Written: " + target);
        return 0;
    }

    /** How the catalogue's sources want to be cited. */
    private static List<Attribution> attributions(Assembly house) {
        return house.catalogue().sources().stream()
                .map(TracesExportCommand::attribution)
                .toList();
    }

    private static Attribution attribution(CatalogueSource source) {
        return new Attribution(
                source.name(), source.release(), source.method().name(), source.licence(), source.citation());
    }

    private static void write(Path target, String text) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path draft = Files.createTempFile(target.toAbsolutePath().getParent(), ".export", "");
        Files.writeString(draft, text);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
