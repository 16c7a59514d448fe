package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.build.Defects;
import io.retort.core.element.Element;
import io.retort.core.structure.Structure;
import io.retort.tools.Report;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.Structures;
import java.util.Optional;

/** Another element in place of one. */
public final class SubstituteAtoms implements Tool<SubstituteAtoms.Arguments> {

    /** Which structure, what is replaced by what. */
    public record Arguments(
            @Describe(Structures.ARGUMENT) String structure,

            @Describe("symbol of the new element: Ge") String by,

            @Describe("symbol of the element that is replaced everywhere: Si")
            Optional<String> element,

            @Describe("or one site, counted from 0") Optional<Integer> site) {}

    private final Structures structures;

    public SubstituteAtoms(Structures structures) {
        this.structures = structures;
    }

    @Override
    public String name() {
        return "substitute_atoms";
    }

    @Override
    public String purpose() {
        return "Puts another element in place of one: on all its sites, or on one site counted from 0. The other atoms stay.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Element by = Advice.from(() -> Element.of(arguments.by()));
        if (arguments.element().isPresent() == arguments.site().isPresent()) {
            throw new ToolFailure(
                    "Say what is replaced: either element (all its sites) or site (one, counted from 0).");
        }
        Report report = new Report();
        HeldStructure from = structures.find(arguments.structure(), report);
        if (arguments.site().isPresent()) {
            int site = arguments.site().get();
            Structure made = Advice.from(() -> Defects.substituted(from.structure(), site, by));
            return structures.made(from, made, by + " on site " + site, report);
        }
        Element old = Advice.from(() -> Element.of(arguments.element().orElse("")));
        Structure made = Advice.from(() -> Defects.replaced(from.structure(), old, by));
        return structures.made(from, made, by + " in place of " + old, report);
    }
}
