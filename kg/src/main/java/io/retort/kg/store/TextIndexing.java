package io.retort.kg.store;

import io.retort.kg.vocabulary.Relation;
import io.retort.kg.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.lucene.store.Directory;

/** Which words are found, and how: labels, names, formulas, reactions and descriptions, in one field. */
final class TextIndexing {

    private static final String FIELD = "text";
    private static final Node LABEL = NodeFactory.createURI(Vocabulary.LABEL);
    private static final Set<Node> INDEXED = Stream.of(
                    Vocabulary.LABEL,
                    Relation.NAME.iri(),
                    Relation.FORMULA.iri(),
                    Relation.REACTION.iri(),
                    Relation.DESCRIPTION.iri())
            .map(NodeFactory::createURI)
            .collect(Collectors.toUnmodifiableSet());

    private TextIndexing() {}

    static TextIndex open(Directory directory) {
        EntityDefinition fields = new EntityDefinition("uri", FIELD, LABEL);
        INDEXED.stream().filter(relation -> !relation.equals(LABEL)).forEach(relation -> fields.set(FIELD, relation));
        TextIndexConfig config = new TextIndexConfig(fields);
        config.setValueStored(true);
        return TextDatasetFactory.createLuceneIndex(directory, config);
    }

    static boolean indexes(Node relation) {
        return INDEXED.contains(relation);
    }

    static Entity entity(Node subject, Node words) {
        Entity entity = new Entity(subject.getURI(), null);
        entity.put(FIELD, words.getLiteralLexicalForm());
        return entity;
    }

    /** Every word must occur; where nothing holds them all, any word will do. */
    static List<GraphStore.TextMatch> find(TextIndex index, String words, int limit) {
        List<String> quoted = words.strip()
                .lines()
                .flatMap(line -> Stream.of(line.split("[^\\p{L}\\p{N}_.-]+")))
                .filter(word -> !word.isEmpty())
                .map(word -> '"' + word + '"')
                .limit(16)
                .toList();
        if (quoted.isEmpty()) {
            return List.of();
        }
        List<GraphStore.TextMatch> all = find(index, quoted, " AND ", limit);
        return all.isEmpty() && quoted.size() > 1 ? find(index, quoted, " OR ", limit) : all;
    }

    private static List<GraphStore.TextMatch> find(TextIndex index, List<String> words, String by, int limit) {
        return index.query(LABEL, String.join(by, words), null, null, limit, "").stream()
                .map(TextIndexing::match)
                .toList();
    }

    private static GraphStore.TextMatch match(TextHit hit) {
        String text = hit.getLiteral() == null ? "" : hit.getLiteral().getLiteralLexicalForm();
        return new GraphStore.TextMatch(hit.getNode().getURI(), hit.getScore(), text);
    }
}
