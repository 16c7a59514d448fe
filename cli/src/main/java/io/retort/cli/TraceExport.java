package io.retort.cli;

import io.retort.agent.trace.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A form in which a run leaves the house. To add one, add a line to {@link #ALL}.
 *
 * @param name as {@code --as} spells it
 * @param words what it is, in a few words
 * @param ending of a file of it
 * @param form writes a run
 */
record TraceExport(String name, String words, String ending, Form form) {

    /** Writes one run. */
    interface Form {
        /** @param house whose run it is: how its sources want to be cited is known there */
        void write(Trace trace, Assembly house, OutputStream out) throws IOException;
    }

    static final List<TraceExport> ALL = List.of(
            new TraceExport("jsonl", "the events, line by line, with their hashes", ".jsonl", text(RunText::lines)),
            new TraceExport(
                    "json", "the answer document, as retort ask --json prints it", ".json", text(RunText::json)),
            new TraceExport(
                    "markdown",
                    "question, answer, its facts with their origin, and the steps",
                    ".md",
                    text(RunText::markdown)),
            new TraceExport(
                    "bibtex", "the works and databases that the answer rests on", ".bib", text(Bibliography::of)),
            new TraceExport(
                    "ro-crate",
                    "a zip to be read, and its numbers worked out again, without Retort (RO-Crate 1.1)",
                    ".zip",
                    RunCrate::zip),
            new TraceExport("prov", "where everything came from, in PROV-O as Turtle", ".ttl", text(RunCrate::turtle)),
            new TraceExport(
                    "prov-jsonld",
                    "where everything came from, in PROV-O as JSON-LD",
                    ".jsonld",
                    text(RunCrate::jsonLd)));

    /** @throws IllegalArgumentException where there is none of this name; the message lists them */
    static TraceExport of(String name) {
        return ALL.stream()
                .filter(export -> export.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no form of a run; expected one of "
                        + ALL.stream().map(TraceExport::name).collect(Collectors.joining(", ")) + "."));
    }

    /** Whether it is no text, and has no place on a terminal. */
    boolean isBinary() {
        return ending.equals(".zip");
    }

    private interface Text {
        String of(Trace trace);
    }

    private static Form text(Text text) {
        return (trace, house, out) -> out.write(text.of(trace).getBytes(StandardCharsets.UTF_8));
    }
}
