package io.retort.client.mp;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the service would misread, refuse or answer with a bare 500 is refused here, with what to write instead. The
 * rules are those of emmet-api 0.87.2; criteria that meet on one key overwrite each other there without a word.
 */
final class QueryRules {

    /** Names of the Python client and of older servers, and what they are called now. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("limit", "_limit"),
            Map.entry("skip", "_skip"),
            Map.entry("fields", "_fields"),
            Map.entry("sort_fields", "_sort_fields"),
            Map.entry("all_fields", "_all_fields"),
            Map.entry("total_energy", "energy_per_atom"),
            Map.entry("formation_energy", "formation_energy_per_atom"),
            Map.entry("uncorrected_energy", "uncorrected_energy_per_atom"),
            Map.entry("equilibrium_reaction_energy", "equilibrium_reaction_energy_per_atom"),
            Map.entry("elastic_anisotropy", "universal_anisotropy"),
            Map.entry("poisson_ratio", "homogeneous_poisson"),
            Map.entry("num_sites", "nsites"),
            Map.entry("num_elements", "nelements"),
            Map.entry("piezoelectric_modulus", "e_ij_max"),
            Map.entry("surface_energy_anisotropy", "surface_anisotropy"),
            Map.entry("magnetic_ordering", "ordering"));

    /** emmet-api, summary/query_operators; the service ignores any other without a word. */
    private static final Set<String> SORTABLE_IN_SUMMARY = Set.of(
            ("nsites nelements formula_pretty formula_anonymous chemsys volume density density_atomic material_id"
                            + " uncorrected_energy_per_atom energy_per_atom formation_energy_per_atom"
                            + " energy_above_hull band_gap cbm vbm efermi ordering total_magnetization"
                            + " total_magnetization_normalized_vol total_magnetization_normalized_formula_units"
                            + " num_magnetic_sites num_unique_magnetic_sites universal_anistropy homogeneous_poisson"
                            + " e_total e_ionic e_electronic n e_ij_max weighted_surface_energy"
                            + " weighted_surface_energy_EV_PER_ANG2 weighted_work_function surface_anisotropy"
                            + " shape_factor")
                    .split(" "));

    private final Endpoint<?, ?> endpoint;
    private final Parameters asked;

    private QueryRules(Endpoint<?, ?> endpoint, Parameters asked) {
        this.endpoint = endpoint;
        this.asked = asked;
    }

    /** @throws InvalidQueryException where a rule is broken */
    static void check(Endpoint<?, ?> endpoint, Parameters asked) {
        QueryRules rules = new QueryRules(endpoint, asked);
        rules.names();
        rules.values();
        rules.required();
        rules.formulaAlone();
        rules.systemAlone();
        rules.exactOrRange();
        rules.oneBatchFilter();
        rules.oneSort();
        rules.densityOfStates();
    }

    /** Whether the service orders summaries by this field. */
    static boolean isSortable(String field) {
        return SORTABLE_IN_SUMMARY.contains(field);
    }

    private void names() {
        for (String name : asked.values().keySet()) {
            if (!endpoint.parameters().containsKey(name)) {
                throw new InvalidQueryException(
                        name, "'" + name + "' is no parameter of " + endpoint.path() + "; " + nearest(name) + ".");
            }
        }
    }

    private String nearest(String name) {
        for (String ending : List.of("", "_min", "_max")) {
            String stem = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
            Optional<String> other = Optional.ofNullable(OTHER_NAMES.get(stem))
                    .map(now -> now + ending)
                    .filter(endpoint.parameters()::containsKey);
            if (other.isPresent()) {
                return "it is called '" + other.get() + "' here";
            }
        }
        if (endpoint.parameters().containsKey(name + "_min")) {
            return "give '" + name + "_min' or '" + name + "_max'";
        }
        return endpoint.parameters().keySet().stream()
                .min(Comparator.comparingInt((String known) -> ParameterCheck.distance(known, name))
                        .thenComparing(Comparator.naturalOrder()))
                .map(known -> "the nearest is '" + known + "'")
                .orElse("it takes none");
    }

    private void values() {
        asked.values().forEach((name, values) -> {
            Parameter parameter = endpoint.parameter(name);
            if (values.size() > 1 && parameter.kind() != ParameterKind.REPEATED) {
                throw InvalidQueryException.found(
                        name, String.join("&", values), "it once; a list goes into one value, with commas");
            }
            values.forEach(value -> ParameterCheck.check(parameter, value));
        });
    }

    private void required() {
        endpoint.parameters().values().stream()
                .filter(parameter -> parameter.required() && !asked.has(parameter.name()))
                .findFirst()
                .ifPresent(missing -> {
                    throw new InvalidQueryException(
                            missing.name(),
                            endpoint.path() + " needs '" + missing.name() + "': " + missing.expected() + ".");
                });
    }

    private void formulaAlone() {
        if (asked.has("formula")) {
            together("formula", "elements", "exclude_elements");
            counts("formula");
        }
    }

    private void systemAlone() {
        boolean wild = asked.get("chemsys").filter(text -> text.contains("*")).isPresent();
        if (wild) {
            together("chemsys", "elements", "exclude_elements");
            counts("chemsys");
        }
    }

    private void together(String one, String... others) {
        for (String other : others) {
            if (asked.has(other)) {
                throw new InvalidQueryException(
                        other,
                        "'" + one + "' and '" + other + "' overwrite each other in the service, which would answer"
                                + " something else. Give one of them and filter the answer here.");
            }
        }
    }

    private void counts(String one) {
        asked.values().keySet().stream()
                .filter(name -> name.startsWith("nelements"))
                .findFirst()
                .ifPresent(name -> together(one, name));
    }

    private void exactOrRange() {
        for (String name : asked.values().keySet()) {
            boolean count = endpoint.parameters().containsKey(name + "_eq_any");
            boolean range = asked.has(name + "_min") || asked.has(name + "_max");
            if (count && range) {
                throw new InvalidQueryException(
                        name, "Give '" + name + "' alone or a range of it; the service fails on both.");
            }
        }
    }

    private void oneBatchFilter() {
        List<String> filters = asked.values().keySet().stream()
                .filter(name -> name.startsWith("batch_id"))
                .toList();
        if (filters.size() > 1) {
            throw new InvalidQueryException(
                    filters.get(1), "Give one of " + String.join(", ", filters) + "; the service refuses two.");
        }
    }

    private void oneSort() {
        String field = asked.get("_sort_fields").orElse("").replaceFirst("^-", "");
        boolean summary = endpoint.path().equals("/materials/summary/");
        if (!field.isEmpty() && summary && !isSortable(field)) {
            throw InvalidQueryException.found(
                    "_sort_fields",
                    field,
                    "a field that the service orders by (it ignores others without a word), such as density or"
                            + " -energy_above_hull");
        }
    }

    private void densityOfStates() {
        if (endpoint.path().equals("/materials/electronic_structure/dos/")) {
            String type = asked.get("projection_type").orElse("");
            needs(type, "total", "spin");
            needs(type, "elemental", "spin", "element");
            needs(type, "orbital", "spin", "orbital");
        }
    }

    private void needs(String type, String which, String... names) {
        for (String name : names) {
            if (type.equals(which) && !asked.has(name)) {
                throw new InvalidQueryException(
                        name,
                        "projection_type=" + type + " needs '" + name + "': "
                                + endpoint.parameter(name).expected() + ".");
            }
        }
    }
}
