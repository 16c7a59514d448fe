package io.retort.tools.experts;

import io.retort.agent.loop.AgentTool;
import io.retort.agent.tool.Caller;
import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import java.util.Optional;

/** An expert as the supervisor calls it: an agent one floor down, within the course of the plan. */
final class AskExpert implements Tool<AskExpert.Arguments> {

    /** What it is asked. */
    record Arguments(
            @Describe("the complete task in words, with every formula, id, unit and wish that matters; the expert sees"
                    + " nothing else of the conversation")
            String task,

            @Describe("the step of the plan that this is, where there is a plan")
            Optional<String> step) {}

    private final Expert expert;
    private final AgentTool agent;
    private final Course course;

    AskExpert(Expert expert, AgentTool agent, Course course) {
        this.expert = expert;
        this.agent = agent;
        this.course = course;
    }

    @Override
    public String name() {
        return expert.toolName();
    }

    @Override
    public String purpose() {
        return "Asks the expert for " + expert.knows() + ".";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        return call(arguments, Caller.nobody());
    }

    @Override
    public Observation call(Arguments arguments, Caller caller) throws ToolFailure {
        course.check(arguments.step());
        Observation observation = agent.call(new AgentTool.Task(arguments.task()), caller);
        if (observation.outcome() == Outcome.EMPTY) {
            arguments.step().ifPresent(step -> course.block(step, observation.summary()));
        }
        return observation;
    }
}
