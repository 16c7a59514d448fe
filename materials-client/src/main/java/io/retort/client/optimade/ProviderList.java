package io.retort.client.optimade;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.fetch.WholeFile;
import io.retort.core.source.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * The providers. Comes with this program, can be refreshed from OPTIMADE's own list, and kept as a table that people can
 * read and change.
 *
 * @param providers in the order of the list
 */
public record ProviderList(List<Provider> providers) {

    /** Where OPTIMADE keeps it. */
    public static final HttpUrl REGISTRY = HttpUrl.get("https://providers.optimade.org/v1/links");

    public ProviderList {
        providers = List.copyOf(providers);
    }

    /** As it was when this version was made. */
    public static ProviderList shipped() {
        return of(Table.resource("providers.tsv"));
    }

    /** The one kept in this file; the shipped one where there is none. @throws SourceException where it is damaged */
    public static ProviderList kept(Path file) {
        try {
            return Files.exists(file) ? of(Table.of(Files.readString(file))) : shipped();
        } catch (IOException | IllegalArgumentException e) {
            throw new SourceException(
                    "The provider list " + file + " cannot be read: " + e.getMessage()
                            + ". Mend or delete it; then the list of this version is used.",
                    e);
        }
    }

    /** As OPTIMADE has it now, at its own address. @throws SourceException where that cannot be read */
    public static ProviderList refreshed(OptimadeHttp http) {
        return refreshed(http, REGISTRY);
    }

    /** As OPTIMADE has it now. @throws SourceException where that cannot be read; go on with the one at hand then */
    public static ProviderList refreshed(OptimadeHttp http, HttpUrl registry) {
        List<Provider> found = new ArrayList<>();
        for (JsonNode link : Envelope.get(http, registry).data()) {
            JsonNode about = link.path("attributes");
            found.add(new Provider(
                    plain(link.path("id")),
                    plain(about.path("name")),
                    plain(about.path("description")),
                    Link.address(about.path("base_url"))));
        }
        return new ProviderList(found);
    }

    public Optional<Provider> find(String id) {
        return providers.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those with something to ask. */
    public List<Provider> serving() {
        return providers.stream().filter(one -> one.index().isPresent()).toList();
    }

    /** Written whole or not at all. */
    public void keep(Path file) {
        String rows = providers.stream()
                .map(one -> String.join(
                        "\t",
                        one.id(),
                        one.name(),
                        one.about(),
                        one.index().map(HttpUrl::toString).orElse("")))
                .collect(Collectors.joining("\n", "id\tname\tabout\tindex\n", "\n"));
        try {
            WholeFile.write(file, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProviderList of(Table table) {
        return new ProviderList(table.rows().stream()
                .map(row -> new Provider(
                        row.cell("id"),
                        row.cell("name"),
                        row.cell("about"),
                        Optional.of(row.cell("index"))
                                .filter(text -> !text.isEmpty())
                                .map(HttpUrl::get)))
                .toList());
    }

    private static String plain(JsonNode text) {
        return text.asText("").replaceAll("\\s+", " ").strip();
    }
}
