package io.retort.kg.text;

import io.retort.kg.Limits;
import io.retort.kg.Term;
import io.retort.kg.store.GraphStore;
import io.retort.kg.store.GraphStore.TextMatch;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Iris;
import io.retort.kg.vocabulary.Relation;
import io.retort.kg.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds things by words; each thing once, at its best place. */
public final class TextSearch {

    private final GraphStore store;

    public TextSearch(GraphStore store) {
        this.store = store;
    }

    public List<TextHit> find(String words, int limit) {
        List<TextMatch> matches = store.find(words, 2 * limit).orElseGet(() -> compared(words, limit));
        return matches.stream()
                .collect(Collectors.toMap(
                        TextMatch::iri, TextSearch::hit, (best, next) -> best, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .limit(limit)
                .toList();
    }

    private static TextHit hit(TextMatch match) {
        String kind =
                Iris.concept(match.iri()).map(Concept::name).orElse("thing").toLowerCase(Locale.ROOT);
        return new TextHit(match.iri(), kind, match.text(), match.score());
    }

    /** Every word must occur in a label, name or formula. */
    private List<TextMatch> compared(String words, int limit) {
        String holds = Arrays.stream(words.split("[^\\p{L}\\p{N}_.-]+"))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .map(word -> "CONTAINS(LCASE(?text), \"" + word.toLowerCase(Locale.ROOT) + "\")")
                .collect(Collectors.joining(" && "));
        if (holds.isEmpty()) {
            return List.of();
        }
        String sparql = "SELECT ?thing ?text WHERE { VALUES ?by { <" + Vocabulary.LABEL + "> <" + Relation.NAME.iri()
                + "> <" + Relation.FORMULA.iri() + "> } ?thing ?by ?text . FILTER(" + holds + ") }";
        return store.select(sparql, Limits.DEFAULT.withRows(limit)).rows().stream()
                .map(TextSearch::match)
                .toList();
    }

    private static TextMatch match(Map<String, Term> row) {
        Term thing = row.get("thing");
        Term text = row.get("text");
        return new TextMatch(thing == null ? "" : thing.show(), 1, text == null ? "" : text.show());
    }
}
