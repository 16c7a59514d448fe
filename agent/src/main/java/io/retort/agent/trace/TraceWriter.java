package io.retort.agent.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the steps of one run as they happen: one write a line, so that a killed process loses at most that line. */
final class TraceWriter implements TraceListener {

    private static final System.Logger LOG = System.getLogger(TraceWriter.class.getName());

    private final Executor closing;
    private final Function<String, Path> files;
    private final Redaction redaction;
    private final Map<String, String> configuration;
    private final TokenPieces pieces = new TokenPieces();
    private String run = "";
    private String prev = "";
    private int seq;
    private @Nullable FileChannel channel;

    /** @param closing where finished files are brought to the disk */
    TraceWriter(
            Function<String, Path> files, Redaction redaction, Map<String, String> configuration, Executor closing) {
        this.closing = closing;
        this.files = files;
        this.redaction = redaction;
        this.configuration = configuration;
    }

    /** Goes on behind the events of a trace, and says so. */
    static TraceWriter behind(Trace trace, Function<String, Path> files, Redaction redaction, Executor closing) {
        TraceWriter writer = new TraceWriter(files, redaction, Map.of(), closing);
        writer.run = trace.run();
        writer.seq = trace.events().size();
        writer.prev = trace.events().get(writer.seq - 1).hash();
        writer.write(Trace.RESUMED, JsonNodeFactory.instance.objectNode().put("events", writer.seq), false);
        return writer;
    }

    @Override
    public void on(Step step) {
        pieces.on(step).forEach(this::write);
    }

    private void write(Step step) {
        StepJson.Event event = StepJson.write(step);
        if (step instanceof Step.Asked asked) {
            run = asked.runId();
            var settings = event.data().putObject("configuration");
            configuration.forEach(settings::put);
        }
        write(event.type(), event.data(), step instanceof Step.Concluded);
    }

    private void write(String type, JsonNode data, boolean last) {
        TraceEvent event = TraceEvent.next(prev, seq, run, type, redaction.of(data));
        try {
            if (channel == null) {
                channel = open(files.apply(run));
            }
            append(channel, event.line());
            if (last) {
                FileChannel whole = channel;
                channel = null;
                closing.execute(() -> close(whole));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The trace of this run cannot be written: " + e.getMessage()
                            + ". Make room or choose another directory with RETORT_HOME.",
                    e);
        }
        prev = event.hash();
        seq++;
    }

    /** Through to the disk, which a killed process does not need and a power cut does; nobody waits for it. */
    private static void close(FileChannel channel) {
        try (channel) {
            channel.force(false);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "A trace may not have reached the disk: " + e.getMessage());
        }
    }

    static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** One write of the whole line. */
    static void append(FileChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
