package io.retort.web.run;

import io.retort.agent.Agent;
import io.retort.agent.Question;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** The runs of this server: starts them, keeps the latest, finds them again. */
public final class Runs implements AutoCloseable {

    private final Supplier<Agent> agents;
    private final Semaphore places;
    private final int kept;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "retort-run");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param agents asked once for each run
     * @param atOnce runs at the same time
     * @param kept in memory; running ones are never dropped
     */
    public Runs(Supplier<Agent> agents, int atOnce, int kept) {
        this.agents = agents;
        this.places = new Semaphore(atOnce);
        this.kept = kept;
    }

    /** Starts one; empty where as many run as may. */
    public Optional<Run> start(Question question) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        Run run = new Run(newId(), question);
        keep(run);
        workers.execute(() -> work(run));
        return Optional.of(run);
    }

    public Optional<Run> find(String id) {
        synchronized (runs) {
            return Optional.ofNullable(runs.get(id));
        }
    }

    /** Stops all. */
    @Override
    public void close() {
        all().forEach(Run::cancel);
        workers.shutdownNow();
    }

    private void work(Run run) {
        try {
            run.perform(agents.get());
        } finally {
            places.release();
        }
    }

    private void keep(Run run) {
        synchronized (runs) {
            runs.put(run.id(), run);
            runs.values().stream()
                    .filter(old -> old.state() != Run.State.RUNNING)
                    .limit(Math.max(0, runs.size() - kept))
                    .map(Run::id)
                    .toList()
                    .forEach(runs::remove);
        }
    }

    private List<Run> all() {
        synchronized (runs) {
            return List.copyOf(runs.values());
        }
    }

    private String newId() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return "run-" + HexFormat.of().formatHex(bytes);
    }
}
