package io.retort.core.evidence;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which material, in which database. The Materials Project spells one material in two ways, {@code mp-149} and
 * {@code mp-aaaaaaft}; both give equal ids.
 *
 * @param database prefix: {@code mp}, {@code mvc}, {@code cod}, {@code own} …
 * @param key within the database; a Materials Project key is always the number
 */
public record MaterialId(String database, String key) implements Comparable<MaterialId> {

    /** The prefixes whose keys are numbers with a letter spelling (emmet-core, AlphaID). */
    private static final Set<String> MATERIALS_PROJECT = Set.of("mp", "mvc", "mol");

    private static final Pattern SHAPE = Pattern.compile("([a-z][a-z0-9]{0,19})[-:_]([A-Za-z0-9][A-Za-z0-9._-]{0,63})");
    private static final Pattern LETTERS = Pattern.compile("[a-z]{1,8}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    /** Newer records than this are displayed in the letter spelling (emmet-core, AlphaID). */
    private static final long LAST_DISPLAYED_AS_NUMBER = 3_347_529;

    /**
     * Reads {@code mp-149}, {@code mp-aaaaaaft}, {@code cod-1000041}, {@code own-sample-7}; also {@code :} or {@code _}
     * for the first dash.
     *
     * @throws IllegalArgumentException where the text is not an id; letters are small in every id
     */
    public static MaterialId parse(String text) {
        Matcher id = SHAPE.matcher(text.strip());
        if (!id.matches()) {
            throw malformed(text);
        }
        return MATERIALS_PROJECT.contains(id.group(1))
                ? new MaterialId(id.group(1), number(id.group(2), text))
                : new MaterialId(id.group(1), id.group(2));
    }

    /** A Materials Project material in any spelling, also without the prefix: {@code 149}, {@code aaaaaaft}. */
    public static MaterialId mp(String text) {
        String key = text.strip();
        boolean bare = NUMBER.matcher(key).matches() || LETTERS.matcher(key).matches();
        return bare ? new MaterialId("mp", number(key, text)) : parse(text);
    }

    /** A Materials Project material by its number. */
    public static MaterialId mp(long number) {
        return new MaterialId("mp", Long.toString(number));
    }

    /** The stored letter spelling, eight letters or more, as newer Materials Project answers write it. */
    public String alphaSpelling() {
        return isMaterialsProject()
                ? database + "-" + "a".repeat(Math.max(0, 8 - letters().length())) + letters()
                : toString();
    }

    /** As the database displays it: {@code mp-149}; letters for the newest Materials Project records. */
    @Override
    public String toString() {
        boolean asLetters = isMaterialsProject() && Long.parseLong(key) > LAST_DISPLAYED_AS_NUMBER;
        return database + "-" + (asLetters ? letters() : key);
    }

    /** By database, then by number where keys are numbers. */
    @Override
    public int compareTo(MaterialId other) {
        int byDatabase = database.compareTo(other.database);
        if (byDatabase != 0) {
            return byDatabase;
        }
        boolean numbers = isNumber(key) && isNumber(other.key);
        return numbers ? Long.compare(Long.parseLong(key), Long.parseLong(other.key)) : key.compareTo(other.key);
    }

    private boolean isMaterialsProject() {
        return MATERIALS_PROJECT.contains(database);
    }

    private static String number(String key, String text) {
        if (NUMBER.matcher(key).matches()) {
            return Long.toString(Long.parseLong(key));
        }
        if (!LETTERS.matcher(key).matches()) {
            throw malformed(text);
        }
        long number = 0;
        for (int i = 0; i < key.length(); i++) {
            number = number * 26 + (key.charAt(i) - 'a');
        }
        return Long.toString(number);
    }

    /** Without a regular expression, since catalogues sort by it. */
    private static boolean isNumber(String key) {
        boolean digits = !key.isEmpty() && key.length() <= 12;
        for (int i = 0; i < key.length() && digits; i++) {
            digits = key.charAt(i) >= '0' && key.charAt(i) <= '9';
        }
        return digits;
    }

    /** Base 26 with a = 0: 149 is {@code ft}. */
    private String letters() {
        StringBuilder letters = new StringBuilder();
        long rest = Long.parseLong(key);
        do {
            letters.append((char) ('a' + rest % 26));
            rest /= 26;
        } while (rest > 0);
        return letters.reverse().toString();
    }

    private static IllegalArgumentException malformed(String text) {
        String shown = text.length() <= 40 ? text : text.substring(0, 37) + "...";
        return new IllegalArgumentException("'" + shown
                + "' is not a material id; expected a database and a key in small letters, such as mp-149.");
    }
}
