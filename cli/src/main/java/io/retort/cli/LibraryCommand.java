package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.client.library.AddReport;
import io.retort.client.library.Document;
import io.retort.client.library.Library;
import io.retort.client.library.Passage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code retort library}: the user's own documents. */
@Command(
        name = "library",
        description = "Your own documents: PDF files, found by words and quoted with file and page.",
        subcommands = {
            LibraryCommand.Add.class,
            LibraryCommand.ListDocuments.class,
            LibraryCommand.Search.class,
            LibraryCommand.Remove.class
        },
        footer = {"", "Example: retort library add papers/*.pdf"})
final class LibraryCommand implements Runnable {

    @ParentCommand
    private RetortCommand retort = new RetortCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private Library library() {
        return retort.assembly().library();
    }

    /** {@code retort library add}. */
    @Command(
            name = "add",
            description = {
                "Adds PDF files. The same file again changes nothing; a file that cannot be read is said, and the others",
                "are added. The files stay where they are."
            },
            footer = {"", "Example: retort library add thesis.pdf papers/*.pdf"})
    static final class Add implements Callable<Integer> {

        @ParentCommand
        private LibraryCommand parent = new LibraryCommand();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Output output = new Output();

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "PDF files.")
        private List<Path> files = List.of();

        @Override
        public Integer call() {
            Progress progress = new Progress(spec.commandLine().getErr());
            AddReport report = parent.library()
                    .add(
                            files,
                            (file, done, of) -> progress.at(file, done, of, done),
                            Thread.currentThread()::isInterrupted);
            progress.end();
            print(report);
            return report.refused().isEmpty() ? 0 : Failure.CODE;
        }

        private void print(AddReport report) {
            if (output.json()) {
                output.out().println(document(report));
                return;
            }
            report.refused().forEach(file -> output.out().println(file.file() + ": left out; " + file.reason() + "."));
            int passages = report.added().stream().mapToInt(Document::passages).sum();
            output.out()
                    .println(report.added().size() + " added (" + passages + " passages), "
                            + report.unchanged().size() + " there before, "
                            + report.refused().size() + " left out.");
        }

        private static ObjectNode document(AddReport report) {
            ObjectNode document = Json.object();
            ArrayNode added = document.putArray("added");
            report.added().forEach(one -> added.add(LibraryCommand.document(one)));
            document.set("unchanged", Json.MAPPER.valueToTree(report.unchanged()));
            ArrayNode refused = document.putArray("refused");
            report.refused()
                    .forEach(one -> refused.addObject().put("file", one.file()).put("reason", one.reason()));
            return document.put("millis", report.millis());
        }
    }

    /** {@code retort library list}. */
    @Command(
            name = "list",
            description = "All documents, by name.",
            footer = {"", "Example: retort library list"})
    static final class ListDocuments implements Runnable {

        @ParentCommand
        private LibraryCommand parent = new LibraryCommand();

        @Mixin
        private Output output = new Output();

        @Override
        public void run() {
            List<Document> documents = parent.library().documents();
            if (output.json()) {
                documents.forEach(document -> output.out().println(LibraryCommand.document(document)));
                return;
            }
            Table table = new Table(List.of("file", "pages", "passages", "added", "sha256"));
            documents.forEach(document -> table.add(List.of(
                    document.file(),
                    String.valueOf(document.pages()),
                    String.valueOf(document.passages()),
                    document.addedAt().toString().substring(0, 10),
                    document.sha256().substring(0, 12))));
            table.print(output.out());
            output.out().println(documents.size() + " documents.");
        }
    }

    /** {@code retort library search}. */
    @Command(
            name = "search",
            description = "Passages that hold these words, the best first.",
            footer = {"", "Example: retort library search sintering temperature of garnet electrolytes"})
    static final class Search implements Runnable {

        @ParentCommand
        private LibraryCommand parent = new LibraryCommand();

        @Mixin
        private Output output = new Output();

        @Parameters(paramLabel = "WORD", arity = "1..*", description = "In the language of the documents.")
        private List<String> words = List.of();

        @Option(names = "--limit", paramLabel = "N", description = "Passages at most (default ${DEFAULT-VALUE}).")
        private int limit = 5;

        @Override
        public void run() {
            List<Passage> passages = parent.library().search(String.join(" ", words), limit);
            PrintWriter out = output.out();
            for (Passage passage : passages) {
                out.println(
                        output.json()
                                ? Json.object()
                                        .put("file", passage.file())
                                        .put("page", passage.page())
                                        .put("text", passage.text())
                                        .put("sha256", passage.sha256())
                                        .toString()
                                : passage.file() + ", page " + passage.page() + ": “" + passage.text() + "”");
            }
            if (passages.isEmpty() && !output.json()) {
                out.println("No passage holds these words.");
            }
        }
    }

    /** {@code retort library remove}. */
    @Command(
            name = "remove",
            description = "Takes a document out; its file is not touched.",
            footer = {"", "Example: retort library remove thesis.pdf"})
    static final class Remove implements Runnable {

        @ParentCommand
        private LibraryCommand parent = new LibraryCommand();

        @Mixin
        private Output output = new Output();

        @Parameters(paramLabel = "NAME", description = "Name or path of the file, or the beginning of its sha256.")
        private String name = "";

        @Override
        public void run() {
            for (Document document : parent.library().remove(name)) {
                output.out()
                        .println(
                                output.json()
                                        ? LibraryCommand.document(document).toString()
                                        : document.file() + ": taken out");
            }
        }
    }

    private static ObjectNode document(Document document) {
        return Json.object()
                .put("file", document.file())
                .put("path", document.path())
                .put("pages", document.pages())
                .put("passages", document.passages())
                .put("added_at", document.addedAt().toString())
                .put("sha256", document.sha256());
    }
}
