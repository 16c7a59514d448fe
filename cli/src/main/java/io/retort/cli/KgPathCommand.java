package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.plan.Goal;
import io.retort.kg.plan.Planner;
import io.retort.kg.plan.Thing;
import io.retort.kg.plan.Walk;
import io.retort.kg.plan.Way;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort kg path}. */
@Command(
        name = "path",
        description = {
            "From a thing to what is asked for: proposes a way by relations, checks it, walks it.",
            "A way that breaks a constraint is refused with the constraint's name, and nothing is asked; exit code 1."
        },
        footer = {
            "",
            "Example: retort kg path GaN band_gap",
            "         retort kg path mp-804 Prototype --by structure/prototype"
        })
final class KgPathCommand implements Callable<Integer> {

    @ParentCommand
    private KgCommand kg = new KgCommand();

    @Mixin
    private Output output = new Output();

    @Parameters(index = "0", paramLabel = "FROM", description = "mp-804, GaN, Fe-O, element:Ti, cubic, 'space group 225'.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "A property (band_gap) or a class (Prototype).")
    private String to = "";

    @Option(names = "--by", paramLabel = "PATH", description = "The way, instead of the shortest: composition/^composition.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--unit", description = "That the numbers should be in.")
    private Optional<String> unit = Optional.empty();

    @Option(names = "--method", description = "By which the values should be.")
    private Optional<String> method = Optional.empty();

    @Override
    public Integer call() {
        Thing start = Thing.parse(from);
        Goal goal = Goal.parse(to);
        goal = unit.isPresent() ? goal.in(unit.get()) : goal;
        goal = method.isPresent() ? goal.by(method.get()) : goal;
        Way way = way(start, goal);
        try (KnowledgeGraph graph = kg.graph()) {
            Walk walk = new Planner(graph).walk(way, Limits.DEFAULT.withRows(200));
            if (walk instanceof Walk.Walked walked) {
                print(walked);
                return 0;
            }
            throw new IllegalArgumentException(((Walk.Refused) walk).breach().message());
        }
    }

    private Way way(Thing start, Goal goal) {
        if (by.isPresent()) {
            return Way.parse(start, by.get(), goal);
        }
        List<Way> ways = Planner.propose(start, goal);
        if (ways.isEmpty()) {
            throw new IllegalArgumentException("No way of up to four relations goes from " + start + " to " + goal
                    + " without breaking a constraint; 'retort kg explain' lists the relations.");
        }
        return ways.get(0);
    }

    private void print(Walk.Walked walked) {
        if (output.json()) {
            var document = Json.object().put("path", walked.way().path()).put("cut", walked.cut());
            ArrayNode chains = document.putArray("chains");
            walked.chains().forEach(chain -> chains.add(Json.MAPPER.valueToTree(chain.nodes())));
            output.out().println(document);
            return;
        }
        output.out().println(walked.way() + (walked.chains().isEmpty() ? ": nothing is there." : ""));
        walked.chains().forEach(chain -> output.out().println("  " + chain));
    }
}
