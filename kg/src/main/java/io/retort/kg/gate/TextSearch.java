package io.retort.kg.gate;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** Text search inside a query takes plain words; the operators of the search engine stay outside. */
final class TextSearch {

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N} ._-]{1,100}");

    private TextSearch() {}

    static void check(Step step) {
        Node words = step.object();
        boolean plain = words.isLiteral()
                && WORDS.matcher(words.getLiteralLexicalForm()).matches();
        if (!plain || step.subject().isLiteral()) {
            throw new Refusal(Rule.SPELLING, step.toString(), "Search for plain words: ?m text:query \"rutile\".");
        }
    }
}
