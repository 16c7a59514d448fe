package io.retort.client.optimade.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which properties the entries of a database have.
 *
 * @param prefix of the database's own properties, without underscores
 * @param own names of those, with their prefix
 */
public record Vocabulary(String prefix, Set<String> own) {

    /** Relationships, of which only the ids are known here. */
    static final Set<String> RELATED = Set.of("references", "structures", "calculations", "files", "trajectories");

    /** Properties of structures, by the specification 1.3; an entry need not have them. */
    private static final List<String> STANDARD = List.of(
            "id",
            "type",
            "immutable_id",
            "last_modified",
            "elements",
            "nelements",
            "elements_ratios",
            "chemical_formula_descriptive",
            "chemical_formula_reduced",
            "chemical_formula_hill",
            "chemical_formula_anonymous",
            "dimension_types",
            "nperiodic_dimensions",
            "lattice_vectors",
            "cartesian_site_positions",
            "fractional_site_positions",
            "site_coordinate_span",
            "wyckoff_positions",
            "nsites",
            "species_at_sites",
            "species",
            "assemblies",
            "structure_features",
            "space_group_it_number",
            "space_group_symbol_hall",
            "space_group_symbol_hermann_mauguin",
            "space_group_symbol_hermann_mauguin_extended",
            "space_group_symmetry_operations_xyz",
            "optimization_type");

    public Vocabulary {
        own = Set.copyOf(own);
    }

    /** Of the database with this prefix, as far as these entries show it. */
    public static Vocabulary of(String prefix, Collection<JsonNode> entries) {
        Set<String> own = new HashSet<>();
        for (JsonNode entry : entries) {
            entry.path("attributes").fieldNames().forEachRemaining(own::add);
        }
        return new Vocabulary(prefix, own);
    }

    /** Of a provider that is not there: its entries have no such property, so it is unknown for all of them. */
    boolean isForeign(Field field) {
        return field.prefix().filter(other -> !other.equals(prefix)).isPresent()
                && !own.contains(field.names().get(0));
    }

    boolean knows(Field field) {
        String name = field.names().get(0);
        return STANDARD.contains(name) || own.contains(name) || RELATED.contains(name);
    }
}
