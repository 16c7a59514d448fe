package io.retort.tools.graph;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.Rows;
import io.retort.kg.ask.RelationQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The relations between materials that are asked for often. */
public final class FindRelations implements Tool<FindRelations.Arguments> {

    private static final int MOST = 1_000;

    /** Which relation, and between what; each relation needs some of the rest. */
    public record Arguments(
            @Describe("polymorphs, same_prototype, same_space_group, decomposition, decomposing_into, recipes_for,"
                    + " recipes_using, precursors_for, exactly_elements, at_least_elements, methods_compared, known_about"
                    + " or ties_between")
            String relation,

            @Describe("id of the material, such as mp-149") Optional<String> material,

            @Describe("id of the other material, for ties_between")
            Optional<String> other,

            @Describe("formula, such as TiO2") Optional<String> formula,

            @Describe("element symbols") List<String> elements,

            @Describe("space-group number, 1 to 230") Optional<Integer> spaceGroup,

            @Describe("property, such as band_gap, for methods_compared")
            Optional<String> property) {}

    private final Supplier<KnowledgeGraph> graph;

    public FindRelations(Supplier<KnowledgeGraph> graph) {
        this.graph = graph;
    }

    @Override
    public String name() {
        return "find_relations";
    }

    @Override
    public String purpose() {
        return "Follows relations in the knowledge graph: polymorphs of a formula, materials of the same prototype or space"
                + " group, what decomposes to what, recipes by target or precursor, what ties two materials together, one"
                + " property by several methods. To screen by numbers use search_materials.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        RelationQuery query = RelationKind.read(arguments);
        Rows rows = graph.get().ask(query, Limits.DEFAULT.withRows(MOST));
        Told told = new Told(graph.get(), query.toString(), rows);
        return told.observation(rows.isEmpty() ? Outcome.EMPTY : rows.cut() ? Outcome.CUT : Outcome.COMPLETE);
    }
}
