package io.retort.kg.gate;

import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Iris;
import io.retort.kg.vocabulary.Literal;
import io.retort.kg.vocabulary.Range;
import io.retort.kg.vocabulary.Relation;
import io.retort.kg.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * Whether classes and relations exist and fit: each edge says of its ends what they are, and no end can be two things.
 * Where turning one edge round would make everything fit, that edge is written backwards.
 */
final class Typing {

    private static final Set<String> ANY_SUBJECT = Set.of(Vocabulary.LABEL, Vocabulary.SAME, Vocabulary.TEXT_QUERY);

    private final Consumer<Things.Named> things;

    /** @param things is told of every thing that is named, to look whether it exists */
    Typing(Consumer<Things.Named> things) {
        this.things = things;
    }

    void check(Block block, Types outer) {
        block.steps.forEach(this::known);
        Types types = outer.copy();
        block.equal.forEach((variable, values) -> equal(variable, values, types));
        List<Step> ordered = typesFirst(block.steps);
        for (Step step : ordered) {
            if (!fits(step, types)) {
                throw misfit(step, ordered, outer, types);
            }
        }
        block.parts.stream().filter(part -> part.part == Block.Part.JOINED).forEach(part -> joined(part, types));
        block.parts.stream().filter(part -> part.part != Block.Part.JOINED).forEach(part -> check(part, types));
    }

    /** What a joined part says holds outside too. */
    private void joined(Block part, Types types) {
        check(part, types);
        part.steps.forEach(step -> fits(step, types));
    }

    private static List<Step> typesFirst(List<Step> steps) {
        return steps.stream()
                .sorted(java.util.Comparator.comparing(step -> !step.is(Vocabulary.TYPE)))
                .toList();
    }

    private void known(Step step) {
        Node relation = step.relation();
        if (!relation.isURI()) {
            open(step);
            return;
        }
        String iri = relation.getURI();
        if (iri.equals(Vocabulary.TYPE)) {
            type(step);
        } else if (iri.equals(Vocabulary.TEXT_QUERY)) {
            TextSearch.check(step);
        } else if (!ANY_SUBJECT.contains(iri) && Vocabulary.relation(iri).isEmpty()) {
            Relation near = Nearest.relation(iri);
            throw new Refusal(
                    Rule.TERM,
                    Step.show(relation),
                    "The nearest relation is " + near + " (from " + near.domain() + " to " + near.range() + ").");
        }
    }

    private static void open(Step step) {
        boolean fixed = step.subject().isConcrete() && !step.subject().isBlank()
                || step.object().isURI();
        if (!fixed) {
            throw new Refusal(Rule.OPEN_RELATION, step.toString(), "Name the relation, or the thing at one end of it.");
        }
    }

    private static void type(Step step) {
        Node type = step.object();
        if (type.isURI() && Vocabulary.concept(type.getURI()).isEmpty()) {
            throw new Refusal(
                    Rule.TERM, Step.show(type), "The nearest class is " + Nearest.concept(type.getURI()) + ".");
        }
        if (type.isLiteral()) {
            throw new Refusal(Rule.RANGE, step.toString(), "After a comes a class, such as rt:Material.");
        }
    }

    private void equal(Node variable, Set<Node> values, Types types) {
        values.stream()
                .filter(Node::isURI)
                .forEach(value -> Iris.concept(value.getURI()).ifPresent(concept -> {
                    things.accept(new Things.Named(concept, value.getURI()));
                    types.add(variable, concept);
                }));
    }

    /** Adds what the edge says; false where it does not fit what is known. */
    private boolean fits(Step step, Types types) {
        if (step.is(Vocabulary.TYPE)) {
            return !step.object().isURI()
                    || Vocabulary.concept(step.object().getURI())
                            .map(concept -> end(step.subject(), concept, types))
                            .orElse(true);
        }
        if (step.is(Vocabulary.LABEL)) {
            return end(step.object(), Literal.TEXT, types);
        }
        Optional<Relation> relation =
                step.relation().isURI() ? Vocabulary.relation(step.relation().getURI()) : Optional.empty();
        return relation.map(r -> end(step.subject(), r.domain(), types) && end(step.object(), r.range(), types))
                .orElse(true);
    }

    private boolean end(Node node, Range range, Types types) {
        if (node.isURI()) {
            Optional<Concept> named = Iris.concept(node.getURI());
            named.ifPresent(concept -> things.accept(new Things.Named(concept, node.getURI())));
            return range instanceof Concept concept
                    && named.map(concept::fits).orElse(concept == Concept.PROPERTY_VALUE);
        }
        if (node.isLiteral()) {
            return range instanceof Literal literal && Literals.matches(node, literal);
        }
        return types.add(node, range);
    }

    private Refusal misfit(Step step, List<Step> all, Types outer, Types known) {
        for (Step candidate : all) {
            boolean turnable =
                    !candidate.is(Vocabulary.TYPE) && !candidate.object().isLiteral();
            if (turnable && !candidate.repeated() && allFit(all, candidate, outer)) {
                return new Refusal(
                        Rule.DIRECTION, candidate.toString(), "Write it the other way: " + candidate.turned() + ".");
            }
        }
        if (step.is(Vocabulary.TYPE)) {
            return new Refusal(
                    Rule.DOMAIN,
                    step.toString(),
                    Step.show(step.subject()) + " is a " + name(known, step.subject()) + " by the rest of the query.");
        }
        if (step.is(Vocabulary.LABEL)) {
            return new Refusal(Rule.RANGE, step.toString(), "rdfs:label ends in text, such as \"GaN (mp-804)\".");
        }
        Relation relation = Vocabulary.relation(step.relation().getURI()).orElseThrow();
        boolean starts = end(step.subject(), relation.domain(), known.copy());
        return starts ? wrongEnd(step, relation, known) : wrongStart(step, relation, known);
    }

    private boolean allFit(List<Step> all, Step turned, Types outer) {
        Types types = outer.copy();
        return all.stream().allMatch(step -> fits(step == turned ? step.turned() : step, types));
    }

    private static Refusal wrongStart(Step step, Relation relation, Types known) {
        Optional<Concept> is = concept(step.subject(), known);
        String way = is.flatMap(from -> Routes.between(from, relation.domain()))
                .filter(route -> !route.isEmpty())
                .map(route -> " From there write " + Step.show(step.subject()) + " "
                        + route.stream().map(Relation::toString).collect(Collectors.joining("/")) + "/" + relation + " "
                        + Step.show(step.object()) + ".")
                .orElse("");
        return new Refusal(
                Rule.DOMAIN,
                step.toString(),
                relation + " starts at " + relation.domain() + ", but " + Step.show(step.subject()) + " is "
                        + is.map(Concept::toString).orElse("something else") + "." + way);
    }

    private static Refusal wrongEnd(Step step, Relation relation, Types known) {
        Range range = relation.range();
        String spelled = range instanceof Literal literal ? literal.example() : "a " + range;
        boolean number = range instanceof Literal literal
                && literal.isNumber()
                && step.object().isLiteral();
        String hint = number ? " To compare, bind it and filter: " + relation + " ?n . FILTER(?n = 1.73)." : "";
        return new Refusal(
                Rule.RANGE,
                step.toString(),
                relation + " ends in " + spelled + ", but " + Step.show(step.object()) + " is "
                        + (step.object().isLiteral() ? "another literal" : name(known, step.object())) + "." + hint);
    }

    private static Optional<Concept> concept(Node node, Types known) {
        return node.isURI() ? Iris.concept(node.getURI()) : known.concept(node);
    }

    private static String name(Types known, Node node) {
        return concept(node, known)
                .map(Concept::toString)
                .or(() -> known.of(node).map(Range::toString))
                .orElse("something else");
    }
}
