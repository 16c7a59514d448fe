package io.retort.agent.trace;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the steps of one run as they happen: one write a line, so that a killed process loses at most that line. */
final class TraceWriter implements TraceListener {

    private final Function<String, Path> files;
    private final Redaction redaction;
    private final Map<String, String> configuration;
    private final TokenPieces pieces = new TokenPieces();
    private String run = "";
    private String prev = "";
    private int seq;
    private @Nullable FileChannel channel;

    TraceWriter(Function<String, Path> files, Redaction redaction, Map<String, String> configuration) {
        this.files = files;
        this.redaction = redaction;
        this.configuration = configuration;
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
                channel.force(false);
                channel.close();
                channel = null;
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
