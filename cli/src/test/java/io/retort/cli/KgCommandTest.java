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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KgCommandTest {

    private static final String FACTS = """
            @prefix rt: <urn:retort:kg:> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <urn:retort:material:own-1> a rt:Material ;
                rt:identifier "own-1" ; rdfs:label "GaN (own-1)" ; rt:name "wurtzite" ;
                rt:composition <urn:retort:composition:GaN> .
            <urn:retort:composition:GaN> a rt:Composition ; rt:formula "GaN" ;
                rt:chemicalSystem <urn:retort:system:Ga-N> .
            <urn:retort:system:Ga-N> a rt:ChemicalSystem ; rt:elementCount 2 ;
                rt:element <urn:retort:element:Ga> , <urn:retort:element:N> .
            <urn:retort:element:Ga> a rt:Element . <urn:retort:element:N> a rt:Element .
            """;

    @TempDir
    private Path home = Path.of("");

    private record Ran(int code, String out) {
        JsonNode json() {
            try {
                return Json.MAPPER.readTree(out);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @BeforeEach
    void importFacts() throws IOException {
        Path file = Files.writeString(home.resolve("facts.ttl"), FACTS);
        assertThat(run("kg", "import", file.toString()).code()).isZero();
    }

    @Test
    void aQueryAnswersInSparqlResultsJson() {
        Ran ran = run(
                "kg", "query", "-e", "SELECT ?n WHERE { ?m rt:composition/rt:formula \"GaN\" ; rt:name ?n }", "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.json().at("/head/vars/0").asText()).isEqualTo("n");
        assertThat(ran.json().at("/results/bindings/0/n/value").asText()).isEqualTo("wurtzite");
    }

    @Test
    void aWrongQueryIsRejectedWithRuleTermAndSuggestion() {
        Ran ran = run("kg", "query", "-e", "SELECT ?n WHERE { ?m rt:hasComposition ?n }", "--json");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.json().at("/rejected/rule").asText()).isEqualTo("term");
        assertThat(ran.json().at("/rejected/term").asText()).isEqualTo("rt:hasComposition");
        assertThat(ran.json().at("/rejected/suggestion").asText()).contains("rt:composition");
    }

    @Test
    void statusValidateAndExportSpeakOfTheSameGraph() throws IOException {
        assertThat(run("kg", "status", "--json")
                        .json()
                        .at("/things/rt:Material")
                        .asInt())
                .isEqualTo(1);
        assertThat(run("kg", "validate", "--json").json().at("/violations").asInt())
                .isZero();
        Path file = home.resolve("out.nq");
        assertThat(run("kg", "export", file.toString()).code()).isZero();
        assertThat(Files.readAllLines(file)).hasSize(14);
    }

    @Test
    void explainListsTheTermsOrTheTies() {
        assertThat(run("kg", "explain").out()).contains("rt:decomposesTo");
        assertThat(run("kg", "explain", "own-1", "--json").json().at("/edges").toString())
                .contains("rt:composition");
    }

    private Ran run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--data");
        all.add(home.toString());
        StringWriter out = new StringWriter();
        CommandLine commands =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));
        return new Ran(commands.execute(all.toArray(String[]::new)), out.toString());
    }
}
