package io.retort.client.literature;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import okhttp3.HttpUrl;

/** OpenAlex (api.openalex.org, CC0). Abstracts come as lists of places for each word and are put together here. */
public final class OpenAlex implements LiteratureSource {

    static final HttpUrl BASE = HttpUrl.get("https://api.openalex.org/");
    private static final String LICENCE = "CC0-1.0 (metadata of OpenAlex)";
    private static final int MOST_WORDS = 5000;
    private static final String FIELDS =
            "id,doi,title,authorships,publication_year,primary_location," + "abstract_inverted_index,is_retracted";

    private final LiteratureLine line;

    public OpenAlex(LiteratureLine line) {
        this.line = line;
    }

    @Override
    public String name() {
        return "openalex";
    }

    @Override
    public List<Work> search(String words, int limit) {
        HttpUrl url = line.at("works")
                .addQueryParameter(
                        "search", words.replaceAll("[^\\p{L}\\p{N}. -]+", " ").strip())
                .addQueryParameter("per-page", Integer.toString(limit))
                .addQueryParameter("select", FIELDS)
                .build();
        return read(line.ask("OpenAlex", url, "application/json"));
    }

    static List<Work> read(byte[] body) {
        return Json.items(Json.read("OpenAlex", body).path("results")).stream()
                .filter(item -> Json.present(item.path("title")).isPresent())
                .map(OpenAlex::work)
                .toList();
    }

    private static Work work(JsonNode item) {
        JsonNode year = item.path("publication_year");
        JsonNode place = item.path("primary_location");
        Optional<String> doi = Json.present(item.path("doi"));
        return new Work(
                "OpenAlex",
                doi,
                Json.text(item.path("title")),
                Json.items(item.path("authorships")).stream()
                        .map(authorship -> Json.text(authorship.path("author").path("display_name")))
                        .toList(),
                year.isInt() ? OptionalInt.of(year.intValue()) : OptionalInt.empty(),
                Json.text(place.path("source").path("display_name")),
                text(item.path("abstract_inverted_index")),
                Json.present(place.path("license")).orElse(LICENCE),
                item.path("is_retracted").asBoolean(false),
                doi.orElse(Json.text(item.path("id"))));
    }

    /** {@code {"gap": [1], "Band": [0]}} is "Band gap". */
    private static String text(JsonNode index) {
        Map<Integer, String> words = new TreeMap<>();
        index.properties()
                .forEach(entry -> entry.getValue().forEach(place -> {
                    if (place.isInt() && place.intValue() >= 0 && place.intValue() < MOST_WORDS) {
                        words.put(place.intValue(), entry.getKey());
                    }
                }));
        return String.join(" ", words.values());
    }
}
