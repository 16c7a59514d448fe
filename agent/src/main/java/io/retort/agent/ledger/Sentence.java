package io.retort.agent.ledger;

import io.retort.core.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One sentence of a draft.
 *
 * @param parts prose and placeholders, in order; prose is cut at full stops, semicolons and line breaks
 * @param quoted whether a tool wrote it so: its note or its summary, to the letter
 */
record Sentence(List<Part> parts, boolean quoted) {

    private static final Pattern END = Pattern.compile("[.!?;](?=\\s|$)|\\n");

    Sentence {
        parts = List.copyOf(parts);
    }

    /** The sentences of a draft; the ones that are among these spellings are quoted. */
    static List<Sentence> of(Draft draft, Set<String> spellings) {
        return of(draft).stream()
                .map(sentence -> new Sentence(sentence.parts, spellings.contains(sentence.spelled())))
                .toList();
    }

    static List<Sentence> of(Draft draft) {
        List<Sentence> sentences = new ArrayList<>();
        List<Part> open = new ArrayList<>();
        for (Part part : draft.parts()) {
            if (!(part instanceof Part.Literal literal)) {
                open.add(part);
                continue;
            }
            Matcher end = END.matcher(literal.text());
            int from = 0;
            while (end.find()) {
                open.add(new Part.Literal(literal.text().substring(from, end.end())));
                sentences.add(new Sentence(open, false));
                open.clear();
                from = end.end();
            }
            open.add(new Part.Literal(literal.text().substring(from)));
        }
        sentences.add(new Sentence(open, false));
        return sentences;
    }

    /** The sentence as the model wrote it, white space evened out, checks and alternatives left out. */
    String spelled() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Literal literal) {
                text.append(literal.text());
            } else if (!(part instanceof Part.Check || part instanceof Part.Alternative)) {
                text.append(part);
            }
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    /** The prose alone. */
    String prose() {
        return parts.stream()
                .filter(Part.Literal.class::isInstance)
                .map(part -> ((Part.Literal) part).text())
                .collect(Collectors.joining(" "));
    }

    /** The evidence that a part shows. */
    static Optional<EvidenceId> shown(Part part) {
        if (part instanceof Part.Value value) {
            return Optional.of(value.id());
        }
        return part instanceof Part.Facet facet ? Optional.of(facet.id()) : Optional.empty();
    }
}
