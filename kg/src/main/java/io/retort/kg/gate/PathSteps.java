package io.retort.kg.gate;

import io.retort.kg.vocabulary.Relation;
import io.retort.kg.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/** Writes a property path as edges. A relation may be repeated where it ends in what it starts from and one end is fixed. */
final class PathSteps {

    private int hidden;
    private int steps;

    void into(Block block, Node subject, Path path, Node object) {
        if (++steps > Bounds.PATH_STEPS * 4) {
            throw new Refusal(Rule.SIZE, "a path of many steps", "Use at most " + Bounds.PATH_STEPS + " in a path.");
        }
        if (path instanceof P_Link link) {
            block.steps.add(new Step(subject, link.getNode(), object, false));
        } else if (path instanceof P_Inverse inverse) {
            into(block, object, inverse.getSubPath(), subject);
        } else if (path instanceof P_Seq sequence) {
            Node middle = Var.alloc(Block.HIDDEN + "path" + hidden++);
            into(block, subject, sequence.getLeft(), middle);
            into(block, middle, sequence.getRight(), object);
        } else if (path instanceof P_Alt alternatives) {
            alternative(block, subject, alternatives.getLeft(), object);
            alternative(block, subject, alternatives.getRight(), object);
            ends(block, subject, object);
        } else {
            repeated(block, subject, path, object);
        }
    }

    private void alternative(Block block, Node subject, Path path, Node object) {
        Block one = new Block(Block.Part.CASE);
        into(one, subject, path, object);
        block.parts.add(one);
    }

    private static void ends(Block block, Node subject, Node object) {
        Set<Node> together = new HashSet<>();
        Block.addOpen(together, subject);
        Block.addOpen(together, object);
        block.together.add(together);
    }

    private void repeated(Block block, Node subject, Path path, Node object) {
        Path inner = inner(path);
        if (inner instanceof P_Inverse inverse && inverse.getSubPath() instanceof P_Link) {
            repeated(block, object, new P_OneOrMore1(inverse.getSubPath()), subject);
            return;
        }
        if (!(inner instanceof P_Link link) || !mayRepeat(link.getNode())) {
            throw new Refusal(
                    Rule.PATH,
                    path.toString(),
                    "Only a single relation that ends where it starts may be repeated: rt:decomposesTo,"
                            + " prov:wasDerivedFrom. Write the steps out instead.");
        }
        if (!subject.isURI() && !object.isURI()) {
            throw new Refusal(
                    Rule.PATH,
                    Step.show(subject) + " " + path + " " + Step.show(object),
                    "Name the thing at one end, such as material:mp-149.");
        }
        block.steps.add(new Step(subject, link.getNode(), object, true));
    }

    private static Path inner(Path path) {
        if (path instanceof P_OneOrMore1 more) {
            return more.getSubPath();
        }
        if (path instanceof P_ZeroOrMore1 any) {
            return any.getSubPath();
        }
        if (path instanceof P_ZeroOrOne one) {
            return one.getSubPath();
        }
        throw new Refusal(
                Rule.PATH,
                path.toString(),
                "Paths may use / | ^ and, on one relation, + * ?. Leave negated sets of relations out.");
    }

    private static boolean mayRepeat(Node relation) {
        return Vocabulary.relation(relation.getURI()).map(Relation::repeats).orElse(false);
    }
}
