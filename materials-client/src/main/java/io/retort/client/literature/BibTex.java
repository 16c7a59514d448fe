package io.retort.client.literature;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Entries for a bibliography. */
public final class BibTex {

    private BibTex() {}

    /** A work. Braces and backslashes of its texts, which could end the entry early, are taken out. */
    public static String entry(Work work) {
        boolean article = work.doi().isPresent() && !work.venue().isEmpty();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("author", String.join(" and ", work.authors()));
        fields.put("title", work.title());
        fields.put(article ? "journal" : "howpublished", work.venue());
        fields.put(
                "year", work.year().isPresent() ? Integer.toString(work.year().getAsInt()) : "");
        fields.put("doi", work.doi().orElse(""));
        fields.put("url", work.url());
        fields.put("note", work.retracted() ? "RETRACTED" : "");
        return entry(article ? "article" : "misc", key(work), fields);
    }

    /**
     * A database, or anything else that values came from.
     *
     * @param name as shown
     * @param release of it; may be empty
     * @param citation as its keepers ask to be cited
     * @param licence of the values
     */
    public static String database(String name, String release, String citation, String licence) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", name + (release.isEmpty() ? "" : ", " + release));
        fields.put("howpublished", citation);
        fields.put("note", "licence: " + licence);
        return entry("misc", word(name) + word(release), fields);
    }

    private static String entry(String sort, String key, Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isBlank())
                .map(field -> "  " + field.getKey() + " = {" + safe(field.getValue()) + "}")
                .collect(Collectors.joining(",\n", "@" + sort + "{" + key + ",\n", "\n}\n"));
    }

    private static String key(Work work) {
        String author = work.authors().isEmpty()
                ? work.source()
                : lastWord(work.authors().get(0));
        String year = work.year().isPresent() ? Integer.toString(work.year().getAsInt()) : "";
        String about = work.doi().orElse(work.url().isEmpty() ? work.title() : work.url());
        return word(author) + year + Integer.toHexString(about.hashCode());
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String word(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String safe(String text) {
        return text.replaceAll("[{}\\\\]", "").replace("&", "\\&").replace("%", "\\%");
    }
}
