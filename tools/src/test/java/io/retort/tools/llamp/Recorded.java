package io.retort.tools.llamp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.client.catalogue.intake.CatalogueImport;
import io.retort.core.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What LLaMP's notebooks got from the Materials Project, and the true values of its benchmarks, as files to import. */
final class Recorded {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECIPES = "data/synthesis/solid-state-2019-12-03-dev.jsonl.xz";

    /** Documents that came without their formula. */
    private static final Map<String, String> FORMULAS =
            Map.of("mp-4824", "NaZnP", "mp-753395", "FePO4", "mp-149", "Si");

    private Recorded() {}

    static void into(Path home) throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(SharedData.require(RECIPES));
        files.add(documents(home.resolve("documents.json")));
        files.add(truths(home.resolve("truths.jsonl")));
        CatalogueImport.into(home).run(files, (name, done, total, rows) -> {}, () -> false);
    }

    private static Path documents(Path file) throws IOException {
        ArrayNode all = JSON.createArrayNode();
        JsonNode lists = JSON.readTree(SharedData.require("fixtures/llamp/mp_observations_from_notebooks.json")
                .toFile());
        for (JsonNode list : lists) {
            for (JsonNode document : list.path("docs")) {
                String id = document.path("material_id").asText();
                if (document instanceof ObjectNode object
                        && FORMULAS.containsKey(id)
                        && !document.has("formula_pretty")) {
                    object.put("formula_pretty", FORMULAS.get(id));
                }
                JsonNode volume = document.path("structure").path("lattice").path("volume");
                if (volume.isNumber() && document instanceof ObjectNode object) {
                    object.set("volume", volume);
                }
                if (document.has("material_id") && document.has("formula_pretty")) {
                    all.add(document);
                }
            }
        }
        return Files.writeString(file, all.toString());
    }

    private static Path truths(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        String[] magnet = row("task6_magnetism_1000.csv");
        lines.append(material(magnet[1], magnet[0])
                .fact("ordering", magnet[2])
                .fact("total_magnetization_normalized_formula_units", magnet[3]));
        String[] dense = row("task7_density_volume_gt_1000.csv");
        lines.append(material(dense[1], dense[0]).fact("volume", dense[2]).fact("density", dense[3]));
        for (String set : List.of("A", "B")) {
            String[] cell = row("task8_spacegroup_lattice_set" + set + "_1000.csv");
            Row row = material(cell[1], cell[0]).fact("spacegroup_symbol", cell[2]);
            List<String> names = List.of("a", "b", "c", "alpha", "beta", "gamma");
            for (int i = 0; i < 6; i++) {
                row.fact("lattice_" + names.get(i), cell[3 + i]);
            }
            lines.append(row);
        }
        return Files.writeString(file, lines.toString());
    }

    /** The first row, whose material LLaMP's prompts name. */
    private static String[] row(String file) throws IOException {
        return Files.readAllLines(SharedData.require("fixtures/llamp/" + file))
                .get(1)
                .split(",");
    }

    private static Row material(String id, String formula) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", id)
                .put("formula", formula)
                .put("source", "Materials Project")
                .put("release", "2024")
                .put("licence", "CC-BY-4.0")
                .put("method", "PBE")
                .put("kind", "calculated");
        return new Row(node, node.putArray("facts"));
    }

    private record Row(ObjectNode node, ArrayNode facts) {

        Row fact(String property, String value) {
            facts.addObject().put("property", property).put("value", value);
            return this;
        }

        @Override
        public String toString() {
            return node + "\n";
        }
    }
}
