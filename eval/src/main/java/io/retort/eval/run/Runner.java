package io.retort.eval.run;

import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.eval.answer.Response;
import io.retort.eval.answer.Response.Status;
import io.retort.eval.answer.ResponseJson;
import io.retort.eval.answer.TypedAnswer;
import io.retort.eval.run.Watcher.Progress;
import io.retort.eval.run.Work.Item;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks an agent what the work holds, with several threads, until nothing is left or a limit is reached. */
public final class Runner {

    private final Task task;
    private final Map<String, Sample> samples;
    private final Agent agent;
    private final int parallel;
    private final Limits limits;
    private final Watcher watcher;

    public Runner(Task task, Agent agent, int parallel, Limits limits, Watcher watcher) {
        this.task = task;
        this.samples = task.samples().stream().collect(Collectors.toMap(Sample::name, Function.identity()));
        this.agent = agent;
        this.parallel = parallel;
        this.limits = limits;
        this.watcher = watcher;
    }

    /** @return why the run ended before all was done; empty where it was not */
    public Optional<String> run(Work work) {
        Sitting sitting = new Sitting(work);
        ExecutorService threads = Executors.newFixedThreadPool(parallel, job -> {
            Thread thread = new Thread(job, "retort-eval");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < parallel; i++) {
                workers.add(threads.submit(sitting::work));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
            return sitting.ended();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("it was cancelled");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** What an agent says to a sample in a trial. Never throws: an agent that breaks has not answered. */
    public Response ask(Item item) {
        Sample sample = samples.get(item.sample());
        if (sample == null) {
            return Response.silent(
                    item.sample(), item.trial(), "", Status.FAILED, "the task has no sample of this name");
        }
        String question = task.question(sample, item.trial());
        List<String> tools = Collections.synchronizedList(new ArrayList<>());
        try {
            Answer answer = agent.ask(new Question(question), step -> note(step, tools));
            return TypedAnswer.of(sample.name(), item.trial(), question, answer, tools);
        } catch (RuntimeException e) {
            return Response.silent(sample.name(), item.trial(), question, Status.FAILED, String.valueOf(e));
        }
    }

    private static void note(Step step, List<String> tools) {
        if (step instanceof Step.Called called) {
            tools.add(called.tool());
        }
    }

    /** One sitting: from the start of this program's part to its end. */
    private final class Sitting {

        private final Work work;
        private final long start = System.nanoTime();
        private final long before;
        private final AtomicLong tokens = new AtomicLong();
        private final AtomicLong asked = new AtomicLong();

        Sitting(Work work) {
            this.work = work;
            this.before = work.finished();
        }

        void work() {
            while (!isSpent() && !Thread.currentThread().isInterrupted()) {
                Optional<Item> item = work.next();
                if (item.isEmpty()) {
                    return;
                }
                Response response = ask(item.get());
                work.done(item.get(), ResponseJson.write(response));
                tokens.addAndGet(response.effort().tokens());
                watcher.at(progress(asked.incrementAndGet()));
            }
        }

        private Progress progress(long now) {
            long left = Math.max(0, work.total() - before - now);
            long nanos = (System.nanoTime() - start) / now * left;
            return new Progress(task.name(), before + now, work.total(), Duration.ofNanos(nanos));
        }

        private boolean isSpent() {
            return tokens.get() >= limits.tokens()
                    || System.nanoTime() - start >= limits.time().toNanos();
        }

        Optional<String> ended() {
            long left = work.total() - work.finished();
            if (left <= 0) {
                return Optional.empty();
            }
            String why = tokens.get() >= limits.tokens()
                    ? "the budget of " + limits.tokens() + " tokens is spent"
                    : isSpent() ? "the time is up" : "other workers still hold some of the work";
            return Optional.of(why + "; " + left + " of " + work.total() + " answers are missing");
        }
    }
}
