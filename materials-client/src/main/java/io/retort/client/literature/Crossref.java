package io.retort.client.literature;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * Crossref by its REST interface (api.crossref.org). Metadata are free of rights; abstracts remain the publishers'. A
 * work is retracted where its {@code updated-by} names a retraction; a work whose {@code update-to} says so is the notice.
 */
public final class Crossref implements LiteratureSource {

    static final HttpUrl BASE = HttpUrl.get("https://api.crossref.org/");
    private static final String LICENCE = "metadata of Crossref; the abstract remains its publisher's";

    private final LiteratureLine line;

    public Crossref(LiteratureLine line) {
        this.line = line;
    }

    @Override
    public String name() {
        return "crossref";
    }

    @Override
    public List<Work> search(String words, int limit) {
        HttpUrl url = line.at("works")
                .addQueryParameter("query.bibliographic", words)
                .addQueryParameter("rows", Integer.toString(limit))
                .build();
        return read(line.ask("Crossref", url, "application/json"));
    }

    static List<Work> read(byte[] body) {
        return Json.items(Json.read("Crossref", body).path("message").path("items")).stream()
                .filter(item -> !first(item.path("title")).isBlank())
                .map(Crossref::work)
                .toList();
    }

    private static Work work(JsonNode item) {
        JsonNode year = item.path("issued").path("date-parts").path(0).path(0);
        boolean retracted = isRetraction(item.path("updated-by")) || isRetraction(item.path("update-to"));
        return new Work(
                "Crossref",
                Json.present(item.path("DOI")),
                first(item.path("title")),
                Json.items(item.path("author")).stream().map(Crossref::author).toList(),
                year.isInt() ? OptionalInt.of(year.intValue()) : OptionalInt.empty(),
                first(item.path("container-title")),
                Json.text(item.path("abstract")),
                Json.items(item.path("license")).stream()
                        .flatMap(licence -> Json.present(licence.path("URL")).stream())
                        .findFirst()
                        .orElse(LICENCE),
                retracted,
                Json.text(item.path("URL")).replaceFirst("^http:", "https:"));
    }

    private static boolean isRetraction(JsonNode updates) {
        return Json.items(updates).stream()
                .map(update -> Json.text(update.path("type")).toLowerCase(Locale.ROOT))
                .anyMatch(type -> type.matches("retraction|withdrawal|removal|partial_retraction"));
    }

    private static String author(JsonNode author) {
        return Stream.of(author.path("given"), author.path("family"), author.path("name"))
                .flatMap(part -> Json.present(part).stream())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static String first(JsonNode list) {
        return Json.text(list.isArray() ? list.path(0) : list);
    }
}
