package io.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.core.SharedData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue and a Materials Project beside each other, from the command line to the socket and back. */
class LiveSourcesTest {

    private static final String GAN = """
            {"material_id":"mp-aaaaabey","formula_pretty":"GaN","elements":["Ga","N"],"deprecated":false,
             "theoretical":false,"nsites":4,"volume":46.9,"density":5.93,"energy_above_hull":0.0,"is_stable":true,
             "symmetry":{"number":186,"symbol":"P6_3mc","crystal_system":"Hexagonal"},"band_gap":1.71,
             "is_gap_direct":true,"is_metal":false,"thermo_type":"GGA_GGA+U","run_types":{"aaaaabey":"GGA"},
             "origins":[{"name":"electronic_structure","task_id":"aaaaabey"}],"builder_meta":{"license":"BY-C"}}""";
    private static final String INN = """
            {"material_id":"mp-22205","formula_pretty":"InN","elements":["In","N"],"deprecated":false,"nsites":4,
             "symmetry":{"number":186,"symbol":"P6_3mc"},"band_gap":0.47,"energy_above_hull":0.0,
             "builder_meta":{"license":"BY-NC"}}""";

    @TempDir
    private Path home = Path.of("");

    private LocalMaterialsProject service;

    LiveSourcesTest() throws IOException {
        service = new LocalMaterialsProject(List.of(Json.MAPPER.readTree(GAN), Json.MAPPER.readTree(INN)));
    }

    @BeforeEach
    void settings() throws IOException {
        Files.writeString(home.resolve(Settings.FILE), service.settings());
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void anAnswerShowsBothSourcesAndWhetherTheyAgree() {
        Result answer = run("ask", "What is the band gap of GaN?");
        assertThat(answer.out()).contains("1.71", "Materials Project").contains("agree");
        assertThat(service.asked).anySatisfy(url -> assertThat(url).contains("/materials/summary/"));
        assertThat(run("traces", "check").code()).isZero();
    }

    @Test
    void aSearchPutsTheFactsOfBothOnOneRecord() throws IOException {
        Result found = run("search", "--formula", "GaN", "--limit", "5", "--json");
        JsonNode first = Json.MAPPER.readTree(found.out().lines().findFirst().orElseThrow());
        assertThat(first.path("material_id").asText()).isEqualTo("mp-804");
        assertThat(first.path("evidence").findValuesAsText("release")).contains("2026.04.13");
        assertThat(first.path("names").toString()).contains("wurtzite");
    }

    @Test
    void whatIsUnderCcByNcIsNotShown() {
        assertThat(run("search", "--formula", "InN", "--json").out()).doesNotContain("0.47");
    }

    @Test
    void aServiceThatFailsSpoilsNothingAndIsNamed() {
        service.failWith(500);
        Result answer = run("ask", "What is the band gap of GaN?");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("One of the sources that were asked did not answer");
        Result found = run("search", "--formula", "GaN");
        assertThat(found.out()).contains("GaN");
        assertThat(found.err()).contains("note: Materials Project answered 500");
    }

    @Test
    void theDoctorSaysWhetherTheKeyIsTakenAndNeverTheKey() throws IOException {
        assertThat(run("doctor").out()).contains("Materials Project: the key is taken", "release 2026.04.13");
        String wrong = "0".repeat(32);
        Files.writeString(
                home.resolve(Settings.FILE), "MP_API_KEY=" + wrong + "\nMP_API_ENDPOINT=" + service.address() + "\n");
        Result refused = run("doctor");
        assertThat(refused.code()).isOne();
        assertThat(refused.out())
                .contains("the key is not taken", "materialsproject.org/api")
                .doesNotContain(wrong);
    }

    @Test
    void whatWasRecordedIsReplayedWithoutKeyOrServiceAndNothingElseIs() throws IOException {
        Path cassette = home.resolve("cassette");
        Result live = run("search", "--formula", "GaN", "--json", "--record", cassette.toString());
        service.close();
        clearCache();
        Files.writeString(home.resolve(Settings.FILE), "MP_API_ENDPOINT=" + service.address() + "\n");
        Result replayed = run("search", "--formula", "GaN", "--json", "--replay", cassette.toString());
        assertThat(withoutTimes(replayed.out())).isEqualTo(withoutTimes(live.out()));
        Result unknown = run("search", "--formula", "InN", "--replay", cassette.toString());
        assertThat(unknown.err())
                .contains("was not recorded", "The nearest recorded request is GET", "formula=GaN", "--record");
        assertThat(run("search", "--replay", "a", "--record", "b").code()).isEqualTo(2);
    }

    @Test
    void theKeyIsInNoFileAndNoWord() throws IOException {
        List<Result> results = new ArrayList<>();
        Path cassette = home.resolve("cassette");
        results.add(run("ask", "What is the band gap of GaN?", "--record", cassette.toString()));
        run("ask", "--json", "Is " + LocalMaterialsProject.KEY + " a good key?"); // says back what it was asked
        service.failWith(500);
        results.add(run("search", "--formula", "InN"));
        results.add(run("doctor", "--json"));
        assertThat(results)
                .allSatisfy(
                        result -> assertThat(result.out() + result.err()).doesNotContain(LocalMaterialsProject.KEY));
        Files.delete(home.resolve(Settings.FILE));
        assertThat(cassette).isDirectoryContaining("glob:**.json");
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file ->
                            assertThat(content(file)).as(file.toString()).doesNotContain(LocalMaterialsProject.KEY));
        }
    }

    @Test
    void documentsAsTheServerRecordedThemAreFoundAndShown() throws IOException {
        Path documents = SharedData.require("fixtures/wire/mp-docs/reshaped-summary-docs.json");
        service.close();
        List<JsonNode> all = new ArrayList<>();
        Json.MAPPER.readTree(Files.readAllBytes(documents)).forEach(all::add);
        try (LocalMaterialsProject recorded = new LocalMaterialsProject(all)) {
            Files.writeString(home.resolve(Settings.FILE), recorded.settings() + "RETORT_SOURCES=mp\n");
            Result found = run("search", "--formula", "Fe4O6", "--json");
            assertThat(found.out()).contains("\"formula\":\"Fe2O3\"", "Materials Project");
            assertThat(run("search", "--formula", "Li", "--limit", "50", "--json")
                            .out())
                    .as("one of them is of the GNoME campaign")
                    .doesNotContain("\"mp-135\"");
        }
    }

    private void clearCache() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("cache"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Plain, and unpacked where it is packed. */
    private static String content(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean packed = bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
        if (!packed) {
            return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        }
        try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static String withoutTimes(String text) {
        return text.replaceAll("\"retrieved_at\":\"[^\"]*\"", "");
    }

    private Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(Stream.of("--data", home.toString()), Stream.of(arguments))
                .toArray(String[]::new);
        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
        return new Result(code, out.toString(), err.toString());
    }

    private record Result(int code, String out, String err) {}
}
