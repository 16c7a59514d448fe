package io.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the Materials Project into the catalogue. */
class LiveFetchTest {

    @TempDir
    private Path home = Path.of("");

    private final LocalMaterialsProject service;

    LiveFetchTest() throws IOException {
        service = new LocalMaterialsProject(List.of(
                material(9_000_001, "Ga2Se7", 1.25, false),
                material(9_000_002, "Ga2Se7", 2.5, false),
                material(9_000_003, "GaSe9", 1.5, true)));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void whatIsFetchedWithAKeyIsInTheCatalogueWithoutOne() throws IOException {
        Files.writeString(home.resolve(Settings.FILE), service.settings());
        String where = "elements HAS ALL \"Ga\",\"Se\" AND band_gap>=1 AND band_gap<2";
        Result fetched = run("data", "fetch", "--provider", "mp", "--where", where, "--json");
        assertThat(fetched.out()).contains("\"database\":\"mp\",\"materials\":1");
        assertThat(service.asked).anySatisfy(url -> assertThat(url).contains("band_gap_min=1", "elements=Ga"));
        Files.delete(home.resolve(Settings.FILE));
        service.close();
        Result found = run("search", "--formula", "Ga2Se7", "--json");
        JsonNode record = Json.MAPPER.readTree(found.out());
        assertThat(record.path("evidence").findValuesAsText("release")).contains("2026.04.13");
        assertThat(found.out()).contains("1.25").doesNotContain("2.5");
    }

    @Test
    void aFilterThatTheServiceHasNoWordsForIsRefusedWithThoseThatItHas() throws IOException {
        Files.writeString(home.resolve(Settings.FILE), service.settings());
        Result refused = run("data", "fetch", "--provider", "mp", "--where", "nsites=2 OR nsites=3");
        assertThat(refused.code()).isOne();
        assertThat(refused.err()).contains("cannot be asked of the Materials Project", "joined by AND");
    }

    @Test
    void theListOfProvidersAndOnesOwnDatabasesAreShown() throws IOException {
        Files.writeString(home.resolve(Settings.FILE), "RETORT_OPTIMADE=lab=http://127.0.0.1:1/optimade\n");
        assertThat(run("data", "providers").out()).contains("oqmd", "lab", "your own");
        Result fetched = run("data", "fetch", "--provider", "lab", "--where", "nelements=2");
        assertThat(fetched.code()).isOne();
        assertThat(fetched.out()).contains("cannot be reached");
        Result unknown = run("data", "fetch", "--provider", "nobody", "--where", "nelements=2");
        assertThat(unknown.err()).contains("There are: ").contains("oqmd");
    }

    private static JsonNode material(int number, String formula, double gap, boolean restricted) throws IOException {
        return Json.MAPPER.readTree("{\"material_id\":\"mp-" + number + "\",\"formula_pretty\":\"" + formula
                + "\",\"elements\":[\"Ga\",\"Se\"],\"deprecated\":false,\"nsites\":9,\"band_gap\":" + gap
                + ",\"symmetry\":{\"number\":1,\"symbol\":\"P1\"},\"builder_meta\":{\"license\":\""
                + (restricted ? "BY-NC" : "BY-C") + "\"}}");
    }

    private Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("--data", home.toString()));
        Stream.of(arguments).forEach(all::add);
        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }

    private record Result(int code, String out, String err) {}
}
