package io.retort.tools.experts;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import java.util.List;
import java.util.stream.Collectors;

/** Writes down the parts of a question and what they rest on; gives them back in the order of work. */
final class MakePlan implements Tool<MakePlan.Arguments> {

    /** The parts. */
    record Arguments(
            @Describe("the parts of the question, each small enough for one expert")
            List<Part> steps) {

        Arguments {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One part.
     *
     * @param step its name
     * @param question in words
     * @param needs names of the parts whose answers it rests on
     */
    record Part(
            @Describe("a short name, such as gap") String step,
            @Describe("the part in words") String question,

            @Describe("names of the steps whose answers it rests on; none where it stands alone")
            List<String> needs) {

        Part {
            needs = List.copyOf(needs);
        }
    }

    private final Course course;

    MakePlan(Course course) {
        this.course = course;
    }

    @Override
    public String name() {
        return "make_plan";
    }

    @Override
    public String purpose() {
        return "For a question of several parts: says which part rests on which, and gives the order of work back. When a"
                + " part turns out to have no answer, what rests on it is not asked any more.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        List<List<Part>> rounds = course.begin(arguments.steps());
        String order = rounds.stream()
                .map(round -> round.stream().map(Part::step).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", then "));
        return new Observation(
                Outcome.COMPLETE,
                "The order: " + order + ". Steps that stand together may go out together.",
                List.of(),
                List.of(),
                List.of());
    }
}
