package io.retort.tools;

import io.retort.agent.tool.Caller;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Note;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.source.MaterialsSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A tool whose evidence goes into the book of the run, so that a later call can cite it, and whose observation names the
 * places that kept silent.
 */
public final class Remembering<A extends Record> implements Tool<A> {

    private final Tool<A> tool;
    private final EvidenceBook book;
    private final MaterialsSource source;

    public Remembering(Tool<A> tool, EvidenceBook book, MaterialsSource source) {
        this.tool = tool;
        this.book = book;
        this.source = source;
    }

    @Override
    public String name() {
        return tool.name();
    }

    @Override
    public String purpose() {
        return tool.purpose();
    }

    @Override
    public Class<A> arguments() {
        return tool.arguments();
    }

    @Override
    public Observation call(A arguments) throws ToolFailure {
        return remembered(tool.call(arguments));
    }

    @Override
    public Observation call(A arguments, Caller caller) throws ToolFailure {
        return remembered(tool.call(arguments, caller));
    }

    private Observation remembered(Observation seen) {
        Observation observation = withSilences(seen);
        book.remember(observation.evidence());
        return observation;
    }

    private Observation withSilences(Observation observation) {
        List<Note> notes = new ArrayList<>(observation.notes());
        source.silences().forEach(silence -> notes.add(new Note("silent", plain(silence))));
        return new Observation(
                observation.outcome(), observation.summary(), observation.evidence(), notes, observation.artifacts());
    }

    /** Outside words hold no placeholders. */
    private static String plain(String text) {
        return text.replace('{', '(').replace('}', ')');
    }
}
