package io.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OwnDataCommandTest {

    private static final String TABLE = "formula,sample,Eg (eV),±,T / K,technique\nGaN,A12,3.40,0.02,300,UV-vis\n";

    @TempDir
    private Path home = Path.of("");

    private record Result(int code, String out, String err) {}

    @Test
    void aTableIsShownAndNotImportedUntilItIsConfirmed() throws IOException {
        Path table = Files.writeString(home.resolve("my.csv"), TABLE);
        Result shown = run("data", "import", table.toString());
        assertThat(shown.code()).isEqualTo(2);
        assertThat(shown.out()).contains("Eg (eV)", "band_gap in eV");
        assertThat(shown.err()).contains("Nothing was imported", "--yes");
        assertThat(run("data", "import", table.toString(), "--yes").code()).isZero();
        Result answer = run("ask", "What is the band gap of GaN?");
        assertThat(answer.out())
                .contains("1.73 eV (PBE, Materials Project)")
                .contains(
                        "Your own data of GaN (own-GaN): band gap 3.4 eV (UV-vis, 300 K, ± 0.02 eV; file my.csv, line 2,"
                                + " sample A12, Eg (eV))");
        assertThat(run("data", "forget", table.toString()).out()).contains("1 values taken back");
        assertThat(run("ask", "What is the band gap of GaN?").out()).doesNotContain("my.csv");
    }

    @Test
    void aBadRowStopsTheImportAndAWrongMapSaysWhatCanBe() throws IOException {
        Path table = Files.writeString(home.resolve("my.csv"), TABLE + "ZnO,B1,wide,,300,UV-vis\n");
        Result bad = run("data", "import", table.toString(), "--yes");
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.err()).contains("line 3: column 'Eg (eV)': found 'wide'", "--skip-bad-rows");
        assertThat(run("data", "import", table.toString(), "--yes", "--skip-bad-rows")
                        .out())
                .contains("1 left out");
        assertThat(run("data", "import", table.toString(), "--map", "Eg (eV)=colour")
                        .err())
                .contains("expected formula, material, sample");
    }

    @Test
    void whatIsExportedCanBeImported() {
        Path file = home.resolve("gan.jsonl");
        assertThat(run("data", "export", file.toString(), "--formula", "GaN").code())
                .isZero();
        assertThat(run("data", "import", file.toString()).out()).contains("OPTIMADE JSON Lines");
    }

    @Test
    void aLibraryThatCannotReadAFileSaysSo() throws IOException {
        Path noPdf = Files.writeString(home.resolve("notes.pdf"), "no PDF");
        Result added = run("library", "add", noPdf.toString());
        assertThat(added.code()).isEqualTo(1);
        assertThat(added.out()).contains("notes.pdf: left out; it is damaged or no PDF");
        assertThat(run("library", "list").out()).contains("0 documents");
        assertThat(run("library", "search", "garnet").out()).contains("No passage");
        assertThat(run("library", "remove", "x").err()).contains("retort library list");
    }

    @Test
    void theBibliographyOfAnAnswerNamesItsDatabases() {
        Matcher trace = Pattern.compile("trace (\\w+)")
                .matcher(run("ask", "What is the band gap of GaN?").out());
        assertThat(trace.find()).isTrue();
        assertThat(run("traces", "export", trace.group(1), "--as", "bibtex").out())
                .contains("@misc{materialsproject2024", "Jain", "licence: CC-BY-4.0");
    }

    private Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", home.resolve("data").toString()));
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int code = command.execute(all.toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }
}
