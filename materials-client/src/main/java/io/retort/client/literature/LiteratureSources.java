package io.retort.client.literature;

import io.retort.client.http.KeylessLine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** The services of works that there are. Which of them are asked, the user's settings say; where they say nothing, none. */
public final class LiteratureSources {

    /** The setting that names sources, one of which may be literature: {@code catalogue,arxiv,crossref}. */
    public static final String SETTING = "RETORT_SOURCES";

    /** All of them. To add one, add a line; its host stands in its class. */
    public static final List<Service> ALL = List.of(
            new Service("arxiv", Arxiv.BASE, Arxiv::new),
            new Service("crossref", Crossref.BASE, Crossref::new),
            new Service("openalex", OpenAlex.BASE, OpenAlex::new),
            new Service("wikipedia", Wikipedia.BASE, Wikipedia::new));

    private LiteratureSources() {}

    /**
     * A service.
     *
     * @param name as settings spell it
     * @param base of its addresses
     */
    public record Service(String name, HttpUrl base, Maker maker) {

        /** Makes the source of a line. */
        public interface Maker {
            LiteratureSource make(LiteratureLine line);
        }

        LiteratureSource over(KeylessLine line) {
            return maker.make(new LiteratureLine(line, base));
        }
    }

    /** Names of all. */
    public static List<String> names() {
        return ALL.stream().map(Service::name).toList();
    }

    /**
     * Those that the settings name, in that order.
     *
     * @param settings by the name of their environment variable
     * @param line opened only where one is named
     */
    public static List<LiteratureSource> of(Map<String, String> settings, Supplier<KeylessLine> line) {
        List<Service> named = Optional.ofNullable(settings.get(SETTING)).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .distinct()
                .flatMap(LiteratureSources::service)
                .toList();
        if (named.isEmpty()) {
            return List.of();
        }
        KeylessLine open = line.get();
        return named.stream().map(service -> service.over(open)).toList();
    }

    private static Stream<Service> service(String name) {
        return ALL.stream().filter(service -> service.name().equalsIgnoreCase(name));
    }
}
