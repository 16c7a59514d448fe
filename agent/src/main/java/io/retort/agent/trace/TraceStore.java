package io.retort.agent.trace;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.retort.agent.Answer;
import io.retort.agent.AnswerJson;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import io.retort.agent.loop.RunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The traces of a data directory: {@code traces/v1/YYYY/MM/DD/<run>.jsonl}, by the day (UTC) on which the run began. */
public final class TraceStore {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String ENDING = ".jsonl";

    private final Path directory;
    private static final System.Logger LOG = System.getLogger(TraceStore.class.getName());

    private final Redaction redaction;
    private final Optional<TraceDatabase> database;
    private final ExecutorService closing = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "retort-trace-close");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param home the data directory; made where it is missing, when the first run is written
     * @param secrets values that must never be written down: the configured keys
     */
    public TraceStore(Path home, Collection<String> secrets) {
        this(home, secrets, Optional.empty());
    }

    /** @param database where finished runs are sent too, and found where this machine has no file of them */
    public TraceStore(Path home, Collection<String> secrets, Optional<TraceDatabase> database) {
        this.directory = home.resolve("traces").resolve("v1");
        this.redaction = new Redaction(secrets);
        this.database = database;
    }

    /**
     * Writes one run.
     *
     * @param configuration what a replay has to know: budget, sources, release of the catalogue
     */
    public TraceListener recording(Map<String, String> configuration) {
        return shipping(new TraceWriter(this::file, redaction, configuration, closing));
    }

    /** Goes on behind what a run wrote before it was cut off. */
    TraceListener continuing(Trace trace) {
        return shipping(TraceWriter.behind(trace, this::file, redaction, closing));
    }

    private TraceListener shipping(TraceWriter file) {
        return step -> {
            file.on(step);
            if (step instanceof Step.Concluded concluded) {
                shipAtOnce(concluded.answer().report().runId());
            }
        };
    }

    /** The answer does not wait for a database that is away. */
    private void shipAtOnce(String run) {
        try {
            ship(run);
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.WARNING, e.getMessage());
        }
    }

    /**
     * Sends a run to the database, if there is one.
     *
     * @return how many of its events were new there
     * @throws IllegalStateException where the database does not answer
     */
    public int ship(String run) {
        return database.map(place -> place.ship(read(run), summary(run))).orElse(0);
    }

    /**
     * A run at a glance.
     *
     * @param status {@code given}, {@code partial}, {@code withheld}, or {@code unfinished}
     * @param whole whether every line fits
     */
    public record Summary(
            String run, Instant time, String question, String model, String status, int events, boolean whole) {}

    /** All runs of this machine and of the database, the newest first. */
    public List<Summary> list() {
        SortedMap<String, Summary> runs = new TreeMap<>(Comparator.reverseOrder());
        database.ifPresent(place -> place.list().forEach(run -> runs.put(run.run(), run)));
        here().forEach(run -> runs.put(run.run(), run));
        return List.copyOf(runs.values());
    }

    /** The runs whose files are on this machine, the newest first. */
    public List<Summary> here() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        SortedMap<String, Path> runs = new TreeMap<>(Comparator.reverseOrder());
        try (Stream<Path> files = Files.walk(directory, 4)) {
            files.filter(path -> path.toString().endsWith(ENDING)).forEach(path -> {
                String name = path.getFileName().toString();
                runs.put(name.substring(0, name.length() - ENDING.length()), path);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        runs.keySet().removeIf(name -> !RunId.isOne(name));
        return new TraceIndex(directory).summaries(runs, this::summary);
    }

    /**
     * The recorded run, as far as its file is whole.
     *
     * @throws IllegalArgumentException where there is none of this id
     */
    public Trace read(String run) {
        boolean here = RunId.isOne(run) && Files.isRegularFile(file(run));
        if (!here) {
            return elsewhere(run)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no trace '" + shortened(run) + "'; 'retort traces list' shows the ids."));
        }
        try {
            return Trace.read(run, file(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Trace> elsewhere(String run) {
        return RunId.isOne(run) ? database.flatMap(place -> place.read(run)) : Optional.empty();
    }

    /** Whether every line of a trace fits; {@link Trace#fault()} says where not. */
    public Trace check(String run) {
        return read(run);
    }

    /** Goes on behind a broken line, so that the rest of the file can be used again. Nothing is rewritten. */
    public Trace recover(String run) {
        Trace trace = read(run);
        if (trace.fault().isEmpty()) {
            return trace;
        }
        var data = JsonNodeFactory.instance
                .objectNode()
                .put("line", trace.fault().get().line());
        data.put("why", trace.fault().get().why());
        String prev = trace.events().isEmpty()
                ? ""
                : trace.events().get(trace.events().size() - 1).hash();
        TraceEvent event = TraceEvent.next(prev, trace.events().size(), run, Trace.RECOVERED, data);
        Path file = file(run);
        try (FileChannel channel = TraceWriter.open(file)) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            TraceWriter.append(channel, (text.endsWith("\n") || text.isEmpty() ? "" : "\n") + event.line());
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(run);
    }

    private Summary summary(String run) {
        Trace trace = read(run);
        Step.Asked asked =
                trace.steps(Step.Asked.class).stream().findFirst().orElse(new Step.Asked(run, new Question(""), ""));
        return new Summary(
                run,
                RunId.time(run),
                asked.question().text(),
                asked.model(),
                trace.answer().map((Answer answer) -> AnswerJson.status(answer)).orElse("unfinished"),
                trace.events().size(),
                trace.fault().isEmpty());
    }

    /** Where a trace lies. */
    public Path file(String run) {
        return directory.resolve(DAY.format(RunId.time(run))).resolve(run + ENDING);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
