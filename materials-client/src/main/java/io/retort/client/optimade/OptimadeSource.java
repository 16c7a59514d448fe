package io.retort.client.optimade;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Page;
import io.retort.core.source.Sort;
import io.retort.core.source.SourceException;
import io.retort.core.source.SourceInfo;
import io.retort.core.structure.Structure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One database behind OPTIMADE as a source of materials. Servers sort and count in their own ways, so up to
 * {@link #MOST} matches are read whole and put in order here; a wider question is refused with how to narrow it.
 */
public final class OptimadeSource implements MaterialsSource {

    /** Matches that are read for one question. */
    public static final int MOST = 2000;

    private final Database database;
    private final OptimadeServer server;
    private Optional<ServedProperties> served = Optional.empty();

    public OptimadeSource(OptimadeHttp http, Database database) {
        this.database = database;
        this.server = new OptimadeServer(http, database.base());
    }

    @Override
    public SourceInfo info() {
        return new SourceInfo(database.name() + " (OPTIMADE)", Optional.empty(), database.licence());
    }

    /** How a query is asked: what the server filters, and what is filtered here. @throws SourceException */
    public Translation translation(MaterialQuery query) {
        return new Translation(database, served(), query);
    }

    @Override
    public Page<Material> search(MaterialQuery query) {
        List<Material> matching = matching(translation(query)).stream()
                .filter(material -> query.sort().isEmpty()
                        || material.number(query.sort().get().property()).isPresent())
                .sorted(order(query.sort()))
                .toList();
        int from = Math.min(query.offset(), matching.size());
        int to = Math.min(from + query.limit(), matching.size());
        return new Page<>(matching.subList(from, to), matching.size(), query.offset());
    }

    @Override
    public long count(MaterialQuery query) {
        Translation translation = translation(query);
        if (translation.local().isEmpty()) {
            OptionalLong said = server.count(translation.filter());
            if (said.isPresent()) {
                return said.getAsLong();
            }
        }
        return matching(translation).size();
    }

    @Override
    public Optional<Material> get(MaterialId id) {
        return entry(id).map(entry -> new OptimadeMaterials(database, served(), Instant.now()).material(entry));
    }

    @Override
    public Optional<Structure> structure(MaterialId id) {
        return entry(id).flatMap(OptimadeMaterials::structure);
    }

    /** With the units that the server states; asked for once. */
    private synchronized ServedProperties served() {
        ServedProperties known = served.orElseGet(() -> ServedProperties.stated(database, server));
        served = Optional.of(known);
        return known;
    }

    private Optional<JsonNode> entry(MaterialId id) {
        return id.database().equals(database.idPrefix()) ? server.structure(EntryId.of(id)) : Optional.empty();
    }

    private List<Material> matching(Translation translation) {
        OptimadeMaterials materials = new OptimadeMaterials(database, served(), Instant.now());
        Pages pages = server.structures(StructureQuery.of(translation.filter()));
        List<Material> matching = new ArrayList<>();
        for (long read = 0; pages.hasNext(); ) {
            EntryPage page = pages.next();
            read += page.entries().size();
            if (Math.max(read, page.returned().orElse(0)) > MOST) {
                throw tooMany(translation, page.returned());
            }
            for (JsonNode entry : page.entries()) {
                usable(materials, entry).filter(translation::accepts).ifPresent(matching::add);
            }
        }
        return matching;
    }

    /** An entry without an id or a formula cannot be cited. */
    private static Optional<Material> usable(OptimadeMaterials materials, JsonNode entry) {
        try {
            return Optional.of(materials.material(entry));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private SourceException tooMany(Translation translation, OptionalLong said) {
        String many = said.isPresent() ? Long.toString(said.getAsLong()) : "More than " + MOST;
        return new SourceException(many + " materials of " + database.name() + " match " + translation.filter()
                + "; at most " + MOST
                + " are read for one question. Narrow it (elements, number of sites), or fetch them"
                + " into the catalogue: retort data fetch --provider " + database.id() + " --where '"
                + translation.filter() + "'");
    }

    /** As the query wants; else by energy above hull, where there is one, then by id. */
    private static Comparator<Material> order(Optional<Sort> sort) {
        Property property = sort.map(Sort::property).orElse(Properties.ENERGY_ABOVE_HULL);
        Comparator<Material> byValue =
                Comparator.comparingDouble(material -> material.number(property).orElse(Double.POSITIVE_INFINITY));
        boolean descending = sort.map(Sort::descending).orElse(false);
        return (descending ? byValue.reversed() : byValue).thenComparing(Material::id);
    }
}
