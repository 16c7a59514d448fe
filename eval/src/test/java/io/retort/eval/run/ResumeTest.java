package io.retort.eval.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.agent.Agent;
import io.retort.core.evidence.Properties;
import io.retort.eval.Evaluated;
import io.retort.eval.Evaluation;
import io.retort.eval.TaskFolder;
import io.retort.eval.Told;
import io.retort.eval.answer.Response;
import io.retort.eval.task.Task;
import io.retort.eval.task.TaskException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is cut off and gone on with ends in the same file as one that was not. */
class ResumeTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void cutAtAnyByteTwentyTimesTheFileEndsTheSame() throws IOException {
        Task task = task(40);
        String whole = whole(task, "whole");
        Random random = new Random(11);
        for (int crash = 0; crash < 20; crash++) {
            Path out = home.resolve("crash-" + crash);
            run(task, out, new Limits(Long.MAX_VALUE, Duration.ofDays(1)));
            Path file = out.resolve("answers.jsonl");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(random.nextInt((int) channel.size()));
            }
            run(task, out, Limits.NONE);
            assertThat(Files.readString(file)).isEqualTo(whole);
        }
    }

    @Test
    @Tag("slow")
    void killedAtARandomMomentAndGoneOnWithTheFileEndsTheSame() throws IOException, InterruptedException {
        Task task = task(400);
        String whole = whole(task, "whole");
        Random random = new Random(5);
        Path out = home.resolve("killed");
        for (int kill = 0; kill < 5; kill++) {
            killAfter(1 + random.nextInt(200), out);
        }
        assertThat(Files.readAllLines(out.resolve("answers.jsonl"))).hasSizeLessThan(1200);
        run(task, out, Limits.NONE);
        assertThat(Files.readString(out.resolve("answers.jsonl"))).isEqualTo(whole);
    }

    @Test
    void whatIsAnsweredIsNotAskedAgain() {
        Task task = task(10);
        run(task, home.resolve("out"), Limits.NONE);
        AtomicInteger asked = new AtomicInteger();
        Agent counting = (question, listener) -> {
            asked.incrementAndGet();
            return Told.withheld("-");
        };
        run(task, counting, home.resolve("out"), Limits.NONE);
        assertThat(asked).hasValue(0);
    }

    @Test
    void aSpentBudgetEndsTheRunWhichSaysSoAndCanGoOn() {
        Task task = task(10);
        Evaluated cut = run(task, home.resolve("out"), new Limits(500, Duration.ofDays(1)));
        assertThat(cut.unfinished().orElseThrow()).contains("the budget of 500 tokens is spent");
        assertThat(cut.summary().samples()).isEqualTo(10);
        assertThat(cut.summary().value("coverage")).isLessThan(0.5);
        assertThat(run(task, home.resolve("out"), Limits.NONE).unfinished()).isEmpty();
    }

    @Test
    void anotherRunInTheFolderIsNotMixedIn() {
        Task task = task(3);
        RunFolder.begin(home.resolve("out"), KilledWorker.manifest(folder()), false);
        var other = new RunFolder.Manifest(folder(), 5, List.of(), "told", "");
        assertThatThrownBy(() -> RunFolder.begin(home.resolve("out"), other, true))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("another run")
                .hasMessageContaining("give another --out");
        assertThatThrownBy(() -> RunFolder.begin(home.resolve("out"), KilledWorker.manifest(folder()), false))
                .hasMessageContaining("--resume");
        assertThat(task.samples()).hasSize(3);
    }

    @Test
    void anAgentThatBreaksHasNotAnsweredAndTheRunGoesOn() {
        Task task = task(4);
        Agent broken = (question, listener) -> {
            throw new IllegalStateException("out of order");
        };
        Evaluated evaluated = run(task, broken, home.resolve("out"), Limits.NONE);
        assertThat(evaluated.summary().value("coverage")).isZero();
        assertThat(RunFolder.read(home.resolve("out")).responses())
                .hasSize(12)
                .allSatisfy(response -> assertThat(response.status()).isEqualTo(Response.Status.FAILED));
    }

    private void killAfter(int lines, Path out) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWorker.class.getName(),
                        folder(),
                        out.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < lines && reader.readLine() != null; i++) {
                continue;
            }
            process.destroyForcibly().waitFor();
        }
    }

    private Task task(int samples) {
        String[] rows = IntStream.range(0, samples)
                .mapToObj(i -> "s" + i + "," + (0.5 + i))
                .toArray(String[]::new);
        return TaskFolder.gaps(Path.of(folder()), rows);
    }

    private String folder() {
        return home.resolve("task").toString();
    }

    private String whole(Task task, String name) throws IOException {
        run(task, home.resolve(name), Limits.NONE);
        return Files.readString(home.resolve(name).resolve("answers.jsonl"));
    }

    private Evaluated run(Task task, Path out, Limits limits) {
        return run(task, Told.agent(Properties.BAND_GAP, KilledWorker.values(task)), out, limits);
    }

    private Evaluated run(Task task, Agent agent, Path out, Limits limits) {
        RunFolder folder = RunFolder.begin(out, KilledWorker.manifest(folder()), true);
        try (ResultFile answers = folder.answers()) {
            return Evaluation.of(task)
                    .model(agent)
                    .trials(3)
                    .parallel(2)
                    .limits(limits)
                    .run(folder, new LocalWork(task, 3, answers), answers);
        }
    }
}
