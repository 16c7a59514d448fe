package io.retort.agent.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.agent.Answer;
import io.retort.agent.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recorded run, as far as its file is whole.
 *
 * @param run its id
 * @param events the longest prefix in which every hash, link and number fits; a recovered trace goes on behind its gap
 * @param fault where the file stops being whole, if it does
 */
public record Trace(String run, List<TraceEvent> events, Optional<Fault> fault) {

    /** What recovery writes behind a gap. */
    static final String RECOVERED = "run.recovered";

    /** What stands before the steps of a run that goes on after it was cut off. */
    static final String RESUMED = "run.resumed";

    public Trace {
        events = List.copyOf(events);
    }

    /** The first line that does not fit, from 1, and why. */
    public record Fault(int line, String why) {}

    /** The steps of the run, in order. */
    public List<Step> steps() {
        return events.stream()
                .flatMap(event -> StepJson.read(event.type(), event.run(), event.data()).stream())
                .toList();
    }

    public <S extends Step> List<S> steps(Class<S> sort) {
        return steps().stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /** The answer, where the run reached one. */
    public Optional<Answer> answer() {
        return steps(Step.Concluded.class).stream().findFirst().map(Step.Concluded::answer);
    }

    /** Under which settings the run went: budget, sources, release of the catalogue. */
    public Map<String, String> configuration() {
        Map<String, String> settings = new HashMap<>();
        events.stream()
                .filter(event -> event.type().equals("run.start"))
                .map(event -> event.data().path("configuration"))
                .flatMap(node -> node.properties().stream())
                .forEach((Map.Entry<String, JsonNode> field) ->
                        settings.put(field.getKey(), field.getValue().asText()));
        return settings;
    }

    static Trace read(String run, Path file) throws IOException {
        return parse(run, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /** The lines of a run, wherever they were kept. */
    static Trace parse(String run, String text) {
        List<TraceEvent> events = new ArrayList<>();
        Optional<Fault> fault = Optional.empty();
        long whole = text.chars().filter(c -> c == '\n').count();
        int line = 0;
        for (String content : text.split("\n", -1)) {
            line++;
            if (line > whole && content.isEmpty()) {
                break;
            }
            Optional<String> wrong =
                    line > whole ? Optional.of("the line is torn") : append(run, content, events, fault.isPresent());
            if (wrong.isPresent() && fault.isEmpty()) {
                fault = Optional.of(new Fault(line, wrong.get()));
            } else if (wrong.isEmpty()) {
                fault = Optional.empty();
            }
        }
        return new Trace(run, events, fault);
    }

    /** Adds the line where it fits; behind a fault only a recovery does. */
    private static Optional<String> append(String run, String content, List<TraceEvent> events, boolean broken) {
        try {
            TraceEvent event = TraceEvent.read(content);
            String prev = events.isEmpty() ? "" : events.get(events.size() - 1).hash();
            if (!event.prev().equals(prev)
                    || event.seq() != events.size()
                    || !event.run().equals(run)) {
                return Optional.of("the line does not follow the one before");
            } else if (broken && !event.type().equals(RECOVERED)) {
                return Optional.of("the line stands behind a fault");
            }
            events.add(event);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
