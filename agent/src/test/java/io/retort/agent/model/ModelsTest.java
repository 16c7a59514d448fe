package io.retort.agent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.model.chat.ChatModel;
import io.retort.agent.Answer;
import io.retort.agent.Facts;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import io.retort.agent.loop.Budget;
import io.retort.agent.loop.ReActAgent;
import io.retort.agent.loop.ReActAgentTest;
import io.retort.agent.loop.ScriptedModel;
import io.retort.agent.tool.Toolbox;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private int status = 200;
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            paths.add(exchange.getRequestURI().getPath());
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean stream = request.matches("(?s).*\"stream\"\\s*:\\s*true.*")
                    || exchange.getRequestURI().getPath().contains("streamGenerateContent");
            if (!stream) {
                requests.add(request);
            }
            String next = stream ? "{}" : answers.size() > 1 ? answers.remove() : answers.element();
            byte[] body = next.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static ModelSettings settings(Map<String, String> environment) {
        return ModelSettings.of(
                environment, () -> new ScriptedModel().says("reflex"), trace -> new ScriptedModel().says(trace));
    }

    private Answer ask(ChatModel model) {
        return new ReActAgent(model, "wire", new Toolbox(List.of(new ReActAgentTest.GetGap())), Budget.DEFAULT)
                .ask(new Question("What is the band gap of GaN?"), TraceListener.NONE);
    }

    private static final String ID = Facts.GAP_GAN.id().text();

    /** This server cannot stream: what it is asked for as a stream, it answers with an empty object. */
    @Test
    void anOpenAiCompatibleServerDrivesTheLoop() {
        answers.add("""
            {"id":"1","object":"chat.completion","model":"m","choices":[{"index":0,"finish_reason":"tool_calls","message":
            {"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":
            {"name":"get_gap","arguments":"{\\"materiel\\":\\"GaN\\"}"}},{"id":"call_2","type":"function","function":
            {"name":"get_gap","arguments":"{\\"material\\":\\"GaN\\"}"}}]}}],"usage":{"prompt_tokens":50,"completion_tokens":9,"total_tokens":59}}""");
        answers.add("""
            {"id":"2","object":"chat.completion","model":"m","choices":[{"index":0,"finish_reason":"stop","message":
            {"role":"assistant","content":"The gap of {EV:material} is {EV}."}}],"usage":{"prompt_tokens":80,"completion_tokens":12,"total_tokens":92}}""".replace("EV", ID));
        Answer answer = ask(Models.open("compatible:" + address() + "/v1#m", settings(Map.of())));
        assertThat(answer).isInstanceOf(Answer.Given.class);
        assertThat(answer.text()).isEqualTo("The gap of GaN (mp-804) is 1.73 eV.");
        assertThat(answer.report().tokensIn()).isEqualTo(130);
        assertThat(answer.report().tokensOut()).isEqualTo(21);
        assertThat(paths).containsOnly("/v1/chat/completions");
        assertThat(requests.get(0)).contains("\"get_gap\"", "\"required\"", "formula, such as GaN", "band gap of GaN?");
        assertThat(requests.get(1)).contains("did you mean 'material'", ID);
    }

    @Test
    void ollamaDrivesTheLoopToo() {
        answers.add("""
            {"model":"m","created_at":"2026-11-24T10:00:00Z","done":true,"done_reason":"stop","prompt_eval_count":5,"eval_count":2,
            "message":{"role":"assistant","content":"","tool_calls":[{"function":{"name":"get_gap","arguments":{"material":"GaN"}}}]}}""");
        answers.add("""
            {"model":"m","created_at":"2026-11-24T10:00:00Z","done":true,"done_reason":"stop","prompt_eval_count":5,"eval_count":2,
            "message":{"role":"assistant","content":"It is {EV}."}}""".replace("EV", ID));
        assertThat(ask(Models.open("ollama:m", settings(Map.of("OLLAMA_HOST", address()))))
                        .text())
                .isEqualTo("It is 1.73 eV.");
    }

    @Test
    void anthropicDrivesTheLoopToo() {
        answers.add("""
            {"id":"1","type":"message","role":"assistant","model":"m","stop_reason":"tool_use","content":[{"type":"text","text":"Looking."},
            {"type":"tool_use","id":"tu_1","name":"get_gap","input":{"material":"GaN"}}],"usage":{"input_tokens":5,"output_tokens":2}}""");
        answers.add("""
            {"id":"2","type":"message","role":"assistant","model":"m","stop_reason":"end_turn","content":[{"type":"text","text":"It is {EV}."}],
            "usage":{"input_tokens":5,"output_tokens":2}}""".replace("EV", ID));
        assertThat(ask(Models.open(
                                "anthropic:m",
                                settings(Map.of("ANTHROPIC_API_KEY", "k", "ANTHROPIC_BASE_URL", address() + "/v1"))))
                        .text())
                .isEqualTo("It is 1.73 eV.");
    }

    @Test
    void geminiDrivesTheLoopToo() {
        answers.add("""
            {"candidates":[{"content":{"role":"model","parts":[{"functionCall":{"name":"get_gap","args":{"material":"GaN"}}}]},"finishReason":"STOP"}],
            "usageMetadata":{"promptTokenCount":5,"candidatesTokenCount":2,"totalTokenCount":7}}""");
        answers.add("""
            {"candidates":[{"content":{"role":"model","parts":[{"text":"It is {EV}."}]},"finishReason":"STOP"}],
            "usageMetadata":{"promptTokenCount":5,"candidatesTokenCount":2,"totalTokenCount":7}}""".replace("EV", ID));
        assertThat(ask(Models.open("gemini:m", settings(Map.of("GEMINI_API_KEY", "k", "GEMINI_BASE_URL", address()))))
                        .text())
                .isEqualTo("It is 1.73 eV.");
    }

    @ParameterizedTest
    @CsvSource({"401, refuses the key", "404, there is no model", "500, failed"})
    void aServerThatRefusesEndsTheRunWithANextStep(int code, String reason) {
        status = code;
        answers.add("{\"error\":{\"message\":\"no\"}}");
        Answer answer = ask(Models.open("compatible:" + address() + "/v1#m", settings(Map.of())));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Withheld.class, a -> assertThat(a.reason()).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>not json</html>", "{}", "{\"choices\":[]}", ""})
    void aReplyThatIsNoneEndsTheRunWithAReason(String body) {
        answers.add(body);
        assertThat(ask(Models.open("compatible:" + address() + "/v1#m", settings(Map.of()))))
                .isInstanceOf(Answer.Withheld.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openai:gpt | OPENAI_API_KEY is not set",
                "anthropic:x | export ANTHROPIC_API_KEY",
                "gemini:x | export GEMINI_API_KEY",
                "gpt-5 | expected reflex, openai:NAME",
                "openai: | expected reflex, openai:NAME",
                "compatible:localhost | compatible:http://localhost:8000/v1#qwen3",
                "compatible:ftp://x#m | compatible:http://localhost:8000/v1#qwen3",
            })
    void whatCannotBeOpenedSaysTheNextStep(String spelling, String advice) {
        assertThatThrownBy(() -> Models.open(spelling, settings(Map.of())))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(advice);
    }

    @Test
    void theEmbeddedModelAndReplaysComeFromTheCaller() {
        assertThat(Models.open("reflex", settings(Map.of())).chat("?")).isEqualTo("reflex");
        assertThat(Models.open("replay:01ABC", settings(Map.of())).chat("?")).isEqualTo("01ABC");
        assertThat(Models.name("compatible:http://me:secret@host/v1#m")).isEqualTo("compatible:http://host/v1#m");
    }
}
