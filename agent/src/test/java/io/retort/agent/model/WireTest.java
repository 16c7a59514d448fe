package io.retort.agent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.langchain4j.model.chat.ChatModel;
import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Facts;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.loop.Budget;
import io.retort.agent.loop.Manner;
import io.retort.agent.loop.ReActAgent;
import io.retort.agent.loop.ReActAgentTest;
import io.retort.agent.loop.Retries;
import io.retort.agent.loop.ScriptedModel;
import io.retort.agent.tool.Toolbox;
import io.retort.agent.trace.Trace;
import io.retort.agent.trace.TraceStore;
import io.retort.agent.trace.TracingAgent;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every provider's client against a server that speaks its protocol, well and badly. Whatever happens, the run ends with
 * an answer or a reason, its trace is whole, and the key is nowhere to be seen.
 */
class WireTest {

    private static final String ID = Facts.GAP_GAN.id().text();
    private static final String GAN = "{\"material\":\"GaN\"}";
    private static final String DRAFT = "The gap of {" + ID + ":material} is {" + ID + "}.";

    @TempDir
    private Path home;

    private final MockWebServer server = new MockWebServer();
    private TraceStore store;

    @BeforeEach
    void start() throws Exception {
        server.start();
        store = new TraceStore(home, List.of(Spoken.KEY));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String address() {
        return "http://" + server.getHostName() + ":" + server.getPort();
    }

    private static ModelSettings settings(Map<String, String> environment) {
        return new ModelSettings(environment, Duration.ofSeconds(2), ScriptedModel::new, trace -> new ScriptedModel());
    }

    private Answer ask(Spoken provider, MockResponse.Builder... answers) throws Exception {
        return ask(provider, Map.of(), answers);
    }

    private Answer ask(Spoken provider, Map<String, String> more, MockResponse.Builder... answers) throws Exception {
        for (MockResponse.Builder answer : answers) {
            server.enqueue(answer.build());
        }
        Map<String, String> environment = new HashMap<>(provider.environment(address()));
        environment.putAll(more);
        Answer answer = agent(Models.open(provider.spelling(address()), settings(environment)))
                .ask(new Question("What is the band gap of GaN?"), step -> {});
        assertThat(server.getRequestCount()).isLessThanOrEqualTo(answers.length);
        nothingIsLost(answer);
        return answer;
    }

    private TracingAgent agent(ChatModel model) {
        ReActAgent agent = new ReActAgent(
                        model, "wire", new Toolbox(List.of(new ReActAgentTest.GetGap())), Budget.DEFAULT)
                .withManner(Manner.DEFAULT.withRetries(new Retries(3, Duration.ofMillis(1))));
        return new TracingAgent(agent, store, Map.of());
    }

    private void nothingIsLost(Answer answer) throws Exception {
        Trace trace = trace();
        assertThat(trace.fault()).isEmpty();
        assertThat(trace.answer())
                .hasValueSatisfying(kept -> assertThat(kept.text()).isEqualTo(answer.text()));
        assertThat(Files.readString(store.file(trace.run()))).doesNotContain(Spoken.KEY);
        assertThat(answer.text()).doesNotContain(Spoken.KEY);
    }

    private String body() throws Exception {
        return server.takeRequest().getBody().utf8();
    }

    private Trace trace() {
        return store.read(store.list().get(0).run());
    }

    private static MockResponse.Builder error(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(body);
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void aStreamedConversationGivesTheAnswer(Spoken provider) throws Exception {
        Answer answer = ask(
                provider,
                provider.answer(provider.stream("Looking.", "get_gap", GAN, "get_gap", "{\"material\":\"ZnO\"}")),
                provider.answer(provider.stream(DRAFT)));
        assertThat(answer.text()).isEqualTo("The gap of GaN (mp-804) is 1.73 eV.");
        assertThat(answer).isInstanceOf(Answer.Given.class);
        assertThat(answer.report().toolCalls()).isEqualTo(2);
        assertThat(answer.report().tokensIn()).isEqualTo(100);
        assertThat(answer.report().tokensOut()).isEqualTo(18);
        String first = body();
        assertThat(first)
                .contains("get_gap", "formula, such as GaN", "band gap of GaN?")
                .doesNotContain(Spoken.KEY);
        assertThat(body()).contains(ID, "Looking.");
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void mistakesOfTheModelGoBackToItAsAdvice(Spoken provider) throws Exception {
        String broken = provider.argumentsAreText() ? "{\"material\": \"Ga" : "{}";
        Answer answer = ask(
                provider,
                provider.answer(provider.stream("", "get_gapp", GAN, "get_gap", "{\"materiel\":\"GaN\"}")),
                provider.answer(provider.stream("", "get_gap", broken)),
                provider.answer(provider.stream("", "get_gap", GAN)),
                provider.answer(provider.stream(DRAFT)));
        assertThat(answer).isInstanceOf(Answer.Given.class);
        server.takeRequest();
        assertThat(body()).contains("did you mean 'get_gap'", "did you mean 'material'");
        assertThat(body()).contains(provider.argumentsAreText() ? "not JSON" : "needs the argument 'material'");
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void anEmptyReplyAndAPlanInProseAreObjectedTo(Spoken provider) throws Exception {
        Answer answer = ask(
                provider,
                provider.answer(provider.stream("First I will look the gap up, then I will answer.")),
                provider.answer(provider.stream("", "get_gap", GAN)),
                provider.answer(provider.stream(DRAFT)));
        assertThat(answer).isInstanceOf(Answer.Given.class);
        assertThat(trace().steps(Step.Objected.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void anEmptyReplyTwiceWithholds(Spoken provider) throws Exception {
        Answer answer = ask(provider, provider.answer(provider.stream("")), provider.answer(provider.stream("")));
        assertThat(answer).isInstanceOf(Answer.Withheld.class);
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void aRefusalIsWithheldAndOnRecord(Spoken provider) throws Exception {
        Answer answer = ask(
                provider,
                provider.answer(provider.stream("I cannot help with that.")),
                provider.answer(provider.stream("I cannot help with that.")));
        assertThat(answer).isInstanceOf(Answer.Withheld.class);
        assertThat(trace().steps(Step.Replied.class))
                .extracting(Step.Replied::text)
                .contains("I cannot help with that.");
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void aBusyServerAndAFaultyOneAreAskedAgain(Spoken provider) throws Exception {
        Answer answer = ask(
                provider,
                error(429, "{\"error\":{\"message\":\"slow down, " + Spoken.KEY + "\"}}"),
                error(503, "{\"error\":{\"message\":\"overloaded\"}}"),
                provider.answer(provider.stream("", "get_gap", GAN)),
                provider.answer(provider.stream(DRAFT)));
        assertThat(answer).isInstanceOf(Answer.Given.class);
        assertThat(trace().steps(Step.Retried.class)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void aServerThatStaysDownEndsTheRunWithWhatIsKnown(Spoken provider) throws Exception {
        MockResponse.Builder down = error(500, "{\"error\":{\"message\":\"oops\"}}");
        Answer answer = ask(provider, provider.answer(provider.stream("", "get_gap", GAN)), down, down, down);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Partial.class, a -> assertThat(a.reason()).contains("wire", "failed"));
        assertThat(answer.text()).contains("Known so far:", "1.73 eV");
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void aRefusedKeyIsNotTriedAgainAndNotShown(Spoken provider) throws Exception {
        Answer answer = ask(provider, error(401, "{\"error\":{\"message\":\"bad key " + Spoken.KEY + "\"}}"));
        assertThat(answer.text()).contains("refuses the key");
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void aStreamThatIsCutOffIsAskedForAgain(Spoken provider) throws Exception {
        String whole = provider.stream("A long way round to say it, ", "get_gap", GAN);
        Answer answer = ask(
                provider,
                provider.answer(whole.substring(0, whole.length() / 2)),
                provider.answer(whole)
                        .setHeader("Content-Length", whole.length() + 1000)
                        .onResponseEnd(new SocketEffect.CloseSocket()),
                provider.answer(whole),
                provider.answer(provider.stream(DRAFT)));
        assertThat(answer).isInstanceOf(Answer.Given.class);
        assertThat(trace().steps(Step.Retried.class)).isNotEmpty();
        assertThat(trace().steps(Step.Token.class)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void aServerThatSaysNothingRunsIntoItsTimeout(Spoken provider) throws Exception {
        for (int i = 0; i < 3; i++) {
            server.enqueue(provider.answer(provider.stream(DRAFT))
                    .headersDelay(1, TimeUnit.MINUTES)
                    .build());
        }
        ModelSettings hasty = new ModelSettings(
                provider.environment(address()),
                Duration.ofMillis(200),
                ScriptedModel::new,
                trace -> new ScriptedModel());
        Answer answer = agent(Models.open(provider.spelling(address()), hasty)).ask(new Question("gap?"), step -> {});
        assertThat(answer.text()).contains("did not reply in time");
        nothingIsLost(answer);
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void aWebPageInPlaceOfAReplyIsAClearReason(Spoken provider) throws Exception {
        MockResponse.Builder page = new MockResponse.Builder()
                .code(200)
                .setHeader("Content-Type", "text/html")
                .body("<html>Sign in</html>");
        Answer answer = ask(provider, page, page, page);
        assertThat(answer.text()).contains("text/html", "is the address that of a model?");
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void aServerThatCannotStreamIsAskedForTheWholeReply(Spoken provider) throws Exception {
        MockResponse.Builder whole = new MockResponse.Builder()
                .code(200)
                .setHeader("Content-Type", "application/json")
                .body(provider.whole("{withhold: nothing} Nothing."));
        Answer answer = ask(provider, whole, whole);
        assertThat(answer.text()).isEqualTo("Nothing.");
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void aModelWithoutToolsIsSpokenToInText(Spoken provider) throws Exception {
        Answer answer = ask(
                provider,
                error(400, "{\"error\":\"registry/m:latest does not support tools\"}"),
                provider.answer(provider.stream("Thought: look it up\nAction: get_gap\nAction Input: " + GAN
                        + "\nObservation: it is 3.4 eV\nFinal Answer: It is 3.4 eV.")),
                provider.answer(provider.stream("Final Answer: " + DRAFT)));
        assertThat(answer.text()).isEqualTo("The gap of GaN (mp-804) is 1.73 eV.");
        server.takeRequest();
        assertThat(body()).contains("Action Input:", "formula, such as GaN").doesNotContain("\"parameters\"");
        assertThat(body()).contains("Observation (get_gap)", ID).doesNotContain("3.4 eV");
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void aMalformedActionInTextGoesBackAsAdvice(Spoken provider) throws Exception {
        Answer answer = ask(
                provider,
                Map.of("RETORT_TOOLS_IN_TEXT", "1"),
                provider.answer(provider.stream("Action: get_gap\n")),
                provider.answer(provider.stream("Action: get_gap\nAction Input: material=GaN")),
                provider.answer(provider.stream("Action: get_gap\nAction Input: ```json\n" + GAN + "\n```")),
                provider.answer(provider.stream("Final Answer: " + DRAFT)));
        assertThat(answer).isInstanceOf(Answer.Given.class);
        assertThat(trace().steps(Step.Failed.class))
                .extracting(Step.Failed::advice)
                .satisfiesExactly(
                        advice -> assertThat(advice).contains("needs the argument"),
                        advice -> assertThat(advice).contains("not JSON"));
    }

    /** The server hears of it: its next write fails, or its read ends. */
    @ParameterizedTest
    @EnumSource(Spoken.class)
    void cancellingClosesTheConnectionInTheMiddleOfAReply(Spoken provider) throws Exception {
        CancelSignal cancel = new CancelSignal();
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<Throwable> trouble = new AtomicReference<>();
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> {
                try (Socket socket = listening.accept()) {
                    String half = provider.stream("", "get_gap", GAN, "get_gap", GAN);
                    half = half.substring(0, half.length() / 2);
                    readRequest(socket.getInputStream());
                    socket.getOutputStream()
                            .write(("HTTP/1.1 200 OK\r\nContent-Type: "
                                            + provider.mediaType()
                                            + "\r\nContent-Length: 100000\r\n\r\n" + half)
                                    .getBytes(StandardCharsets.UTF_8));
                    socket.getOutputStream().flush();
                    cancel.cancel();
                    socket.setSoTimeout(10_000);
                    if (socket.getInputStream().read() == -1) {
                        closed.countDown();
                    }
                } catch (Exception e) {
                    trouble.set(e);
                    if (e instanceof java.net.SocketException) {
                        closed.countDown();
                    }
                }
            });
            thread.start();
            String address = "http://127.0.0.1:" + listening.getLocalPort();
            Answer answer = agent(Models.open(provider.spelling(address), settings(provider.environment(address))))
                    .ask(new Question("gap?"), step -> {}, cancel);
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Withheld.class, a -> assertThat(a.reason()).isEqualTo("cancelled"));
            assertThat(closed.await(10, TimeUnit.SECONDS))
                    .as("%s", trouble.get())
                    .isTrue();
            nothingIsLost(answer);
        }
    }

    private static void readRequest(InputStream in) throws Exception {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.read());
        }
        var length =
                java.util.regex.Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        assumeTrue(length.find());
        in.readNBytes(Integer.parseInt(length.group(1)));
    }
}
