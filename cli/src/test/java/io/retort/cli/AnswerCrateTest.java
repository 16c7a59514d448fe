package io.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.retort.agent.Answer;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import io.retort.agent.loop.ReActAgent;
import io.retort.agent.trace.TracingAgent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Real answers, packed by the command line and read by a stranger. */
class AnswerCrateTest {

    @TempDir
    private Path home = Path.of("");

    private Assembly house = new Assembly(Settings.of(Optional.empty(), Map.of()), "reflex");

    @BeforeEach
    void open() {
        house = new Assembly(Settings.of(Optional.of(home), Map.of()), "reflex");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the band gap of GaN?",
                "formation energy of MgO in kJ/mol per formula unit",
                "Which is denser, ZnO or ZnS?",
                "Young's modulus of silicon",
                "highest phonon peak of diamond in meV",
                "What are the five oxides with the highest bulk modulus?",
                "Is NaCl a metal?",
                "Compare the band gaps of GaAs, InP and AlN",
                "lattice parameters of rutile TiO2"
            })
    void everyNumberOfAnAnswerIsWorkedOutAgainFromTheFilesAlone(String question) throws IOException {
        Answer answer = house.agent().ask(new Question(question), TraceListener.NONE);
        assertThat(answer).isNotInstanceOf(Answer.Withheld.class);
        CrateFiles crate = packed(answer.report().runId());
        assertThat(crate.faults()).isEmpty();
        assertThat(crate.json("workings.json").path("claims").size()).isEqualTo((int) answer.claims().stream()
                .filter(claim -> claim.quantity().isPresent())
                .count());
        assertThat(crate.text("question.txt").strip()).isEqualTo(question);
    }

    @Test
    void whatWasCalculatedOnTheWayIsWorkedOutAgainToo() throws IOException {
        Answer answer = asked(
                call(
                        "get_material",
                        "{\"material\":\"mp-1265\",\"properties\":[\"k_vrh\",\"youngs_modulus\","
                                + "\"formation_energy_per_atom\",\"nsites\"]}"),
                call(
                        "calculate",
                        "{\"expression\":\"sqrt({#k_vrh}^2) / (2 * {#youngs_modulus}) + 3 GPa/({#k_vrh}) − 0.1\"}"),
                call("convert_units", "{\"evidence\":\"{#youngs_modulus}\",\"to\":\"kbar\"}"),
                call("convert_units", "{\"value\":300,\"from\":\"K\",\"to\":\"meV\"}"),
                call("calculate", "{\"expression\":\"298 K - 280 K\"}"),
                call("convert_units", "{\"evidence\":\"{#formation_energy_per_atom}\",\"to\":\"kJ/mol\",\"per\":\"cell\"}"),
                "Worked out: {#result}; {#result2}; {#result3}; {#result4}; {#result5};"
                        + " {#formation_energy_per_atom in kJ/mol per formula unit}.");
        assertThat(answer).isInstanceOf(Answer.Given.class);
        CrateFiles crate = packed(answer.report().runId());
        assertThat(crate.faults()).isEmpty();
        assertThat(crate.json("workings.json").path("facts").findValuesAsText("expression"))
                .hasSize(crate.json("workings.json").path("facts").size())
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void aStrangerFindsAChangedNumber() throws IOException {
        Answer answer = house.agent().ask(new Question("What is the band gap of GaN?"), TraceListener.NONE);
        CrateFiles whole = packed(answer.report().runId());
        String cited = whole.json("workings.json").at("/claims/0/inputs/0").asText();
        Path file = home.resolve("crate/facts.json");
        String facts = Files.readString(file);
        int at = facts.indexOf("\"value\" : ", facts.indexOf("\"number\"", facts.indexOf(cited))) + 10;
        Files.writeString(file, facts.substring(0, at) + "1" + facts.substring(at));
        CrateFiles crate = new CrateFiles(home.resolve("crate"));
        assertThat(crate.faultsOfNumbers()).isNotEmpty();
        assertThat(crate.faultsOfSums()).containsExactly("changed: facts.json");
    }

    @Test
    void sourcesAreNamedWithLicenceAndCitation() throws IOException {
        Answer answer = house.agent().ask(new Question("What is the band gap of GaN?"), TraceListener.NONE);
        CrateFiles crate = packed(answer.report().runId());
        assertThat(crate.text("LICENCES.md")).contains("Materials Project", "CC-BY-4.0", "A. Jain et al.");
        assertThat(crate.text("citations.bib"))
                .contains("@article{", "journal = {APL Materials}", "doi = {10.1063/1.4812323}", "and others");
        assertThat(crate.json("ro-crate-metadata.json").findValuesAsText("@id"))
                .contains("https://doi.org/10.1063/1.4812323", "https://spdx.org/licenses/CC-BY-4.0");
        assertThat(crate.text("provenance.ttl"))
                .contains(
                        "prov:wasGeneratedBy",
                        "prov:used",
                        "<urn:retort:value:" + answer.evidence().get(0).id());
    }

    @Test
    void thePageOfAnAnswerRunsNothingAndEscapesTheQuestion() throws IOException {
        Answer answer = house.agent()
                .ask(new Question("What is the band gap of GaN? <script>alert(1)</script>"), TraceListener.NONE);
        CrateFiles crate = packed(answer.report().runId());
        assertThat(crate.text("ro-crate-preview.html"))
                .contains("&lt;script&gt;", "default-src 'none'")
                .doesNotContain("<script");
        assertThat(crate.faultsOfMetadata()).isEmpty();
    }

    @Test
    void anAnswerThatWasWithheldIsPackedWithItsReason() throws IOException {
        Answer answer = house.agent().ask(new Question("write me a poem"), TraceListener.NONE);
        CrateFiles crate = packed(answer.report().runId());
        assertThat(crate.faults()).isEmpty();
        assertThat(crate.json("answer.json").path("status").asText()).isEqualTo("withheld");
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        String run = house.agent()
                .ask(new Question("band gap of GaAs"), TraceListener.NONE)
                .report()
                .runId();
        assertThat(export(run, "ro-crate", "one.zip")).isZero();
        assertThat(export(run, "ro-crate", "two.zip")).isZero();
        assertThat(Files.mismatch(home.resolve("one.zip"), home.resolve("two.zip")))
                .isEqualTo(-1);
        assertThat(export(run, "prov", "run.ttl")).isZero();
        assertThat(export(run, "prov-jsonld", "run.jsonld")).isZero();
        assertThat(export(run, "word", "run.doc")).isEqualTo(1);
        assertThatThrownBy(() -> Files.size(home.resolve("run.doc"))).isInstanceOf(IOException.class);
    }

    private CrateFiles packed(String run) {
        assertThat(export(run, "ro-crate", "crate.zip")).isZero();
        unzip(home.resolve("crate.zip"), home.resolve("crate"));
        return new CrateFiles(home.resolve("crate"));
    }

    private static void unzip(Path zip, Path folder) {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int export(String run, String form, String target) {
        CommandLine line = Main.commandLine();
        StringWriter said = new StringWriter();
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        return line.execute(
                "--data",
                home.toString(),
                "traces",
                "export",
                run,
                "--as",
                form,
                "--out",
                home.resolve(target).toString());
    }

    /** Asks a model that says these things one after the other; {@code #k_vrh} is the id of the first such fact that it saw. */
    private Answer asked(Object... says) {
        ChatModel model = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                Map<String, String> ids = new TreeMap<>();
                request.messages().stream()
                        .filter(ToolExecutionResultMessage.class::isInstance)
                        .map(message -> parsed(((ToolExecutionResultMessage) message).text()))
                        .flatMap(seen ->
                                StreamSupport.stream(seen.path("evidence").spliterator(), false))
                        .forEach(fact -> name(fact, ids));
                int turn = (int) request.messages().stream()
                        .filter(AiMessage.class::isInstance)
                        .count();
                return ChatResponse.builder()
                        .aiMessage(message(says[turn], ids))
                        .build();
            }
        };
        return new TracingAgent(
                        new ReActAgent(
                                model,
                                "scripted",
                                () -> house.tools(house.mode()),
                                io.retort.agent.loop.Budget.from(Map.of())),
                        house.traces(),
                        Map.of())
                .ask(new Question("What can be said of silicon?"), TraceListener.NONE);
    }

    private static JsonNode parsed(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first fact of a property by its key, the next ones with their number behind it. */
    private static void name(JsonNode fact, Map<String, String> ids) {
        if (!ids.containsValue(fact.path("id").asText())) {
            String key = fact.path("property").asText();
            long before = ids.keySet().stream()
                    .filter(name -> name.replaceAll("\\d+$", "").equals(key))
                    .count();
            ids.put(before == 0 ? key : key + (before + 1), fact.path("id").asText());
        }
    }

    private static AiMessage message(Object says, Map<String, String> ids) {
        return says instanceof ToolExecutionRequest request
                ? AiMessage.from(request.toBuilder()
                        .id("call-" + ids.size())
                        .arguments(filled(request.arguments(), ids))
                        .build())
                : AiMessage.from(filled(says.toString(), ids));
    }

    private static String filled(String text, Map<String, String> ids) {
        return Pattern.compile("#(\\w+)").matcher(text).replaceAll(match -> ids.get(match.group(1)));
    }

    private static ToolExecutionRequest call(String tool, String arguments) {
        return ToolExecutionRequest.builder().name(tool).arguments(arguments).build();
    }
}
