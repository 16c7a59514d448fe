package io.retort.kg.gate;

import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Iris;
import io.retort.kg.vocabulary.Relation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The right term that a wrong one comes nearest to. */
final class Nearest {

    private Nearest() {}

    static Relation relation(String wrong) {
        return best(wrong, List.of(Relation.values()), relation -> local(relation.iri()));
    }

    static Concept concept(String wrong) {
        return best(wrong, List.of(Concept.values()), concept -> local(concept.iri()));
    }

    static Property property(String wrong) {
        Property byKey = best(wrong, Properties.ALL, Property::key);
        Property byName = best(wrong, Properties.ALL, Property::name);
        return apart(wrong, byKey.key()) <= apart(wrong, byName.name()) ? byKey : byName;
    }

    static String name(String wrong, Collection<String> known) {
        return best(wrong, known, Function.identity());
    }

    private static <T> T best(String wrong, Collection<T> known, Function<T, String> spelling) {
        String name = local(wrong);
        return known.stream()
                .min(Comparator.comparingInt(candidate -> apart(name, spelling.apply(candidate))))
                .orElseThrow();
    }

    /** Edits, less for each word that both hold. */
    private static int apart(String wrong, String right) {
        Set<String> shared = new HashSet<>(words(wrong));
        shared.retainAll(words(right));
        return distance(plain(wrong), plain(right)) - 5 * shared.size();
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.replaceAll("([a-z])([A-Z])", "$1 $2")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2)
                .toList();
    }

    private static String local(String iri) {
        int hash = iri.lastIndexOf('#');
        return hash >= 0 ? iri.substring(hash + 1) : Iris.local(iri);
    }

    /** Without case, word marks, and the "has" that many vocabularies put in front. */
    private static String plain(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.startsWith("has") && letters.length() > 4 ? letters.substring(3) : letters;
    }

    /** Edits from one to the other (Levenshtein); a name that holds the other whole is near. */
    static int distance(String from, String to) {
        if (from.length() > 2 && to.length() > 2 && (from.contains(to) || to.contains(from))) {
            return 1 + Math.abs(from.length() - to.length()) / 4;
        }
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
