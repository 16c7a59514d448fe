package io.retort.client.optimade;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.fetch.FetchProgress;
import io.retort.client.fetch.FetchReport;
import io.retort.client.fetch.FetchState;
import io.retort.client.fetch.OwnLines;
import io.retort.client.optimade.filter.Filter;
import io.retort.client.optimade.filter.FilterParser;
import io.retort.core.source.Material;
import io.retort.core.source.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import okhttp3.HttpUrl;

/**
 * Fetches what databases have into files that {@link io.retort.client.catalogue.intake.CatalogueImport} takes. No key is
 * needed. A fetch that is broken off, by a server, a person or a power cut, goes on at its last page when it is asked for
 * again; nothing is lost, nothing comes twice.
 */
public final class OptimadeFetch {

    /** Materials of one database at most, where nothing else is said. */
    public static final long DEFAULT_LIMIT = 100_000;

    private static final int REASONS = 10;

    private final OptimadeHttp http;
    private final ProviderList providers;
    private final Path folder;
    private final long limit;
    private final int pageLimit;

    private OptimadeFetch(OptimadeHttp http, ProviderList providers, Path folder, long limit, int pageLimit) {
        this.http = http;
        this.providers = providers;
        this.folder = folder;
        this.limit = limit;
        this.pageLimit = pageLimit;
    }

    /** Into the folder {@code optimade} of a data directory. @param home the data directory: {@code RETORT_HOME} */
    public static OptimadeFetch into(Path home, OptimadeHttp http) {
        Path folder = home.resolve("optimade");
        ProviderList providers = ProviderList.kept(providers(home));
        return new OptimadeFetch(http, providers, folder, DEFAULT_LIMIT, StructureQuery.PAGE);
    }

    /** The file of the provider list in a data directory. */
    public static Path providers(Path home) {
        return home.resolve("optimade").resolve("providers.tsv");
    }

    /** @param materials of one database at most */
    public OptimadeFetch withLimit(long materials) {
        return new OptimadeFetch(http, providers, folder, materials, pageLimit);
    }

    /** @param entries in a page */
    public OptimadeFetch withPages(int entries) {
        return new OptimadeFetch(http, providers, folder, limit, entries);
    }

    /**
     * Fetches from all databases of a provider.
     *
     * @param provider by id, or one of its databases: {@code oqmd}, {@code alexandria-pbe}
     * @param where in the filter language of OPTIMADE: {@code elements HAS ALL "Si","O" AND nelements<=3}
     * @param cancelled asked after every page; once it says yes, what came so far is kept
     * @throws SourceException where there is no such provider
     * @throws IllegalArgumentException where the filter cannot be read
     */
    public FetchReport fetch(String provider, String where, FetchProgress progress, BooleanSupplier cancelled) {
        Filter filter = FilterParser.parse(where);
        List<FetchReport.Part> parts = new ArrayList<>();
        for (Database database : databases(provider)) {
            parts.add(fetch(database, filter, progress, cancelled));
        }
        return new FetchReport(parts);
    }

    /** Fetches from one database, also one of the user's own. */
    public FetchReport.Part fetch(Database database, Filter filter, FetchProgress progress, BooleanSupplier cancelled) {
        try {
            return new One(database, filter, FetchState.open(file(database, filter))).run(progress, cancelled);
        } catch (IOException e) {
            throw new SourceException(
                    "The folder " + folder + " cannot be written: " + e.getMessage()
                            + ". Make room or choose another; what came so far is kept.",
                    e);
        }
    }

    /**
     * OPTIMADE JSON Lines that somebody has already, as a file that the catalogue imports.
     *
     * @param file of OPTIMADE JSON Lines
     * @param database that the entries are of
     * @throws SourceException where the file cannot be read
     */
    public FetchReport.Part convert(Path file, Database database) {
        String name = String.valueOf(file.getFileName()).replaceAll("\\.jsonl$", "");
        OptimadeMaterials materials = new OptimadeMaterials(database, Instant.now());
        try {
            FetchState state = FetchState.anew(folder.resolve(name + "-" + database.id() + ".jsonl"));
            One one = new One(database, Filter.EVERYTHING, state);
            StringBuilder lines = new StringBuilder();
            OptimadeJsonLines.structures(file, entry -> lines.append(one.lines(materials, entry)));
            state.keep(lines.toString(), Optional.empty());
            return one.part(Optional.of(state.finish()), false, Optional.empty());
        } catch (IOException e) {
            throw new SourceException("The folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private List<Database> databases(String name) {
        Optional<Provider> provider =
                providers.find(name).filter(one -> one.index().isPresent());
        if (provider.isPresent()) {
            return children(provider.get());
        }
        Optional<Database> known = Database.shipped().stream()
                .filter(database -> database.id().equals(name))
                .findFirst();
        return List.of(known.orElseThrow(() -> new SourceException("'" + name
                + "' is not a provider with data. There are: "
                + String.join(
                        ", ", providers.serving().stream().map(Provider::id).toList()) + ".")));
    }

    private List<Database> children(Provider provider) {
        List<Database> known = Database.shipped().stream()
                .filter(database -> database.provider().equals(provider.id()))
                .toList();
        try {
            List<Database> named = new OptimadeServer(http, provider.index().orElseThrow()).children(provider);
            return named.isEmpty() ? known : named;
        } catch (OptimadeFailure failure) {
            if (known.isEmpty()) {
                throw failure;
            }
            return known;
        }
    }

    /** One file for each database and filter, so that the same fetch finds it again. */
    private Path file(Database database, Filter filter) {
        String asked = database.base() + " " + filter;
        String mark = UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return folder.resolve(database.id().replaceAll("[^A-Za-z0-9.-]", "-") + "-" + mark + ".jsonl");
    }

    /** The fetch of one database. */
    private final class One {

        private final Database database;
        private final Filter filter;
        private final FetchState state;
        private final List<String> skipped = new ArrayList<>();
        private ServedProperties served;

        One(Database database, Filter filter, FetchState state) {
            this.database = database;
            this.filter = filter;
            this.state = state;
            this.served = ServedProperties.known(database);
        }

        FetchReport.Part run(FetchProgress progress, BooleanSupplier cancelled) throws IOException {
            try {
                if (state.isWhole()) {
                    return part(Optional.of(state.finish()), false, Optional.empty());
                }
                served = ServedProperties.stated(database, new OptimadeServer(http, database.base()));
                Pages pages = pages();
                while (pages.hasNext() && state.size() < limit) {
                    if (cancelled.getAsBoolean()) {
                        return part(Optional.empty(), false, Optional.of("Stopped; the same fetch goes on here."));
                    }
                    OptionalLong all = page(pages.next());
                    progress.at(database.id(), state.size(), all);
                }
                return part(Optional.of(state.finish()), pages.hasNext(), Optional.empty());
            } catch (OptimadeFailure failure) {
                return part(Optional.empty(), false, Optional.of(String.valueOf(failure.getMessage())));
            }
        }

        private Pages pages() {
            OptimadeServer server = new OptimadeServer(http, database.base());
            return state.next()
                    .map(HttpUrl::parse)
                    .map(server::from)
                    .orElseGet(() -> server.structures(StructureQuery.of(filter).withPages(pageLimit)));
        }

        private OptionalLong page(EntryPage page) throws IOException {
            OptimadeMaterials materials = new OptimadeMaterials(database, served, Instant.now());
            StringBuilder lines = new StringBuilder();
            for (JsonNode entry : page.entries()) {
                lines.append(lines(materials, entry));
            }
            state.keep(lines.toString(), page.next().map(HttpUrl::toString));
            return page.returned();
        }

        private String lines(OptimadeMaterials materials, JsonNode entry) {
            try {
                Material material = materials.material(entry);
                if (material.facts().isEmpty()) {
                    throw new IllegalArgumentException(
                            "entry '" + entry.path("id").asText() + "' has no structure and no value");
                }
                String lines = OwnLines.of(
                        material,
                        OptimadeMaterials.structure(entry).filter(all -> OptimadeStructures.isAllAtoms(entry)));
                return state.isNew(material.id().toString()) ? lines : "";
            } catch (IllegalArgumentException e) {
                if (skipped.size() < REASONS) {
                    skipped.add(String.valueOf(e.getMessage()));
                }
                return "";
            }
        }

        private FetchReport.Part part(Optional<Path> file, boolean cut, Optional<String> failure) {
            return new FetchReport.Part(database.id(), file, state.size(), state.resumedAt(), skipped, cut, failure);
        }
    }
}
