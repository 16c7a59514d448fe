package io.retort.client.optimade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.SharedData;
import io.retort.core.structure.SiteValue;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class OptimadeStructuresTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The test structures are rows of the reference server's store, which has some names of its own. */
    private static final Map<String, String> NAMES =
            Map.of("pretty_formula", "chemical_formula_reduced", "formula_anonymous", "chemical_formula_anonymous");

    @Test
    void everyRecordedStructureIsReadAndKeepsTheRules() throws IOException {
        JsonNode entries = FakeServer.recorded("structures-all").path("data");
        for (JsonNode entry : entries) {
            assertThat(StructureRules.broken(entry))
                    .as(entry.path("id").asText())
                    .isEmpty();
            Structure structure = OptimadeMaterials.structure(entry).orElseThrow();
            assertThat(structure.sites()).hasSize(entry.at("/attributes/nsites").asInt());
        }
        assertThat(entries.size()).isEqualTo(17);
    }

    @Test
    void everyGoodStructureKeepsTheRules() throws IOException {
        for (JsonNode row : json("test_good_structures.json")) {
            assertThat(StructureRules.broken(entry(row))).as(row.toString()).isEmpty();
        }
    }

    @Test
    void everyBadStructureBreaksARule() throws IOException {
        JsonNode bad = json("test_bad_structures.json");
        List<Integer> passed = IntStream.range(0, bad.size())
                .filter(i -> StructureRules.broken(entry(bad.get(i))).isEmpty())
                .boxed()
                .toList();
        assertThat(passed).isEmpty();
        assertThat(bad.size()).isEqualTo(31);
    }

    @Test
    void vacanciesMixturesAndUnknownAtomsAreRead() throws IOException {
        JsonNode special = json("special_species.json");
        assertThat(OptimadeMaterials.structure(special.get(0))
                        .orElseThrow()
                        .sites()
                        .get(0)
                        .occupancy())
                .isEqualTo(0.9, within(1e-9));
        assertThat(OptimadeMaterials.structure(special.get(1)).orElseThrow().isOrdered())
                .isFalse();
        assertThat(OptimadeMaterials.structure(special.get(2))).isEmpty();
        Structure mixed = OptimadeMaterials.structure(special.get(3)).orElseThrow();
        assertThat(mixed.sites().get(0).occupancies()).hasSize(2);
        assertThat(OptimadeStructures.isAllAtoms(special.get(1))).isFalse();
    }

    @Test
    void attachedAtomsStayWithTheirSiteAndNoDensityIsMadeWithoutThem() throws IOException {
        JsonNode methyl = entry(json("test_good_structures.json").get(5));
        Structure structure = OptimadeMaterials.structure(methyl).orElseThrow();
        assertThat(structure.sites().get(3).properties().others())
                .containsEntry(OptimadeStructures.ATTACHED, new SiteValue.Text("H4"));
        Database database = Database.at("exmpl", "exmpl", HttpUrl.get("https://example.org/"));
        assertThat(new OptimadeMaterials(database, Instant.EPOCH)
                        .material(methyl)
                        .facts())
                .noneMatch(fact -> fact.property().key().equals("density"))
                .anyMatch(fact -> fact.property().key().equals("volume"));
    }

    private static JsonNode entry(JsonNode row) {
        ObjectNode entry = JSON.createObjectNode();
        entry.put("type", "structures").put("id", row.path("task_id").asText("some"));
        if (row.has("relationships")) {
            entry.set("relationships", row.path("relationships"));
        }
        ObjectNode attributes = entry.putObject("attributes");
        row.fields()
                .forEachRemaining(
                        cell -> attributes.set(NAMES.getOrDefault(cell.getKey(), cell.getKey()), cell.getValue()));
        if (row.has("chemical_formula_reduced")) {
            attributes.set("chemical_formula_reduced", row.path("chemical_formula_reduced"));
        }
        return entry;
    }

    private static JsonNode json(String name) throws IOException {
        return JSON.readTree(
                SharedData.require("fixtures/wire/optimade/" + name).toFile());
    }
}
