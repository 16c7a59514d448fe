package io.retort.kg.shape;

import io.retort.kg.store.EmbeddedStore;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;

/** Holds a graph against the shapes. */
public final class Validation {

    private final Shapes shapes = Shapes.parse(shapesGraph());

    /** Everything in the default graph that breaks a shape; empty where all is well. */
    public List<Violation> check(EmbeddedStore store) {
        DatasetGraph dataset = store.dataset();
        dataset.begin(ReadWrite.READ);
        try {
            return check(dataset.getDefaultGraph());
        } finally {
            dataset.end();
        }
    }

    private List<Violation> check(Graph graph) {
        ValidationReport report = ShaclValidator.get().validate(shapes, graph);
        return report.getEntries().stream().map(Validation::violation).toList();
    }

    private static Violation violation(ReportEntry entry) {
        String message = entry.message();
        int colon = message.indexOf(':');
        return new Violation(
                colon > 0 ? message.substring(0, colon) : "shape",
                entry.focusNode().toString(),
                message.substring(colon + 1).strip());
    }

    private static Graph shapesGraph() {
        InputStream turtle = Objects.requireNonNull(Validation.class.getResourceAsStream("shapes.ttl"));
        return RDFParser.source(turtle).lang(Lang.TURTLE).toGraph();
    }
}
