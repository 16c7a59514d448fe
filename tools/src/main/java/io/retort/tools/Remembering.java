package io.retort.tools;

import io.retort.agent.tool.Caller;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;

/** A tool whose evidence goes into the book of the run, so that a later call can cite it. */
final class Remembering<A extends Record> implements Tool<A> {

    private final Tool<A> tool;
    private final EvidenceBook book;

    Remembering(Tool<A> tool, EvidenceBook book) {
        this.tool = tool;
        this.book = book;
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
        Observation observation = tool.call(arguments);
        book.remember(observation.evidence());
        return observation;
    }

    @Override
    public Observation call(A arguments, Caller caller) throws ToolFailure {
        Observation observation = tool.call(arguments, caller);
        book.remember(observation.evidence());
        return observation;
    }
}
