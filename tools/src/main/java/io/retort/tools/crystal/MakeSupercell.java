package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.build.Supercell;
import io.retort.core.structure.Structure;
import io.retort.tools.Report;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.Structures;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A larger cell of the same crystal. */
public final class MakeSupercell implements Tool<MakeSupercell.Arguments> {

    /** Which structure, how large. */
    public record Arguments(
            @Describe(Structures.ARGUMENT) String structure,

            @Describe("three numbers, [2, 2, 1], or nine: the new vectors, row by row, in the old ones")
            List<Integer> size) {}

    private final Structures structures;

    public MakeSupercell(Structures structures) {
        this.structures = structures;
    }

    @Override
    public String name() {
        return "make_supercell";
    }

    @Override
    public String purpose() {
        return "Makes a larger cell of a crystal: so many cells along a, b and c, or new vectors in terms of the old ones.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        int[] size = arguments.size().stream().mapToInt(Integer::intValue).toArray();
        if (size.length != 3 && size.length != 9) {
            throw new ToolFailure("size has " + size.length + " numbers; expected three, such as [2, 2, 1], or nine.");
        }
        Report report = new Report();
        HeldStructure from = structures.find(arguments.structure(), report);
        Structure made = Advice.from(() -> size.length == 3
                ? Supercell.of(from.structure(), size[0], size[1], size[2])
                : Supercell.of(from.structure(), size));
        String words = Arrays.stream(size).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        return structures.made(from, made, "supercell of " + words, report);
    }
}
