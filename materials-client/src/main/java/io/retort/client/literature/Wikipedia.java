package io.retort.client.literature;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.HttpUrl;

/**
 * The beginnings of articles of the English Wikipedia, by its action interface. They are under CC BY-SA 4.0: whoever
 * quotes them names the article and its authors, which the citation does.
 */
public final class Wikipedia implements LiteratureSource {

    static final HttpUrl BASE = HttpUrl.get("https://en.wikipedia.org/");

    private final LiteratureLine line;

    public Wikipedia(LiteratureLine line) {
        this.line = line;
    }

    @Override
    public String name() {
        return "wikipedia";
    }

    @Override
    public List<Work> search(String words, int limit) {
        HttpUrl url = line.at("w/api.php")
                .addQueryParameter("action", "query")
                .addQueryParameter("format", "json")
                .addQueryParameter("formatversion", "2")
                .addQueryParameter("generator", "search")
                .addQueryParameter(
                        "gsrsearch",
                        words.replaceAll("[^\\p{L}\\p{N}. -]+", " ").strip())
                .addQueryParameter("gsrlimit", Integer.toString(limit))
                .addQueryParameter("prop", "extracts|info")
                .addQueryParameter("inprop", "url")
                .addQueryParameter("exintro", "1")
                .addQueryParameter("explaintext", "1")
                .addQueryParameter("exlimit", "max")
                .build();
        return read(line.ask("Wikipedia", url, "application/json"));
    }

    static List<Work> read(byte[] body) {
        return Json.items(Json.read("Wikipedia", body).path("query").path("pages")).stream()
                .sorted(Comparator.comparingInt(page -> page.path("index").asInt(Integer.MAX_VALUE)))
                .filter(page -> Json.present(page.path("title")).isPresent())
                .map(Wikipedia::work)
                .toList();
    }

    private static Work work(JsonNode page) {
        String touched = Json.text(page.path("touched"));
        return new Work(
                "Wikipedia",
                Optional.empty(),
                Json.text(page.path("title")),
                List.of("Wikipedia contributors"),
                touched.matches("\\d{4}-.*")
                        ? OptionalInt.of(Integer.parseInt(touched.substring(0, 4)))
                        : OptionalInt.empty(),
                "Wikipedia, " + Json.text(page.path("title")),
                Json.text(page.path("extract")),
                "CC-BY-SA-4.0",
                false,
                Json.text(page.path("canonicalurl")));
    }
}
