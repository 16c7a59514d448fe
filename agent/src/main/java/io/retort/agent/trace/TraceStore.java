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
import java.util.stream.Stream;

/** The traces of a data directory: {@code traces/v1/YYYY/MM/DD/<run>.jsonl}, by the day (UTC) on which the run began. */
public final class TraceStore {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path directory;
    private final Redaction redaction;

    /**
     * @param home the data directory; made where it is missing, when the first run is written
     * @param secrets values that must never be written down: the configured keys
     */
    public TraceStore(Path home, Collection<String> secrets) {
        this.directory = home.resolve("traces").resolve("v1");
        this.redaction = new Redaction(secrets);
    }

    /**
     * Writes one run.
     *
     * @param configuration what a replay has to know: budget, sources, release of the catalogue
     */
    public TraceListener recording(Map<String, String> configuration) {
        return new TraceWriter(this::file, redaction, configuration);
    }

    /**
     * A run at a glance.
     *
     * @param status {@code given}, {@code partial}, {@code withheld}, or {@code unfinished}
     * @param whole whether every line fits
     */
    public record Summary(
            String run, Instant time, String question, String model, String status, int events, boolean whole) {}

    /** All runs, the newest first. */
    public List<Summary> list() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory, 4)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".jsonl"))
                    .map(name -> name.substring(0, name.length() - ".jsonl".length()))
                    .filter(RunId::isOne)
                    .sorted(Comparator.reverseOrder())
                    .map(this::summary)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The recorded run, as far as its file is whole.
     *
     * @throws IllegalArgumentException where there is none of this id
     */
    public Trace read(String run) {
        if (!RunId.isOne(run) || !Files.isRegularFile(file(run))) {
            throw new IllegalArgumentException(
                    "There is no trace '" + shortened(run) + "'; 'retort traces list' shows the ids.");
        }
        try {
            return Trace.read(run, file(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return directory.resolve(DAY.format(RunId.time(run))).resolve(run + ".jsonl");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
