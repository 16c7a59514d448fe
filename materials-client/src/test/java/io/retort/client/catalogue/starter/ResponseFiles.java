package io.retort.client.catalogue.starter;

import static io.retort.client.catalogue.starter.MaterialsProjectFiles.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** Published data sets computed on Materials Project structures: dielectric, piezoelectric, phonon, transport, gaps. */
final class ResponseFiles {

    /** An electronic permittivity above this is a metal's, in which the quantity has no meaning. */
    private static final double METALLIC = 1000;

    private final Path shared;
    private final Gathered gathered;

    ResponseFiles(Path shared, Gathered gathered) {
        this.shared = shared;
        this.gathered = gathered;
    }

    void read() throws IOException {
        gaps();
        dielectric();
        piezoelectric();
        phonons();
        transport();
    }

    /** Gaps by functional (Chen et al. 2021). Its PBE values are the Materials Project's of 2019-04-01. */
    private void gaps() throws IOException {
        JsonNode gaps = Rows.json(shared.resolve("data/properties/megnet_multifidelity_gaps.json.gz"));
        Map.of("pbe", "mp-2019", "hse", "hse", "gllb-sc", "gllb-sc", "scan", "scan").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(set -> gaps.get(set.getKey())
                        .fields()
                        .forEachRemaining(gap -> gathered.add(
                                Fact.of(gap.getKey(), "band_gap", gap.getValue().asDouble(), set.getValue()))));
    }

    private void dielectric() throws IOException {
        Rows.jsonLines(shared.resolve("data/mp/dielectric_constant-dev.jsonl.zst"), row -> {
            String id = row.get("material_id").asText();
            number(row, "poly_total", value -> gathered.add(Fact.of(id, "e_total", value, "dielectric-2017")));
            number(
                    row,
                    "poly_electronic",
                    value -> gathered.add(Fact.of(id, "e_electronic", value, "dielectric-2017")));
            number(row, "n", value -> gathered.add(Fact.of(id, "n", value, "dielectric-2017")));
            structure(id, row, "dielectric-2017");
        });
    }

    private void piezoelectric() throws IOException {
        Rows.jsonLines(shared.resolve("data/mp/piezoelectric_tensor-dev.jsonl.zst"), row -> {
            String id = row.get("material_id").asText();
            number(row, "eij_max", value -> gathered.add(Fact.of(id, "e_ij_max", value, "piezoelectric-2015")));
            structure(id, row, "piezoelectric-2015");
        });
    }

    private void structure(String id, JsonNode row, String source) {
        if (gathered.wants(id)) {
            gathered.add(Fact.of(id, "spacegroup_number", row.get("space_group").asInt(), source));
            gathered.add(id, source, Structures.poscar(row.get("poscar").asText()));
        }
    }

    private void phonons() throws IOException {
        Rows.csv(shared.resolve("data/mp/phonon_dielectric_mp-dev.csv.zst"), row -> {
            String id = row.getOrDefault("mpid", "");
            if (gathered.wants(id) && MaterialsProjectFiles.value(row, "eps_electronic") < METALLIC) {
                number(row, "eps_total", value -> gathered.add(Fact.of(id, "e_total", value, "phonon-2018")));
                number(row, "eps_electronic", value -> gathered.add(Fact.of(id, "e_electronic", value, "phonon-2018")));
                number(
                        row,
                        "last phdos peak",
                        value -> gathered.add(Fact.of(id, "last_phdos_peak", value, "phonon-2018")));
                gathered.add(id, "phonon-2018", Structures.pymatgen(json(row.getOrDefault("structure", ""))));
            }
        });
    }

    /** The file prints a Python dictionary; its quotes and words are turned into JSON's. */
    private static JsonNode json(String python) {
        try {
            return Rows.JSON.readTree(python.replace('\'', '"')
                    .replace("True", "true")
                    .replace("False", "false")
                    .replace("None", "null"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At 300 K and 10¹⁸ carriers per cm³. */
    private void transport() throws IOException {
        Rows.csv(shared.resolve("data/mp/boltztrap_mp-dev.csv.zst"), row -> {
            String id = row.getOrDefault("mpid", "");
            number(
                    row,
                    "S_p",
                    value -> gathered.add(Fact.of(id, "seebeck_coefficient", value, "transport-2017", "T=300 K")
                            .inRecord(id + ", p-type, 1e18 per cm3")));
            number(
                    row,
                    "S_n",
                    value -> gathered.add(Fact.of(id, "seebeck_coefficient", value, "transport-2017", "T=300 K")
                            .inRecord(id + ", n-type, 1e18 per cm3")));
        });
    }
}
