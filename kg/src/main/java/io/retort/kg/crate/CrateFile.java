package io.retort.kg.crate;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of every crate. To learn what is in one, read the list. */
enum CrateFile {
    README("README.md", "What is in this crate and how to check it"),
    PREVIEW("ro-crate-preview.html", "The answer and what it rests on, as a page"),
    QUESTION("question.txt", "The question as asked"),
    ANSWER("answer.md", "The answer in words"),
    ANSWER_JSON("answer.json", "The answer with its claims and their evidence"),
    CALLS("tool-calls.json", "What the tools were asked and what they brought"),
    FACTS_CSV("facts.csv", "All facts, as a table"),
    FACTS_JSON("facts.json", "All facts, to the last digit"),
    UNITS("units.json", "The units in SI"),
    WORKINGS("workings.json", "How each number is worked out again"),
    PROVENANCE_TTL("provenance.ttl", "Provenance in PROV-O, Turtle"),
    PROVENANCE_JSONLD("provenance.jsonld", "Provenance in PROV-O, JSON-LD"),
    CITATIONS("citations.bib", "The sources to cite, BibTeX"),
    LICENCES("LICENCES.md", "Licences of the facts"),
    TRACE("trace.jsonl", "The recorded run, each line bound to the one before by its hash"),
    SUMS("sha256sums.txt", "Hashes of all other files, for sha256sum -c");

    private final String path;
    private final String words;

    CrateFile(String path, String words) {
        this.path = path;
        this.words = words;
    }

    String path() {
        return path;
    }

    String words() {
        return words;
    }

    static Optional<CrateFile> of(String path) {
        return Stream.of(values()).filter(file -> file.path.equals(path)).findFirst();
    }

    static String mediaType(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "json" -> "application/json";
            case "jsonl" -> "application/jsonl";
            case "jsonld" -> "application/ld+json";
            case "ttl" -> "text/turtle";
            case "csv" -> "text/csv";
            case "html" -> "text/html";
            case "md" -> "text/markdown";
            case "bib" -> "application/x-bibtex";
            case "cif" -> "chemical/x-cif";
            default -> "text/plain";
        };
    }
}
