package io.retort.eval.run;

import io.retort.eval.answer.Response;
import io.retort.eval.task.Task;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The work of one program: what the result file does not hold yet. */
public final class LocalWork implements Work {

    private final ResultFile file;
    private final long total;
    private final Iterator<Item> left;

    /** All of a task's samples, the first trial of all of them first. */
    public LocalWork(Task task, int trials, ResultFile file) {
        this.file = file;
        this.total = (long) task.samples().size() * trials;
        this.left = items(task, trials)
                .filter(item -> !file.has(Response.key(item.sample(), item.trial())))
                .iterator();
    }

    public static Stream<Item> items(Task task, int trials) {
        return IntStream.range(0, trials)
                .boxed()
                .flatMap(trial -> task.samples().stream().map(sample -> new Item(sample.name(), trial)));
    }

    @Override
    public synchronized Optional<Item> next() {
        return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
    }

    @Override
    public void done(Item item, String line) {
        file.append(Response.key(item.sample(), item.trial()), line);
    }

    @Override
    public long finished() {
        return file.size();
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public List<String> lines() {
        return file.lines();
    }

    /** The file belongs to who opened it. */
    @Override
    public void close() {}
}
