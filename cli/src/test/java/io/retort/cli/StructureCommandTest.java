package io.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureCommandTest {

    private static final String ROCK_SALT = String.join(
            "\n",
            "data_NaCl",
            "_cell_length_a 5.64",
            "_cell_length_b 5.64",
            "_cell_length_c 5.64",
            "_cell_angle_alpha 90",
            "_cell_angle_beta 90",
            "_cell_angle_gamma 90",
            "_symmetry_space_group_name_H-M 'F m -3 m'",
            "loop_",
            "_atom_site_label",
            "_atom_site_type_symbol",
            "_atom_site_fract_x",
            "_atom_site_fract_y",
            "_atom_site_fract_z",
            "Na1 Na 0 0 0",
            "Cl1 Cl 0.5 0.5 0.5",
            "");

    @TempDir
    private Path folder = Path.of("");

    private Path good = Path.of("");
    private Path bad = Path.of("");

    @BeforeEach
    void twoFiles() throws IOException {
        good = Files.writeString(folder.resolve("NaCl.cif"), ROCK_SALT);
        bad = Files.writeString(folder.resolve("cut.cif"), ROCK_SALT.replaceFirst("5.64", "wide"));
    }

    @Test
    void infoGivesOneLineAFileInTheirOrderAndGoesOnAfterABadOne() throws IOException {
        Result result = run("info", "--json", "--threads", "2", bad.toString(), "missing.cif", good.toString());
        assertThat(result.code()).isEqualTo(1);
        List<String> lines = result.out().lines().toList();
        assertThat(lines).hasSize(3);
        JsonNode fault = Json.MAPPER.readTree(lines.get(0));
        assertThat(fault.get("ok").asBoolean()).isFalse();
        assertThat(fault.get("error").get("line").asInt()).isEqualTo(2);
        assertThat(fault.get("error").get("found").asText()).contains("wide");
        assertThat(lines.get(1)).contains("'missing.cif' does not exist.");
        JsonNode crystal = Json.MAPPER.readTree(lines.get(2));
        assertThat(crystal.get("ok").asBoolean()).isTrue();
        assertThat(crystal.get("format").asText()).isEqualTo("CIF");
        assertThat(crystal.get("reduced_formula").asText()).isEqualTo("NaCl");
        assertThat(crystal.get("nsites").asInt()).isEqualTo(8);
        assertThat(crystal.get("volume").asDouble()).isEqualTo(179.406144);
        assertThat(crystal.get("density").asDouble()).isBetween(2.16, 2.165);
        assertThat(crystal.get("spacegroup_number").asInt()).isEqualTo(225);
        assertThat(crystal.get("spacegroup_symbol").asText()).isEqualTo("Fm-3m");
        assertThat(crystal.get("hall_number").asInt()).isEqualTo(523);
        assertThat(crystal.get("repairs").isArray()).isTrue();
        assertThat(crystal.get("millis").isNumber()).isTrue();
    }

    @Test
    void infoForPeopleIsALineAFile() {
        Result result = run("info", good.toString());
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("NaCl, 8 sites, 179.406 Å³, 2.16").contains("Fm-3m (225)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POSCAR", "out.vasp", "out.cif", "out.xyz", "out.json"})
    void whatConvertWritesReadsBack(String name) {
        Path target = folder.resolve(name);
        assertThat(run("convert", good.toString(), target.toString()).code()).isZero();
        Result back = run("info", "--json", target.toString());
        assertThat(back.out()).contains("\"reduced_formula\":\"NaCl\"").contains("\"nsites\":8");
    }

    @Test
    void convertCanReduceTheCell() {
        Path target = folder.resolve("small.cif");
        run("convert", good.toString(), target.toString(), "--cell", "primitive");
        assertThat(run("info", "--json", target.toString()).out()).contains("\"nsites\":2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "out.docx     | 2 | Name the format with --to",
                "nowhere/a.cif | 1 | nowhere",
            })
    void whatCannotBeWrittenIsSaid(String name, int code, String message) {
        Result result = run("convert", good.toString(), folder.resolve(name).toString());
        assertThat(result.code()).isEqualTo(code);
        assertThat(result.err()).contains(message).doesNotContain("Exception");
    }

    @Test
    void validateFindsSitesOnTopOfEachOther() throws IOException {
        Path doubtful = Files.writeString(
                folder.resolve("near.vasp"), "near\n1\n4 0 0\n0 4 0\n0 0 4\nNa Cl\n1 1\nDirect\n0 0 0\n0.1 0 0\n");
        Result result = run("validate", "--json", doubtful.toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("\"kind\":\"short_distance\"").contains("\"sound\":false");
    }

    @Test
    void benchesTimeEveryPass() throws IOException {
        Path list = Files.writeString(folder.resolve("names.txt"), "NaCl.cif\ncut.cif\n");
        for (String bench : List.of("parse", "symmetry")) {
            Result result =
                    execute("bench", bench, folder.toString(), "--list", list.toString(), "--passes", "2", "--json");
            JsonNode passes = Json.MAPPER.readTree(result.out()).get("passes");
            assertThat(passes.size()).isEqualTo(2);
            assertThat(passes.get(1).get("errors").asInt()).isEqualTo(1);
            assertThat(passes.get(1).get("p50_ms").asDouble()).isPositive();
            assertThat(passes.get(1).has("peak_rss_mib")).isTrue();
        }
    }

    private static Result run(String command, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "structure";
        all[1] = command;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return execute(all);
    }

    private static Result execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Result(code, out.toString(), err.toString());
    }

    private record Result(int code, String out, String err) {}
}
