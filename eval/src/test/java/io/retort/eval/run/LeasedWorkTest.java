package io.retort.eval.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.core.LocalPostgres;
import io.retort.eval.TaskFolder;
import io.retort.eval.answer.ResponseJson;
import io.retort.eval.run.Work.Item;
import io.retort.eval.task.Task;
import io.retort.eval.task.TaskException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Several workers drain one batch: every item is answered once, whoever dies. */
@Tag("postgres")
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeasedWorkTest {

    @TempDir
    private Path home = Path.of("");

    private List<LocalPostgres> servers = List.of();

    @BeforeAll
    void start() {
        servers = List.of(LocalPostgres.start());
    }

    @AfterAll
    void stop() {
        servers.forEach(LocalPostgres::close);
    }

    @Test
    void twoWorkersOneKilledAndEveryItemIsScoredOnce() throws IOException, InterruptedException {
        Task task = task(60);
        Process first = worker("first", home.resolve("first"));
        Process second = worker("second", home.resolve("second"));
        await(first, 20);
        first.destroyForcibly().waitFor();
        assertThat(finish(second)).isZero();
        // What the dead one held is given out again when its lease ends; a third worker takes the rest.
        assertThat(finish(worker("third", home.resolve("third")))).isZero();
        Process last = worker("last", home.resolve("last"));
        assertThat(finish(last)).isZero();
        List<String> keys = Files.readAllLines(home.resolve("last/answers.jsonl")).stream()
                .map(line -> ResponseJson.read(line).key())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys.size())
                .isBetween(task.samples().size() * 3 - 4, task.samples().size() * 3);
    }

    @Test
    void aLeaseThatEndedGoesToAnotherAndTheLateLineIsLeftOut() {
        Task task = task(2);
        String url = servers.get(0).url();
        try (LeasedWork slow = new LeasedWork(url, "late", "slow", Duration.ZERO, task, 1);
                LeasedWork quick = new LeasedWork(url, "late", "quick", Duration.ofMinutes(1), task, 1)) {
            Item item = slow.next().orElseThrow();
            assertThat(quick.next()).contains(item);
            quick.done(item, "{\"by\":\"quick\"}");
            slow.done(item, "{\"by\":\"slow\"}");
            assertThat(quick.lines()).containsExactly("{\"by\":\"quick\"}");
            assertThat(quick.finished()).isEqualTo(1);
        }
    }

    @Test
    void noItemIsLeasedTwiceWhileItIsHeld() {
        Task task = task(20);
        String url = servers.get(0).url();
        Set<Item> taken = new HashSet<>();
        try (LeasedWork one = new LeasedWork(url, "held", "one", Duration.ofMinutes(1), task, 1);
                LeasedWork other = new LeasedWork(url, "held", "other", Duration.ofMinutes(1), task, 1)) {
            for (int i = 0; i < 10; i++) {
                assertThat(taken.add(one.next().orElseThrow())).isTrue();
                assertThat(taken.add(other.next().orElseThrow())).isTrue();
            }
            assertThat(one.next()).isEmpty();
        }
    }

    @Test
    void aBatchOfAnotherTaskIsNotJoined() {
        String url = servers.get(0).url();
        Duration lease = Duration.ofMinutes(1);
        new LeasedWork(url, "fixed", "one", lease, task(3), 1).close();
        assertThatThrownBy(() -> new LeasedWork(url, "fixed", "two", lease, task(4), 1))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("holds 3 items, this run would have 4");
    }

    @Test
    void aQueueThatIsNoneSaysWhatIsExpected() {
        assertThatThrownBy(() -> new LeasedWork("redis://x", "b", "w", Duration.ZERO, task(1), 1))
                .hasMessageContaining("jdbc:postgresql://");
    }

    private Process worker(String name, Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWorker.class.getName(),
                        home.resolve("task").toString(),
                        out.toString(),
                        servers.get(0).url(),
                        name)
                .redirectErrorStream(true)
                .start();
    }

    private static void await(Process process, int lines) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (int i = 0; i < lines && reader.readLine() != null; i++) {
            continue;
        }
    }

    private static int finish(Process process) throws IOException, InterruptedException {
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        return process.waitFor();
    }

    private Task task(int samples) {
        String[] rows = IntStream.range(0, samples)
                .mapToObj(i -> "s" + i + "," + (0.5 + i))
                .toArray(String[]::new);
        return TaskFolder.gaps(home.resolve("task"), rows);
    }
}
