package io.retort.kg.format;

import io.retort.kg.GraphException;
import io.retort.kg.store.Nodes;
import io.retort.kg.store.TripleSink;
import io.retort.kg.vocabulary.Vocabulary;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Takes triples of a file one by one; each relation and class must be known. */
final class Intake extends StreamRDFBase {

    private static final Set<String> BESIDE = Set.of(Vocabulary.TYPE, Vocabulary.LABEL, Vocabulary.SAME);

    private final String file;
    private final TripleSink sink;
    private long triples;

    Intake(String file, TripleSink sink) {
        this.file = file;
        this.sink = sink;
    }

    long triples() {
        return triples;
    }

    @Override
    public void triple(Triple triple) {
        String relation = triple.getPredicate().getURI();
        Node object = triple.getObject();
        boolean known =
                BESIDE.contains(relation) || Vocabulary.relation(relation).isPresent();
        boolean type = relation.equals(Vocabulary.TYPE);
        if (!known
                || type
                        && (!object.isURI()
                                || Vocabulary.concept(object.getURI()).isEmpty())) {
            throw new GraphException(
                    file + ": found '" + (type ? object : relation)
                            + "', which the vocabulary does not know. Nothing was imported. retort kg explain lists its terms.");
        }
        if (!triple.getSubject().isURI() || object.isBlank()) {
            throw new GraphException(file + ": found a thing without a name (" + triple
                    + "). Nothing was imported. Give every thing an IRI.");
        }
        triples++;
        sink.add(triple.getSubject().getURI(), relation, Nodes.term(object));
    }

    @Override
    public void quad(Quad quad) {
        if (!quad.isDefaultGraph()) {
            throw new GraphException(file + ": found the named graph '" + quad.getGraph()
                    + "'. Nothing was imported. Facts belong in the default graph.");
        }
        triple(quad.asTriple());
    }
}
