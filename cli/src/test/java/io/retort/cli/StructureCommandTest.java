package io.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        assertThat(crystal.get("volume").asDouble()).isCloseTo(179.406144, within(1e-9));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "supercell --size 2,2,1                      | \"nsites\":32",
                "slab --plane 100 --thickness 5 --vacuum 10  | \"reduced_formula\":\"NaCl\"",
                "insert --element Li --site largest          | \"nsites\":9",
                "substitute --element Na --by K              | \"reduced_formula\":\"KCl\"",
                "substitute --site 0 --by K                  | \"formula\":\"K1Na3Cl4\"",
                "vacancy --site 7                            | \"formula\":\"Na4Cl3\"",
                "strain --volume 180                         | \"volume\":180.",
                "strain --strain 0.1                         | \"nsites\":8",
            })
    void whatIsBuiltReadsBack(String line, String found) {
        String[] words = line.split(" ", 2);
        Path target = folder.resolve("built.cif");
        List<String> arguments = new ArrayList<>(List.of(good.toString(), target.toString()));
        arguments.addAll(List.of(words[1].strip().split(" ")));
        assertThat(run(words[0], arguments.toArray(String[]::new)).code()).isZero();
        assertThat(run("info", "--json", target.toString()).out()).contains(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "slab --plane north            | Miller indices 'north'",
                "insert --element Qq           | 'Qq' is not an element",
                "supercell --size 2,2          | three numbers or nine",
                "insert --element Li --site up | expected tetrahedral, octahedral or largest",
                "substitute --by K             | either --element or --site",
                "strain --strain 1,2           | six components",
                "adsorb --molecule C60         | not known by name",
            })
    void whatCannotBeBuiltIsWrongUse(String line, String message) {
        String[] words = line.split(" ", 2);
        List<String> arguments = new ArrayList<>(List.of(good.toString(), "-", "--to", "cif"));
        arguments.addAll(List.of(words[1].strip().split(" ")));
        Result result = run(words[0], arguments.toArray(String[]::new));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(message);
    }

    @Test
    void lithiumInSiliconGoesToTheTetrahedralSiteAndTheCommandSaysSo() throws IOException {
        Path silicon = Files.writeString(
                folder.resolve("Si.vasp"),
                "Si\n5.44\n1 0 0\n0 1 0\n0 0 1\nSi\n8\nDirect\n0 0 0\n0 .5 .5\n.5 0 .5\n.5 .5 0\n"
                        + ".25 .25 .25\n.25 .75 .75\n.75 .25 .75\n.75 .75 .25\n");
        Path target = folder.resolve("LiSi.vasp");
        Result result = run(
                "insert", silicon.toString(), target.toString(), "--element", "Li", "--site", "tetrahedral", "--json");
        JsonNode place = Json.MAPPER.readTree(result.out());
        assertThat(place.get("site_symmetry").asText()).isEqualTo("-43m");
        assertThat(place.get("neighbour_distances"))
                .hasSize(4)
                .allSatisfy(distance -> assertThat(distance.asDouble()).isCloseTo(2.3556, within(0.001)));
    }

    @Test
    void aMoleculeStandsOnASlabUnlessItWouldTouch() {
        Path slab = folder.resolve("slab.cif");
        run("slab", good.toString(), slab.toString(), "--plane", "100", "--thickness", "5", "--vacuum", "15");
        Path covered = folder.resolve("covered.vasp");
        assertThat(run("adsorb", slab.toString(), covered.toString(), "--molecule", "CO2", "--height", "2.5")
                        .code())
                .isZero();
        assertThat(run("info", "--json", covered.toString()).out())
                .contains("C1")
                .contains("O2");
        Result near = run("adsorb", slab.toString(), covered.toString(), "--molecule", "CO2", "--height", "0.5");
        assertThat(near.code()).isEqualTo(1);
        assertThat(near.err()).contains("Nothing touches from");
    }

    @Test
    void moduliEquationsOfStateAndValencesAreWorkedOut() throws IOException {
        JsonNode moduli = Json.MAPPER.readTree(
                run("elastic", "--cubic", "165.7,63.9,79.6", "--json").out());
        assertThat(moduli.get("k_vrh").asDouble()).isCloseTo(97.83, within(0.01));
        Path rows = Files.writeString(folder.resolve("c.txt"), "1 2 3\n4 5 6\n");
        assertThat(run("elastic", rows.toString()).err()).contains("expected six rows of six");
        Path copper = Files.writeString(
                folder.resolve("Cu.vasp"), "Cu\n3.61\n0 .5 .5\n.5 0 .5\n.5 .5 0\nCu\n1\nDirect\n0 0 0\n");
        JsonNode fit = Json.MAPPER.readTree(
                run("eos", copper.toString(), "--emt", "--json").out());
        assertThat(fit.get("bulk_modulus").asDouble()).isCloseTo(134.14, within(1.34));
        Path points = Files.writeString(folder.resolve("points.txt"), "# V E\n10 1\n11\n");
        assertThat(run("eos", points.toString()).err()).contains("expected a volume");
        JsonNode valence =
                Json.MAPPER.readTree(run("valence", good.toString(), "--json").out());
        assertThat(valence.get("oxidation_states").asText()).isEqualTo("Na+ Cl-");
        assertThat(valence.get("sites")).hasSize(8);
    }

    @Test
    void rockSaltHasItsStrongestLineAt200() throws IOException {
        JsonNode pattern =
                Json.MAPPER.readTree(run("xrd", "--json", good.toString()).out());
        JsonNode strongest = pattern.get("peaks").get(1);
        assertThat(strongest.get("intensity").asDouble()).isEqualTo(100);
        assertThat(strongest.get("two_theta").asDouble()).isBetween(31.6, 31.8);
        Path measured = Files.writeString(
                folder.resolve("scan.xy"), "27.4 9\n31.7 100\n45.4 65\n53.9 2\n56.4 20\n66.2 8\n75.3 16\n84.0 12\n");
        String compared =
                run("xrd", good.toString(), "--compare", measured.toString()).out();
        assertThat(compared).containsPattern("similarity to the measured pattern: 0\\.[89]");
    }

    @Test
    void aCrystalMatchesItselfInAnotherCellAndNoOther() throws IOException {
        Path small = folder.resolve("small.cif");
        run("convert", good.toString(), small.toString(), "--cell", "primitive");
        assertThat(run("match", good.toString(), small.toString()).code()).isZero();
        Path other = Files.writeString(folder.resolve("KCl.cif"), ROCK_SALT.replace("Na1 Na", "K1 K"));
        assertThat(run("match", good.toString(), other.toString()).code()).isEqualTo(1);
    }

    @Test
    void thePhaseDiagramNamesItsSchemeAndItsStablePhases() throws IOException {
        Result result = execute("--data", folder.toString(), "structure", "phase-diagram", "Ga-N", "--json");
        JsonNode diagram = Json.MAPPER.readTree(result.out());
        assertThat(diagram.get("scheme").get("method").asText()).isNotBlank();
        assertThat(diagram.get("stable").findValuesAsText("formula")).contains("GaN");
        assertThat(execute("structure", "phase-diagram", "Xx-N").code()).isEqualTo(2);
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
