package io.retort.tools.llamp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.agent.Answer;
import io.retort.agent.AnswerJson;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import io.retort.agent.loop.Budget;
import io.retort.agent.loop.ReActAgent;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Toolbox;
import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.core.SharedData;
import io.retort.tools.Tools;
import io.retort.tools.structure.StructureBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * LLaMP's own prompts, to the letter, on the data that its notebooks recorded. The model's part is a script of calls;
 * it tells what the tools said and no word of its own, so verdict, values, entries and methods are the house's.
 */
@Tag("slow")
class LlampPromptsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path home;

    private static EmbeddedCatalogue catalogue;

    static Stream<String> keys() throws IOException {
        return JSON.readTree(LlampPromptsTest.class.getResourceAsStream("script.json")).properties().stream()
                .map(Map.Entry::getKey);
    }

    @BeforeAll
    static void importTheRecords() throws IOException {
        Recorded.into(home);
        catalogue = EmbeddedCatalogue.open(home);
    }

    @AfterAll
    static void close() {
        if (catalogue != null) {
            catalogue.close();
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void eachPromptEndsInItsVerdictWithItsValues(String key) throws IOException {
        JsonNode script = JSON.readTree(LlampPromptsTest.class.getResourceAsStream("script.json"))
                .path(key);
        Answer answer = ask(prompts().get(key), script);
        assertThat(AnswerJson.status(answer))
                .as(answer.text())
                .isEqualTo(script.path("status").asText());
        script.path("says").forEach(words -> assertThat(answer.text()).contains(words.asText()));
    }

    @Test
    void noPromptIsLeftOut() throws IOException {
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(prompts().keySet());
    }

    private static Answer ask(String prompt, JsonNode script) {
        return new ReActAgent(new Teller(script), "scripted", LlampPromptsTest::box, Budget.DEFAULT)
                .ask(new Question(prompt), TraceListener.NONE);
    }

    private static Toolbox box() {
        EvidenceBook book = new EvidenceBook();
        return new Toolbox(Tools.all(catalogue, catalogue, new StructureBook(), book), book);
    }

    private static Map<String, String> prompts() throws IOException {
        Map<String, String> prompts = new LinkedHashMap<>();
        for (var entry : JSON.readTree(
                        SharedData.require("fixtures/llamp/prompts.json").toFile())
                .properties()) {
            if (entry.getValue().isTextual()) {
                prompts.put(entry.getKey(), entry.getValue().asText());
            }
            int n = 0;
            for (JsonNode prompt : entry.getValue()) {
                prompts.put(entry.getKey() + "." + n++, prompt.asText());
            }
        }
        return prompts;
    }
}
