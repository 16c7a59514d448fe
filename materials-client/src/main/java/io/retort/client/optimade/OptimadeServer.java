package io.retort.client.optimade;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.optimade.OptimadeFailure.Kind;
import io.retort.client.optimade.filter.Filter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.HttpUrl;

/** One OPTIMADE server: a database or an index of databases. Safe for use by several threads. */
public final class OptimadeServer {

    private static final String VERSIONED = "v1(\\.\\d+){0,2}";

    private final OptimadeHttp http;
    private final HttpUrl base;
    private Optional<HttpUrl> versioned = Optional.empty();

    /** @param base with or without {@code /v1} */
    public OptimadeServer(OptimadeHttp http, HttpUrl base) {
        this.http = http;
        this.base = base;
    }

    /** The server of a database. */
    public static OptimadeServer of(OptimadeHttp http, Database database) {
        return new OptimadeServer(http, database.base());
    }

    /**
     * Under which version 1 is served: {@code <base>/v1}, or the base itself.
     *
     * @throws OptimadeFailure where it is not
     */
    public synchronized HttpUrl versioned() {
        if (versioned.isEmpty()) {
            versioned = Optional.of(discovered());
        }
        return versioned.get();
    }

    /** What the server says about itself: {@code attributes} of its info. */
    public JsonNode info() {
        return Envelope.get(http, at("info").build()).root().path("data").path("attributes");
    }

    /** What it says about a type of entry, such as {@code structures}: its properties, with their units. */
    public JsonNode info(String type) {
        JsonNode data = Envelope.get(http, at("info", type).build()).root().path("data");
        return data.has("properties") ? data : data.path("attributes");
    }

    /** All pages, from the first on. */
    public Pages structures(StructureQuery query) {
        return new Pages(http, address(query));
    }

    /** The pages from one on that was named by an earlier page. @throws OptimadeFailure where it is not of this server */
    public Pages from(HttpUrl page) {
        if (!page.host().equals(base.host())) {
            throw new OptimadeFailure(Kind.REFUSED, base, "a page at " + page.host());
        }
        return new Pages(http, page);
    }

    /** The address of the first page. */
    public HttpUrl address(StructureQuery query) {
        HttpUrl.Builder url = at("structures");
        if (!query.filter().equals(Filter.EVERYTHING)) {
            url.addQueryParameter("filter", query.filter().toString());
        }
        url.addQueryParameter("page_limit", Integer.toString(query.pageLimit()));
        if (!query.fields().isEmpty()) {
            url.addQueryParameter("response_fields", String.join(",", query.fields()));
        }
        query.sort().ifPresent(sort -> url.addQueryParameter("sort", sort));
        return url.build();
    }

    /** One entry. */
    public Optional<JsonNode> structure(String id) {
        try {
            return Envelope.get(http, at("structures", id).build()).data().stream()
                    .findFirst();
        } catch (OptimadeFailure failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** How many match, if the server says so. */
    public OptionalLong count(Filter filter) {
        return structures(StructureQuery.of(filter).withPages(1).withFields(List.of("nelements")))
                .next()
                .returned();
    }

    /**
     * The databases that this index names, without those that it wants left out.
     *
     * @param provider that the index belongs to
     */
    public List<Database> children(Provider provider) {
        List<Database> children = new ArrayList<>();
        for (JsonNode link : Envelope.get(http, at("links").build()).data()) {
            JsonNode about = link.path("attributes");
            Optional<HttpUrl> address = Link.address(about.path("base_url"));
            boolean wanted = about.path("link_type").asText().equals("child")
                    && about.path("aggregate").asText("ok").matches("ok|null");
            if (wanted && address.isPresent()) {
                children.add(Database.at(link.path("id").asText(), provider.id(), address.get())
                        .named(about.path("name").asText(provider.name())));
            }
        }
        return children;
    }

    private HttpUrl.Builder at(String... segments) {
        HttpUrl.Builder url = versioned().newBuilder();
        if (versioned().pathSegments().get(versioned().pathSize() - 1).isEmpty()) {
            url.removePathSegment(versioned().pathSize() - 1);
        }
        for (String segment : segments) {
            url.addPathSegments(segment); // ids may contain slashes, which stay slashes
        }
        return url;
    }

    private HttpUrl discovered() {
        List<String> path =
                base.pathSegments().stream().filter(part -> !part.isEmpty()).toList();
        if (!path.isEmpty() && path.get(path.size() - 1).matches(VERSIONED)) {
            return base;
        }
        HttpUrl first = under(base, "v1");
        try {
            Envelope.get(http, under(first, "info"));
            return first;
        } catch (OptimadeFailure failure) {
            boolean elsewhere = failure.kind() == Kind.NOT_FOUND || failure.kind() == Kind.VERSION;
            List<String> versions = elsewhere ? versions() : List.of();
            if (!versions.isEmpty() && !versions.contains("1")) {
                throw new OptimadeFailure(Kind.VERSION, base, "it serves version " + String.join(", ", versions));
            }
            if (elsewhere && isServed(under(base, "info"))) {
                return base;
            }
            throw failure;
        }
    }

    private boolean isServed(HttpUrl info) {
        try {
            String version = Envelope.get(http, info)
                    .root()
                    .path("meta")
                    .path("api_version")
                    .asText("");
            return version.startsWith("1") || version.startsWith("v1");
        } catch (OptimadeFailure failure) {
            return false;
        }
    }

    /** The list at {@code /versions}, a table with one column; empty where there is none. */
    private List<String> versions() {
        try {
            OptimadeHttp.Reply reply = http.get(under(base, "versions"));
            String text = new String(reply.body(), StandardCharsets.UTF_8);
            return reply.status() == 200 && text.startsWith("version")
                    ? text.lines().skip(1).map(String::strip).toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static HttpUrl under(HttpUrl url, String segment) {
        HttpUrl.Builder builder = url.newBuilder();
        if (url.pathSegments().get(url.pathSize() - 1).isEmpty()) {
            builder.removePathSegment(url.pathSize() - 1);
        }
        return builder.addPathSegment(segment).build();
    }
}
