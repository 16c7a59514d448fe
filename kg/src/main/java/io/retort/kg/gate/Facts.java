package io.retort.kg.gate;

import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.symmetry.hall.HallSettings;
import io.retort.kg.vocabulary.Iris;
import io.retort.kg.vocabulary.Relation;
import io.retort.kg.vocabulary.Units;
import io.retort.kg.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Whether unit, basis, kind of value and method are those of the property asked for, and literals spelled as stored. */
final class Facts {

    private static final Map<Relation, Property.Kind> KINDS = Map.of(
            Relation.NUMERIC_VALUE, Property.Kind.NUMBER,
            Relation.TEXT, Property.Kind.LABEL,
            Relation.FLAG, Property.Kind.FLAG,
            Relation.TENSOR, Property.Kind.TENSOR);

    private final Methods methods;

    Facts(Methods methods) {
        this.methods = methods;
    }

    void check(Block block) {
        check(block, Map.of(), Set.of());
    }

    private void check(Block block, Map<Node, Set<Node>> outer, Set<Step> around) {
        Map<Node, Set<Node>> equal = new HashMap<>(outer);
        equal.putAll(block.equal);
        Set<Step> steps = new LinkedHashSet<>(around);
        steps.addAll(block.steps);
        block.parts.stream().filter(part -> part.part == Block.Part.JOINED).forEach(part -> {
            steps.addAll(part.steps);
            equal.putAll(part.equal);
        });
        steps.forEach(step -> spelling(step));
        steps.stream()
                .filter(step -> is(step, Relation.PROPERTY))
                .forEach(
                        step -> named(step.object(), equal).forEach(node -> value(step.subject(), node, steps, equal)));
        steps.stream()
                .filter(step -> is(step, Relation.METHOD))
                .forEach(step -> named(step.object(), equal)
                        .forEach(method -> methods.check(step.subject(), method.getURI(), steps)));
        block.parts.forEach(part -> check(part, equal, steps));
    }

    private void value(Node value, Node property, Set<Step> steps, Map<Node, Set<Node>> equal) {
        Properties.find(Iris.local(property.getURI()))
                .filter(p -> !p.equals(Properties.RESULT))
                .ifPresent(p -> {
                    for (Step step : steps) {
                        if (step.subject().equals(value)) {
                            kind(step, p);
                            only(
                                    step,
                                    Relation.UNIT,
                                    Units.iri(p.unit()),
                                    Rule.UNIT,
                                    "numbers of " + p.key() + " are in",
                                    equal);
                            only(
                                    step,
                                    Relation.BASIS,
                                    Iris.basis(p.basis()),
                                    Rule.BASIS,
                                    p.key() + " is counted",
                                    equal);
                        }
                    }
                    methods.check(value, p, steps, equal);
                });
    }

    private static void kind(Step step, Property property) {
        KINDS.forEach((relation, kind) -> {
            if (is(step, relation) && kind != property.kind()) {
                Relation right = KINDS.entrySet().stream()
                        .filter(entry -> entry.getValue() == property.kind())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow();
                throw new Refusal(
                        Rule.KIND,
                        step.toString(),
                        property.key() + " takes a " + property.kind().name().toLowerCase(java.util.Locale.ROOT)
                                + ": write " + right + ".");
            }
        });
    }

    private static void only(
            Step step, Relation relation, String right, Rule rule, String words, Map<Node, Set<Node>> equal) {
        if (is(step, relation)) {
            Set<Node> said = named(step.object(), equal);
            if (!said.isEmpty() && said.stream().noneMatch(node -> node.getURI().equals(right))) {
                throw new Refusal(rule, step.toString(), words + " " + Vocabulary.shortened(right) + ".");
            }
        }
    }

    private static void spelling(Step step) {
        if (!step.object().isLiteral()) {
            return;
        }
        String text = step.object().getLiteralLexicalForm();
        if (is(step, Relation.FORMULA)) {
            formula(step, text);
        } else if (is(step, Relation.HERMANN_MAUGUIN)) {
            HallSettings.matching(text).stream()
                    .map(setting -> HallSettings.standard(setting.number()).shortSymbol())
                    .findFirst()
                    .filter(symbol -> !symbol.equals(text))
                    .ifPresent(symbol -> {
                        throw new Refusal(Rule.SPELLING, step.toString(), "Write \"" + symbol + "\".");
                    });
        }
    }

    private static void formula(Step step, String text) {
        try {
            String right = Composition.of(text).reducedFormula();
            if (!right.equals(text)) {
                throw new Refusal(Rule.SPELLING, step.toString(), "Write \"" + right + "\": formulas are reduced.");
            }
        } catch (FormulaSyntaxException e) {
            throw new Refusal(Rule.SPELLING, step.toString(), "Write a formula such as \"Fe2O3\".");
        }
    }

    static boolean is(Step step, Relation relation) {
        return step.is(relation.iri());
    }

    /** The things that a node is, as far as the query names them. */
    static Set<Node> named(Node node, Map<Node, Set<Node>> equal) {
        Set<Node> all = new HashSet<>();
        if (node.isURI()) {
            all.add(node);
        } else {
            equal.getOrDefault(node, Set.of()).stream().filter(Node::isURI).forEach(all::add);
        }
        return all;
    }
}
