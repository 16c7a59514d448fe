package io.retort.kg.store;

import io.retort.kg.Term;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Our terms as Jena's nodes, and back. Not for several threads: names that come often are kept. */
public final class Nodes {

    private static final int KEPT = 50_000;

    private final Map<String, Node> names = new HashMap<>();

    public Node name(String iri) {
        Node known = names.get(iri);
        if (known != null) {
            return known;
        }
        if (names.size() >= KEPT) {
            names.clear();
        }
        Node made = NodeFactory.createURI(iri);
        names.put(iri, made);
        return made;
    }

    public Node node(Term term) {
        if (term instanceof Term.Iri iri) {
            return name(iri.iri());
        }
        if (term instanceof Term.Text text) {
            return NodeFactory.createLiteralString(text.text());
        }
        if (term instanceof Term.Number number) {
            return literal(String.valueOf(number.value()), XSDDatatype.XSDdouble);
        }
        if (term instanceof Term.Whole whole) {
            return literal(String.valueOf(whole.value()), XSDDatatype.XSDinteger);
        }
        if (term instanceof Term.Flag flag) {
            return literal(String.valueOf(flag.value()), XSDDatatype.XSDboolean);
        }
        if (term instanceof Term.Time time) {
            return literal(time.at().toString(), XSDDatatype.XSDdateTime);
        }
        if (term instanceof Term.Words words) {
            return NodeFactory.createLiteralLang(words.text(), words.language());
        }
        Term.Other other = (Term.Other) term;
        return NodeFactory.createLiteralDT(
                other.text(), TypeMapper.getInstance().getSafeTypeByName(other.datatype()));
    }

    private static Node literal(String text, XSDDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }

    /** What a reader sees of a node; blank nodes keep their label. */
    public static Term term(Node node) {
        if (node.isURI()) {
            return new Term.Iri(node.getURI());
        }
        if (!node.isLiteral()) {
            return new Term.Iri("_:" + node.getBlankNodeLabel());
        }
        String text = node.getLiteralLexicalForm();
        if (!node.getLiteralLanguage().isEmpty()) {
            return new Term.Words(text, node.getLiteralLanguage());
        }
        return literal(text, node.getLiteralDatatypeURI());
    }

    private static Term literal(String text, String datatype) {
        try {
            return switch (datatype.substring(datatype.indexOf('#') + 1)) {
                case "string" -> new Term.Text(text);
                case "double", "decimal", "float" -> new Term.Number(Double.parseDouble(text));
                case "integer", "int", "long" -> new Term.Whole(Long.parseLong(text));
                case "boolean" -> new Term.Flag(text.equals("true") || text.equals("1"));
                case "dateTime" -> new Term.Time(Instant.parse(text));
                default -> new Term.Other(text, datatype);
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return new Term.Other(text, datatype);
        }
    }
}
