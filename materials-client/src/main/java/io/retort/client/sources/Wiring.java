package io.retort.client.sources;

import io.retort.client.http.HttpSettings;
import io.retort.client.http.Keeping;
import io.retort.client.literature.LiteratureLine;
import io.retort.client.literature.LiteratureSource;
import io.retort.client.literature.LiteratureSources;
import io.retort.client.mp.MaterialsProject;
import io.retort.client.mp.MpSettings;
import io.retort.client.optimade.Database;
import io.retort.client.optimade.HostRules;
import io.retort.client.optimade.OptimadeHttp;
import io.retort.client.optimade.OptimadeLine;
import io.retort.core.source.SourceException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * How the services are reached: addresses, keys, what is kept on disk, what is recorded or replayed.
 *
 * @param settings by the name of their environment variable
 * @param home the data directory: {@code RETORT_HOME}
 * @param record folder into which every exchange is written
 * @param replay folder from which every question is answered, in place of the network
 */
public record Wiring(Map<String, String> settings, Path home, Optional<Path> record, Optional<Path> replay) {

    /** Databases of one's own: {@code lab=http://localhost:5000/optimade,other=https://example.org}. */
    public static final String OWN = "RETORT_OPTIMADE";

    /** Set to 1, the disk alone is asked. */
    public static final String OFFLINE = "RETORT_OFFLINE";

    private static final long CACHE_BYTES = 1L << 30;

    public Wiring {
        settings = Map.copyOf(settings);
        if (record.isPresent() && replay.isPresent()) {
            throw new SourceException("Either record or replay: a replay asks nothing that could be recorded.");
        }
    }

    /** Without recording or replaying. */
    public static Wiring of(Map<String, String> settings, Path home) {
        return new Wiring(settings, home, Optional.empty(), Optional.empty());
    }

    /** Whether the Materials Project can be asked: with a key, or from a recording. */
    public boolean hasMaterialsProject() {
        return replay.isPresent() || get("MP_API_KEY").isPresent();
    }

    /** The Materials Project. @throws SourceException where there is no key, or one that cannot be one */
    public MaterialsProject materialsProject() {
        return MaterialsProject.open(materialsProjectSettings().withKeeping(keeping("materials-project")));
    }

    /** The same, where the newest answer matters: nothing is answered from disk, and nothing is asked twice. */
    public MaterialsProject freshMaterialsProject() {
        return MaterialsProject.open(materialsProjectSettings()
                .withKeeping(keeping("materials-project").withoutCache()));
    }

    /** The line to OPTIMADE servers: public hosts, and those of one's own databases. */
    public OptimadeHttp optimade() {
        return OptimadeLine.open(hosts(), keeping("optimade"));
    }

    /** The same without answers from disk. */
    public OptimadeHttp freshOptimade() {
        return OptimadeLine.open(hosts(), keeping("optimade").withoutCache());
    }

    /** The services of published works that {@code RETORT_SOURCES} names; none where it names none. */
    public List<LiteratureSource> literature() {
        return LiteratureSources.of(settings, () -> LiteratureLine.open(keeping("literature")));
    }

    /** Databases that the user configured. @throws SourceException where the setting cannot be read */
    public List<Database> ownDatabases() {
        return get(OWN).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Wiring::database)
                .toList();
    }

    /** A database of the user's own at another address, by {@code name=address}. */
    public Wiring withDatabase(String name, String address) {
        Map<String, String> more = new HashMap<>(settings);
        more.merge(OWN, name + "=" + address, (known, added) -> added + "," + known);
        return new Wiring(more, home, record, replay);
    }

    private HostRules hosts() {
        return HostRules.with(ownDatabases().stream().map(Database::base).toArray(HttpUrl[]::new));
    }

    private HttpSettings materialsProjectSettings() {
        return replay.isPresent() && get("MP_API_KEY").isEmpty()
                ? HttpSettings.of(MpSettings.service(settings))
                : MpSettings.of(settings, home);
    }

    private Keeping keeping(String folder) {
        Keeping keeping = Keeping.NOTHING
                .withCache(home.resolve("cache").resolve(folder), CACHE_BYTES)
                .withOffline(get(OFFLINE).filter("1"::equals).isPresent());
        Keeping recording = record.map(keeping::recordingTo).orElse(keeping);
        return replay.map(recording::replaying).orElse(recording);
    }

    private Optional<String> get(String name) {
        return Optional.ofNullable(settings.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Database database(String text) {
        int sign = text.indexOf('=');
        String name = sign < 0 ? "" : text.substring(0, sign).strip();
        HttpUrl base = sign < 0 ? null : HttpUrl.parse(text.substring(sign + 1).strip());
        if (!name.matches("[a-z][a-z0-9-]{0,40}") || base == null) {
            throw new SourceException(OWN + " holds '" + text
                    + "'; expected a name in small letters and an address, such as lab=https://example.org/optimade.");
        }
        return Database.at(name, name, base);
    }
}
