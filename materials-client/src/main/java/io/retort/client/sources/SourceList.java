package io.retort.client.sources;

import io.retort.client.literature.LiteratureSources;
import io.retort.client.mp.MaterialsProjectSource;
import io.retort.client.optimade.Database;
import io.retort.client.optimade.OptimadeHttp;
import io.retort.client.optimade.OptimadeSource;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.SourceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources that the settings name: {@code RETORT_SOURCES=catalogue,mp,optimade:oqmd}. Where nothing is said it is the
 * catalogue, and the Materials Project beside it where there is a key.
 *
 * @param wiring to the services
 * @param words one a source, in order of weight
 */
public record SourceList(Wiring wiring, List<String> words) {

    /** The setting. */
    public static final String SETTING = "RETORT_SOURCES";

    /** The catalogue on this machine. */
    public static final String CATALOGUE = "catalogue";

    /** The Materials Project, with a key. */
    public static final String MATERIALS_PROJECT = "mp";

    /** Before the name of a database behind OPTIMADE. */
    public static final String OPTIMADE = "optimade:";

    public SourceList {
        words = List.copyOf(words);
    }

    /** As the settings say. @throws SourceException where they name something else */
    public static SourceList of(Wiring wiring) {
        List<String> words = Optional.ofNullable(wiring.settings().get(SETTING)).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !isLiterature(word))
                .distinct()
                .toList();
        words.forEach(SourceList::check);
        return new SourceList(wiring, words.isEmpty() ? usual(wiring) : words);
    }

    /** All of them as one. @param catalogue opened only where it is among them */
    public SideBySide open(Supplier<? extends MaterialsSource> catalogue) {
        List<MaterialsSource> sources = new ArrayList<>();
        for (String word : words) {
            switch (word) {
                case CATALOGUE -> sources.add(catalogue.get());
                case MATERIALS_PROJECT -> sources.add(new MaterialsProjectSource(wiring.materialsProject()));
                default -> sources.addAll(optimade(word));
            }
        }
        return new SideBySide(sources, SideBySide.LIMIT);
    }

    /** The databases that {@code optimade:NAME} names: one's own, a known one, or all known ones of a provider. */
    public List<Database> databases(String word) {
        String name = word.substring(OPTIMADE.length());
        List<Database> all = Stream.concat(wiring.ownDatabases().stream(), Database.shipped().stream())
                .toList();
        List<Database> named =
                all.stream().filter(one -> one.id().equals(name)).limit(1).toList();
        List<Database> found = named.isEmpty()
                ? all.stream().filter(one -> one.provider().equals(name)).toList()
                : named;
        if (found.isEmpty()) {
            throw new SourceException(SETTING + " names '" + word + "', which is not known. There are "
                    + all.stream().map(Database::id).distinct().collect(Collectors.joining(", "))
                    + "; any other is named by " + Wiring.OWN + "=name=address.");
        }
        return found;
    }

    private List<OptimadeSource> optimade(String word) {
        OptimadeHttp http = wiring.optimade();
        return databases(word).stream()
                .map(database -> new OptimadeSource(http, database))
                .toList();
    }

    private static List<String> usual(Wiring wiring) {
        return wiring.hasMaterialsProject() ? List.of(CATALOGUE, MATERIALS_PROJECT) : List.of(CATALOGUE);
    }

    /** Works are found by words and know no materials. */
    private static boolean isLiterature(String word) {
        return LiteratureSources.names().contains(word);
    }

    private static void check(String word) {
        boolean known = word.equals(CATALOGUE) || word.equals(MATERIALS_PROJECT) || word.startsWith(OPTIMADE);
        if (!known) {
            throw new SourceException(SETTING + " names '" + word + "'; expected a list of " + CATALOGUE + ", "
                    + MATERIALS_PROJECT + ", " + OPTIMADE + "NAME and, for literature, "
                    + String.join(", ", LiteratureSources.names()) + ", such as catalogue,mp,optimade:oqmd.");
        }
    }
}
