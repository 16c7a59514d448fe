package io.retort.client.catalogue.starter;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The Materials Project's values in the shared folder. Three releases stand side by side, newest first: what was served
 * in 2024, the release of 2018-10-18, and the copy without a date that carries the structures.
 */
final class MaterialsProjectFiles {

    static final String RELEASE_2024 = "mp-2024";
    static final String RELEASE_2018 = "mp-2018";
    static final String UNDATED = "mp-undated";

    /** Graphite has about 100; beyond this a shear modulus is nearly 0 and the index says nothing. */
    private static final double MOST_ANISOTROPIC = 1000;

    private final Path shared;
    private final Gathered gathered;

    MaterialsProjectFiles(Path shared, Gathered gathered) {
        this.shared = shared;
        this.gathered = gathered;
    }

    void read() throws IOException {
        served2024();
        release2018();
        undated();
    }

    /** What the API served early in 2024, as recorded in published notebooks. */
    private void served2024() throws IOException {
        for (JsonNode answer : Rows.json(shared.resolve("fixtures/llamp/mp_observations_from_notebooks.json"))) {
            for (JsonNode doc : answer.get("docs")) {
                served2024(doc);
            }
        }
        Rows.csv(shared.resolve("fixtures/llamp/task6_magnetism_1000.csv"), row -> {
            String id = row.getOrDefault("gt_material_id", "");
            gathered.add(Fact.text(id, "ordering", row.getOrDefault("gt_ordering", ""), RELEASE_2024));
            number(
                    row,
                    "gt_magnetization_muB_per_fu",
                    value -> gathered.add(
                            Fact.of(id, "total_magnetization_normalized_formula_units", value, RELEASE_2024)));
        });
        Rows.csv(shared.resolve("fixtures/llamp/task7_density_volume_gt_1000.csv"), row -> {
            String id = row.getOrDefault("gt_material_id", "");
            number(row, "gt_density_g_cm3", value -> gathered.add(Fact.of(id, "density", value, RELEASE_2024)));
            number(
                    row,
                    "gt_cell_volume_A3_NOT_per_atom",
                    value -> gathered.add(Fact.of(id, "volume", value, RELEASE_2024)));
        });
        for (String set : List.of("A", "B")) {
            Rows.csv(
                    shared.resolve("fixtures/llamp/task8_spacegroup_lattice_set" + set + "_1000.csv"),
                    row -> gathered.add(Fact.text(
                            row.getOrDefault("gt_material_id", ""),
                            "spacegroup_symbol",
                            row.getOrDefault("gt_space_group", ""),
                            RELEASE_2024)));
        }
    }

    private void served2024(JsonNode doc) {
        String id = doc.path("material_id").asText();
        number(doc, "band_gap", value -> gathered.add(Fact.of(id, "band_gap", value, RELEASE_2024)));
        number(doc, "energy_above_hull", value -> gathered.add(Fact.of(id, "energy_above_hull", value, RELEASE_2024)));
        if (doc.path("is_gap_direct").isBoolean()) {
            gathered.add(Fact.text(id, "is_gap_direct", doc.get("is_gap_direct").asText(), RELEASE_2024));
        }
        if (doc.path("ordering").isTextual()) {
            gathered.add(Fact.text(id, "ordering", doc.get("ordering").asText(), RELEASE_2024));
        }
        boolean stable = doc.path("universal_anisotropy").asDouble(-1) >= 0
                && doc.path("bulk_modulus").path("reuss").asDouble() > 0;
        if (stable) {
            elastic2024(id, doc);
        }
        if (doc.path("structure").has("sites")) {
            gathered.add(id, RELEASE_2024, Structures.pymatgen(doc.get("structure")));
        }
    }

    /** Only of stable elastic tensors: a negative anisotropy belongs to a tensor that is not positive definite. */
    private void elastic2024(String id, JsonNode doc) {
        JsonNode bulk = doc.path("bulk_modulus");
        number(bulk, "vrh", value -> gathered.add(Fact.of(id, "k_vrh", value, RELEASE_2024)));
        number(bulk, "voigt", value -> gathered.add(Fact.of(id, "k_voigt", value, RELEASE_2024)));
        number(bulk, "reuss", value -> gathered.add(Fact.of(id, "k_reuss", value, RELEASE_2024)));
        number(
                doc,
                "universal_anisotropy",
                value -> gathered.add(Fact.of(id, "universal_anisotropy", value, RELEASE_2024)));
        number(
                doc,
                "homogeneous_poisson",
                value -> gathered.add(Fact.of(id, "homogeneous_poisson", value, RELEASE_2024)));
    }

    private void release2018() throws IOException {
        Rows.csv(shared.resolve("data/mp/mp_nostruct_20181018-dev.csv.zst"), row -> {
            String id = row.getOrDefault("mpid", "").isEmpty()
                    ? row.getOrDefault("material_id", "")
                    : row.getOrDefault("mpid", "");
            if (gathered.wants(id)) {
                number(row, "e_above_hull", value -> hull(id, value));
                number(row, "band_gap", value -> gathered.add(Fact.of(id, "band_gap", value, RELEASE_2018)));
                number(
                        row,
                        "total_magnetization",
                        value -> gathered.add(Fact.of(id, "total_magnetization", value, RELEASE_2018)));
                elastic(
                        id,
                        value(row, "elasticity.K_VRH"),
                        value(row, "elasticity.G_VRH"),
                        value(row, "elasticity.elastic_anisotropy"));
            }
        });
        Rows.jsonLines(shared.resolve("data/mp/mp36k-dev.jsonl.zst"), row -> {
            String id = row.get("material_id").asText();
            gathered.name(
                    row.get("spacegroup_number").asInt(),
                    row.get("spacegroup_symbol").asText());
            if (gathered.wants(id)) {
                number(row, "e_above_hull", value -> hull(id, value));
                number(row, "band_gap_20181018", value -> gathered.add(Fact.of(id, "band_gap", value, RELEASE_2018)));
                number(
                        row,
                        "total_magnetization",
                        value -> gathered.add(Fact.of(id, "total_magnetization", value, RELEASE_2018)));
                elastic(
                        id,
                        row.path("K_VRH").asDouble(),
                        row.path("G_VRH").asDouble(),
                        row.path("elastic_anisotropy").asDouble(Double.NaN));
                number(
                        row,
                        "formation_energy_per_atom",
                        value -> gathered.add(Fact.of(id, "formation_energy_per_atom", value, UNDATED)));
                number(row, "band_gap", value -> gathered.add(Fact.of(id, "band_gap", value, UNDATED)));
                number(
                        row,
                        "total_magnetization_per_formula_unit",
                        value -> gathered.add(
                                Fact.of(id, "total_magnetization_normalized_formula_units", value, UNDATED)));
                gathered.add(Fact.text(
                        id, "spacegroup_symbol", row.get("spacegroup_symbol").asText(), UNDATED));
                gathered.add(Fact.of(
                        id, "spacegroup_number", row.get("spacegroup_number").asInt(), UNDATED));
            }
        });
    }

    private void hull(String id, double value) {
        gathered.add(Fact.of(id, "energy_above_hull", value, RELEASE_2018));
        gathered.add(Fact.text(id, "is_stable", String.valueOf(value == 0), RELEASE_2018));
    }

    /** The release writes failed calculations as moduli of 0 or less; those are not facts. */
    private void elastic(String id, double bulk, double shear, double anisotropy) {
        if (bulk > 0 && shear > 0 && bulk < 1000 && shear < 1000) {
            gathered.add(Fact.of(id, "k_vrh", bulk, RELEASE_2018));
            gathered.add(Fact.of(id, "g_vrh", shear, RELEASE_2018));
            if (anisotropy >= 0 && anisotropy < MOST_ANISOTROPIC) {
                gathered.add(Fact.of(id, "universal_anisotropy", anisotropy, RELEASE_2018));
            }
        }
    }

    private void undated() throws IOException {
        Map<String, String> ids = new HashMap<>();
        for (String line : Files.readAllLines(shared.resolve("data/mp/mp36k-dev-ids.txt"))) {
            String[] words = line.strip().split("[\\s,]+");
            ids.put("mp36k/" + words[0].replaceAll("\\.cif$", "") + ".cif", words[words.length - 1]);
        }
        for (String archive : List.of("mp36k-cifs-0.tar.zst", "mp36k-cifs-1.tar.zst")) {
            Rows.tar(shared.resolve("data/mp/" + archive), (name, text) -> {
                String id = ids.getOrDefault(name, "");
                if (gathered.wants(id)) {
                    gathered.add(id, UNDATED, Structures.cif(text));
                }
            });
        }
    }

    static double value(Map<String, String> row, String column) {
        String cell = row.getOrDefault(column, "");
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    static void number(Map<String, String> row, String column, Consumer<Double> use) {
        double value = value(row, column);
        if (Double.isFinite(value)) {
            use.accept(value);
        }
    }

    static void number(JsonNode row, String field, Consumer<Double> use) {
        if (row.path(field).isNumber()) {
            use.accept(row.get(field).asDouble());
        }
    }
}
