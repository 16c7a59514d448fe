package io.retort.core.evidence;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which material, in which database. The Materials Project spells one material in two ways, {@code mp-149} and
 * {@code mp-aaaaaaft}; both give equal ids.
 *
 * @param database prefix: {@code mp}, {@code mvc}, {@code cod}, {@code own} …
 * @param key within the database; a Materials Project key is always the number
 */
public record MaterialId(String database, String key) implements Comparable<MaterialId> {

    private static final Pattern ALPHA = Pattern.compile("[a-z]{1,12}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    /** Newer records than this are displayed in the letter spelling (emmet-core, AlphaID). */
    private static final long LAST_DISPLAYED_AS_NUMBER = 3_347_529;

    /**
     * Reads {@code mp-149}, {@code mp-aaaaaaft}, {@code cod-1000041}, {@code own-sample-7}.
     *
     * @throws IllegalArgumentException where the text is not an id
     */
    public static MaterialId parse(String text) {
        String id = text.strip();
        int dash = id.indexOf('-');
        if (dash <= 0 || dash == id.length() - 1 || id.length() > 80) {
            throw malformed(text);
        }
        String database = id.substring(0, dash).toLowerCase(Locale.ROOT);
        String key = id.substring(dash + 1);
        return isMaterialsProject(database) ? mp(database, key, text) : new MaterialId(database, key);
    }

    /** A Materials Project material by its number. */
    public static MaterialId mp(long number) {
        return new MaterialId("mp", Long.toString(number));
    }

    /** The letter spelling, as newer Materials Project answers write it: {@code mp-aaaaaaft}. */
    public String alphaSpelling() {
        if (!isMaterialsProject(database)) {
            return toString();
        }
        return database + "-" + letters(Long.parseLong(key));
    }

    /** As the database displays it: {@code mp-149}; letters for the newest Materials Project records. */
    @Override
    public String toString() {
        boolean asLetters = isMaterialsProject(database) && Long.parseLong(key) > LAST_DISPLAYED_AS_NUMBER;
        return asLetters ? alphaSpelling() : database + "-" + key;
    }

    /** By database, then by number where keys are numbers. */
    @Override
    public int compareTo(MaterialId other) {
        int byDatabase = database.compareTo(other.database);
        if (byDatabase != 0) {
            return byDatabase;
        }
        boolean numbers =
                NUMBER.matcher(key).matches() && NUMBER.matcher(other.key).matches();
        return numbers ? Long.compare(Long.parseLong(key), Long.parseLong(other.key)) : key.compareTo(other.key);
    }

    private static MaterialId mp(String database, String key, String text) {
        if (NUMBER.matcher(key).matches()) {
            return new MaterialId(database, Long.toString(Long.parseLong(key)));
        }
        String letters = key.toLowerCase(Locale.ROOT);
        if (ALPHA.matcher(letters).matches()) {
            return new MaterialId(database, Long.toString(number(letters)));
        }
        throw malformed(text);
    }

    private static boolean isMaterialsProject(String database) {
        return database.equals("mp") || database.equals("mvc");
    }

    /** Base 26 with a = 0: {@code aaaaaaft} is 149. */
    private static long number(String letters) {
        long number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * 26 + (letters.charAt(i) - 'a');
        }
        return number;
    }

    /** Base 26, padded with {@code a} to eight letters. */
    private static String letters(long number) {
        StringBuilder letters = new StringBuilder();
        for (long rest = number; rest > 0 || letters.length() < 8; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.reverse().toString();
    }

    private static IllegalArgumentException malformed(String text) {
        String shown = text.length() <= 40 ? text : text.substring(0, 37) + "...";
        return new IllegalArgumentException(
                "'" + shown + "' is not a material id; expected a database and a key, such as mp-149.");
    }
}
