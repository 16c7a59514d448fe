package io.retort.agent.tool;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the word that was meant. */
final class Spelling {

    private static final int SHOWN = 80;

    private Spelling() {}

    /** {@code "; did you mean 'band_gap'?"}, or a full stop where nothing is near. */
    static String suggestion(String found, Collection<String> known) {
        String word = shortened(found.toLowerCase(Locale.ROOT));
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(word, name)))
                .filter(name -> distance(word, name) <= Math.max(2, name.length() / 3) || isPart(word, name))
                .map(name -> "; did you mean '" + name + "'?")
                .orElse(".");
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3) + "...";
    }

    private static boolean isPart(String word, String name) {
        return word.length() > 3 && (name.contains(word) || word.contains(name));
    }

    /** Levenshtein's distance: insertions, deletions and substitutions. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
            }
            above = row;
        }
        return above[b.length()];
    }
}
