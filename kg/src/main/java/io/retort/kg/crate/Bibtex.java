package io.retort.kg.crate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Citations as BibTeX. A line that reads as a journal article becomes one; any other is kept whole, as a note. */
final class Bibtex {

    /** Authors, journal volume, page (year), doi:…; what else there is to say. */
    private static final Pattern ARTICLE = Pattern.compile(
            "(?<authors>.+?), (?<journal>[^,]+?) (?<volume>\\d+), (?<page>[\\w.-]+) \\((?<year>\\d{4})\\)"
                    + "(?:, doi:(?<doi>[^\\s;,]+))?(?<rest>[;,:].*)?");

    private static final Pattern YEAR = Pattern.compile("\\((\\d{4})\\)");
    private static final Pattern DOI = Pattern.compile("doi:([^\\s;,]+)");

    private Bibtex() {}

    /** The file: one entry a source that has a citation, and one for the program. */
    static String file(List<Attribution> sources, String version) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (Attribution source : sources) {
            if (!source.citation().isEmpty()) {
                entries.putIfAbsent(source.citation(), entry(key(source, entries.size() + 1), source.citation()));
            }
        }
        List<String> all = new ArrayList<>(entries.values());
        all.add(entry("misc", "retort", Map.of("title", "{Retort}", "note", "version " + version)));
        return String.join("\n", all);
    }

    /** The digital object identifier in a citation, if there is one. */
    static Optional<String> doi(String citation) {
        Matcher doi = DOI.matcher(citation);
        return doi.find() ? Optional.of(doi.group(1)) : Optional.empty();
    }

    private static String entry(String key, String citation) {
        Matcher article = ARTICLE.matcher(citation);
        Map<String, String> fields = new LinkedHashMap<>();
        if (!article.matches()) {
            Matcher year = YEAR.matcher(citation);
            fields.put("note", citation);
            if (year.find()) {
                fields.put("year", year.group(1));
            }
            doi(citation).ifPresent(doi -> fields.put("doi", doi));
            return entry("misc", key, fields);
        }
        fields.put("author", authors(article.group("authors")));
        fields.put("journal", article.group("journal"));
        fields.put("volume", article.group("volume"));
        fields.put("pages", article.group("page"));
        fields.put("year", article.group("year"));
        Optional.ofNullable(article.group("doi")).ifPresent(doi -> fields.put("doi", doi));
        Optional.ofNullable(article.group("rest"))
                .map(rest -> rest.replaceFirst("^[;,:]\\s*", ""))
                .ifPresent(rest -> fields.put("note", rest));
        return entry("article", key, fields);
    }

    private static String entry(String kind, String key, Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + escaped(field.getValue()) + "}")
                .collect(Collectors.joining(",\n", "@" + kind + "{" + key + ",\n", "\n}\n"));
    }

    private static String authors(String names) {
        return names.replaceFirst(" et al\\.$", " and others").replace(", ", " and ");
    }

    private static String key(Attribution source, int place) {
        String word = source.source().replaceAll("[^A-Za-z]+.*$", "").toLowerCase(java.util.Locale.ROOT);
        return (word.isEmpty() ? "source" : word) + place;
    }

    private static String escaped(String text) {
        return text.replaceAll("(?<!\\\\)([&%#_])", "\\\\$1");
    }
}
