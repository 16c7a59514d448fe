package io.retort.tools.simulation;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.tools.Report;

/** Says, by name, that a simulation does not run here, and what it would need: a refusal that helps. */
public final class CheckSimulation implements Tool<CheckSimulation.Arguments> {

    /** What was wished for. */
    public record Arguments(
            @Describe("molecular_dynamics, dft, pourbaix or phonons")
            String simulation) {}

    @Override
    public String name() {
        return "check_simulation";
    }

    @Override
    public String purpose() {
        return "For a wish that only a simulation could answer (molecular dynamics, DFT, a Pourbaix diagram, phonons):"
                + " says that it does not run here, what it would need, and what is here instead. Gives no values.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Simulation simulation = Simulation.find(arguments.simulation())
                .orElseThrow(
                        () -> new ToolFailure("'" + arguments.simulation() + "' is not a simulation that is known by"
                                + " name; expected one of " + Simulation.names() + "."));
        Report report = new Report();
        report.note("missing", simulation.instead());
        return report.observation(Outcome.EMPTY, simulation.refusal());
    }
}
