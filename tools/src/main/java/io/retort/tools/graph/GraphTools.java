package io.retort.tools.graph;

import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Tool;
import io.retort.core.source.MaterialsSource;
import io.retort.kg.KnowledgeGraph;
import io.retort.tools.Remembering;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The tools of one run that need the graph; offered only where there is one. To add a tool, add a line. */
public final class GraphTools {

    private GraphTools() {}

    /** @param graph is asked for with the first call */
    public static List<Tool<?>> all(Supplier<KnowledgeGraph> graph, MaterialsSource source, EvidenceBook book) {
        return Stream.<Tool<?>>of(new FindRelations(graph), new QueryGraph(graph), new GraphPath(graph))
                .<Tool<?>>map(tool -> new Remembering<>(tool, book, source))
                .toList();
    }
}
