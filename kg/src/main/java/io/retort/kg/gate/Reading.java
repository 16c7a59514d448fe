package io.retort.kg.gate;

import io.retort.kg.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementExists;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.update.UpdateFactory;

/** Reads a query's text into blocks; turns back what is not a plain question. */
final class Reading {

    private final Set<String> graphs;
    private final PathSteps paths = new PathSteps();
    private final Expressions expressions = new Expressions(this);
    private int subqueries;

    /** @param graphs that a query may name */
    Reading(Set<String> graphs) {
        this.graphs = graphs;
    }

    /** @throws Refusal where the text is not SPARQL 1.1, or not a SELECT or ASK over this graph alone */
    static Query parse(String text) {
        if (text.length() > Bounds.CHARACTERS) {
            throw new Refusal(
                    Rule.SIZE, text.length() + " characters", "Ask in at most " + Bounds.CHARACTERS + " characters.");
        }
        try {
            Query query = QueryFactory.create();
            query.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
            QueryFactory.parse(query, text, null, Syntax.syntaxSPARQL_11);
            return query;
        } catch (JenaException e) {
            throw unreadable(text, e);
        } catch (StackOverflowError e) {
            throw new Refusal(Rule.SIZE, "deeply nested", "Take brackets away.");
        }
    }

    private static Refusal unreadable(String text, RuntimeException e) {
        try {
            UpdateFactory.create(text);
            return new Refusal(Rule.UPDATE, "an update", "The graph is read-only here: ask with SELECT or ASK.");
        } catch (RuntimeException | StackOverflowError notAnUpdate) {
            String where = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return new Refusal(Rule.SYNTAX, where, "Write SPARQL 1.1: SELECT ?m WHERE { ?m a rt:Material } LIMIT 10.");
        }
    }

    Block read(Query query) {
        if (!query.isSelectType() && !query.isAskType()) {
            throw new Refusal(Rule.FORM, "neither SELECT nor ASK", "Ask with SELECT or ASK.");
        }
        if (query.hasDatasetDescription()) {
            throw new Refusal(Rule.FROM, "FROM", "Leave FROM out: questions go to this graph alone.");
        }
        Block block = block(query, Block.Part.JOINED, 0);
        if (block.size() > Bounds.STEPS) {
            throw new Refusal(
                    Rule.SIZE, block.size() + " edges", "Ask with at most " + Bounds.STEPS + " edges in the pattern.");
        }
        return block;
    }

    private Block block(Query query, Block.Part part, int depth) {
        Block block = new Block(part);
        expressions.check(query, block, depth);
        if (query.hasValues()) {
            values(block, query.getValuesVariables(), query.getValuesData());
        }
        into(block, query.getQueryPattern(), depth);
        return block;
    }

    void into(Block block, Element element, int depth) {
        if (depth > Bounds.DEPTH) {
            throw new Refusal(Rule.SIZE, "deeply nested groups", "Nest at most " + Bounds.DEPTH + " deep.");
        }
        if (element instanceof ElementGroup group) {
            group.getElements().forEach(inner -> inner(block, inner, depth));
        } else {
            inner(block, element, depth);
        }
    }

    private void inner(Block block, Element element, int depth) {
        if (element instanceof ElementPathBlock triples) {
            triples.getPattern().getList().forEach(triple -> triple(block, triple));
        } else if (element instanceof ElementTriplesBlock triples) {
            triples.getPattern().getList().forEach(triple -> triple(block, new TriplePath(triple)));
        } else if (element instanceof ElementFilter filter) {
            expressions.filter(filter.getExpr(), block, depth);
        } else if (element instanceof ElementBind bind) {
            expressions.bind(bind.getVar(), bind.getExpr(), block, depth);
        } else if (element instanceof ElementData data) {
            values(block, data.getVars(), data.getRows());
        } else if (element instanceof ElementGroup group) {
            part(block, Block.Part.JOINED, group, depth);
        } else if (element instanceof ElementOptional optional) {
            part(block, Block.Part.CASE, optional.getOptionalElement(), depth);
        } else if (element instanceof ElementUnion union) {
            union(block, union, depth);
        } else if (element instanceof ElementMinus minus) {
            part(block, Block.Part.TEST, minus.getMinusElement(), depth);
        } else if (element instanceof ElementExists exists) {
            part(block, Block.Part.TEST, exists.getElement(), depth);
        } else if (element instanceof ElementSubQuery inner) {
            subquery(block, inner.getQuery(), depth);
        } else if (element instanceof ElementNamedGraph named) {
            named(block, named, depth);
        } else if (element instanceof ElementService service) {
            throw new Refusal(
                    Rule.SERVICE,
                    "SERVICE " + service.getServiceNode(),
                    "Leave SERVICE out: nothing is asked elsewhere.");
        } else {
            throw new Refusal(Rule.SYNTAX, element.getClass().getSimpleName(), "Use the patterns of SPARQL 1.1.");
        }
    }

    void part(Block block, Block.Part part, Element element, int depth) {
        Block inner = new Block(part);
        into(inner, element, depth + 1);
        block.parts.add(inner);
    }

    private void union(Block block, ElementUnion union, int depth) {
        if (union.getElements().size() == 1) {
            part(block, Block.Part.JOINED, union.getElements().get(0), depth);
            return;
        }
        Set<Node> shared = new HashSet<>();
        for (Element element : union.getElements()) {
            part(block, Block.Part.CASE, element, depth);
            shared.addAll(block.parts.get(block.parts.size() - 1).variables());
        }
        block.together.add(shared);
    }

    private void named(Block block, ElementNamedGraph named, int depth) {
        Node graph = named.getGraphNameNode();
        if (!graph.isURI() || !graphs.contains(graph.getURI())) {
            throw new Refusal(
                    Rule.GRAPH,
                    "GRAPH " + Step.show(graph),
                    graphs.isEmpty() ? "Leave GRAPH out." : "Leave GRAPH out, or name one of " + graphs + ".");
        }
        part(block, Block.Part.JOINED, named.getElement(), depth);
    }

    /** Variables that a subquery keeps to itself are others than those of the same name outside. */
    private void subquery(Block block, Query query, int depth) {
        if (query.hasDatasetDescription()) {
            throw new Refusal(Rule.FROM, "FROM", "Leave FROM out: questions go to this graph alone.");
        }
        query.resetResultVars();
        Set<String> seen = Set.copyOf(query.getResultVars());
        Block inner = block(query, Block.Part.JOINED, depth + 1);
        block.parts.add(renamed(inner, seen, "inner" + subqueries++ + "."));
    }

    private static Block renamed(Block block, Set<String> kept, String prefix) {
        Block renamed = new Block(block.part);
        block.steps.forEach(step -> renamed.steps.add(new Step(
                name(step.subject(), kept, prefix),
                name(step.relation(), kept, prefix),
                name(step.object(), kept, prefix),
                step.repeated())));
        block.parts.forEach(inner -> renamed.parts.add(renamed(inner, kept, prefix)));
        block.equal.forEach((variable, values) -> renamed.equal.put(name(variable, kept, prefix), values));
        block.together.forEach(set -> renamed.together.add(
                set.stream().map(node -> name(node, kept, prefix)).collect(Collectors.toSet())));
        return renamed;
    }

    private static Node name(Node node, Set<String> kept, String prefix) {
        boolean open = node.isVariable()
                && !kept.contains(node.getName())
                && !node.getName().startsWith(Block.HIDDEN);
        return open ? Var.alloc(prefix + node.getName()) : node;
    }

    private void triple(Block block, TriplePath triple) {
        if (triple.getPredicate() != null) {
            block.steps.add(new Step(triple.getSubject(), triple.getPredicate(), triple.getObject(), false));
        } else {
            paths.into(block, triple.getSubject(), triple.getPath(), triple.getObject());
        }
    }

    private static void values(Block block, List<Var> variables, List<Binding> rows) {
        if ((long) variables.size() * rows.size() > Bounds.VALUES) {
            throw new Refusal(
                    Rule.SIZE,
                    "VALUES of " + rows.size() + " rows",
                    "Give at most " + Bounds.VALUES + " values at a time.");
        }
        Map<Node, Set<Node>> given = new HashMap<>();
        for (Binding row : rows) {
            variables.stream()
                    .filter(row::contains)
                    .forEach(v ->
                            given.computeIfAbsent(v, unused -> new HashSet<>()).add(row.get(v)));
        }
        given.forEach((variable, values) -> block.equal.merge(variable, values, Reading::both));
        block.together.add(new HashSet<>(variables));
    }

    private static Set<Node> both(Set<Node> one, Set<Node> other) {
        Set<Node> shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared.isEmpty() ? one : shared;
    }
}
