package io.retort.distill.reflex.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Mends one slip of the finger: a letter too many, too few, wrong, or two in the wrong order. A word is mended only
 * where one word of the field is nearest. Candidates are found by their deletions, as in SymSpell.
 */
final class Speller {

    private static final int SHORTEST = 4;

    private final Map<String, List<String>> byDeletion = new HashMap<>();

    Speller(Collection<String> words) {
        for (String word : new TreeSet<>(words)) {
            if (word.length() >= SHORTEST && word.chars().allMatch(c -> Character.isLetter(c) || c == '\'')) {
                deletions(word)
                        .forEach(key -> byDeletion
                                .computeIfAbsent(key, k -> new ArrayList<>(1))
                                .add(word));
            }
        }
    }

    /** The one word that is one slip away; empty where there is none or more than one. */
    Optional<String> mend(String word) {
        if (word.equals("teh") || word.equals("hte")) {
            return Optional.of("the");
        }
        if (word.length() < SHORTEST || word.length() > 24) {
            return Optional.empty();
        }
        TreeSet<String> near = new TreeSet<>();
        for (String key : deletions(word)) {
            for (String candidate : byDeletion.getOrDefault(key, List.of())) {
                if (isOneSlip(word, candidate)) {
                    near.add(candidate);
                }
            }
        }
        if (near.size() > 1) {
            near.removeIf(candidate -> candidate.charAt(0) != word.charAt(0) || candidate.length() < word.length());
        }
        return near.size() == 1 ? Optional.of(near.first()) : Optional.empty();
    }

    private static List<String> deletions(String word) {
        List<String> keys = new ArrayList<>(word.length() + 1);
        keys.add(word);
        for (int i = 0; i < word.length(); i++) {
            keys.add(word.substring(0, i) + word.substring(i + 1));
        }
        return keys;
    }

    /** Optimal string alignment distance of exactly one. */
    private static boolean isOneSlip(String a, String b) {
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        String restA = a.substring(start);
        String restB = b.substring(start);
        if (restA.isEmpty() || restB.isEmpty()) {
            return restA.length() + restB.length() == 1;
        }
        boolean swapped = restA.length() >= 2
                && restB.length() >= 2
                && restA.charAt(0) == restB.charAt(1)
                && restA.charAt(1) == restB.charAt(0)
                && restA.substring(2).equals(restB.substring(2));
        return swapped
                || restA.substring(1).equals(restB.substring(1))
                || restA.equals(restB.substring(1))
                || restB.equals(restA.substring(1));
    }
}
