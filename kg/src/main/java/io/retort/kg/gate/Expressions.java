package io.retort.kg.gate;

import io.retort.kg.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/** Looks at every expression: only functions of SPARQL 1.1, only what ends soon, and what variables are said to equal. */
final class Expressions {

    private static final Set<String> CASTS =
            Set.of("string", "double", "decimal", "float", "integer", "boolean", "dateTime");

    private static final Set<Class<? extends Aggregator>> AGGREGATES = Set.of(
            AggCount.class,
            AggCountDistinct.class,
            AggCountVar.class,
            AggCountVarDistinct.class,
            AggSum.class,
            AggAvg.class,
            AggMin.class,
            AggMax.class,
            AggSample.class);

    /** Repetition of a bracket, or a reference back: what makes matching take exponential time. */
    private static final Pattern ENDLESS = Pattern.compile("\\)\\s*[*+?{]|\\\\[1-9k]|\\(\\?");

    private static final Pattern REPETITION = Pattern.compile("[*+{]");

    private final Reading reading;
    private int seen;
    private int joinedTexts;

    Expressions(Reading reading) {
        this.reading = reading;
    }

    /** Those around the pattern: SELECT, GROUP BY, HAVING, ORDER BY. */
    void check(Query query, Block block, int depth) {
        query.getProject().getExprs().forEach((variable, e) -> expression(e, block, depth));
        query.getGroupBy().getExprs().forEach((variable, e) -> expression(e, block, depth));
        query.getAggregators().forEach(aggregate -> aggregate(aggregate, block, depth));
        query.getHavingExprs().forEach(e -> expression(e, block, depth));
        List<SortCondition> order = query.getOrderBy();
        if (order != null) {
            order.forEach(condition -> expression(condition.getExpression(), block, depth));
        }
    }

    void filter(Expr filter, Block block, int depth) {
        expression(filter, block, depth);
        equalities(filter, block);
    }

    void bind(Var variable, Expr value, Block block, int depth) {
        expression(value, block, depth);
        Set<Node> together = new HashSet<>(value.getVarsMentioned());
        together.add(variable);
        block.together.add(together);
        if (value instanceof NodeValue constant) {
            block.equal.put(variable, Set.of(constant.asNode()));
        }
    }

    private static void equalities(Expr filter, Block block) {
        if (filter instanceof E_LogicalAnd both) {
            equalities(both.getArg1(), block);
            equalities(both.getArg2(), block);
        } else if (filter instanceof E_Equals equals) {
            equal(equals.getArg1(), List.of(equals.getArg2()), block);
            equal(equals.getArg2(), List.of(equals.getArg1()), block);
        } else if (filter instanceof E_OneOf oneOf) {
            equal(oneOf.getLHS(), oneOf.getRHS().getList(), block);
        }
    }

    private static void equal(Expr variable, List<Expr> values, Block block) {
        boolean names = values.stream().allMatch(v -> v instanceof NodeValue value && value.isIRI());
        if (variable.isVariable() && names) {
            Set<Node> nodes = new HashSet<>();
            values.forEach(value -> nodes.add(value.getConstant().asNode()));
            block.equal.put(variable.asVar(), nodes);
        }
    }

    private void aggregate(ExprAggregator aggregate, Block block, int depth) {
        Aggregator kind = aggregate.getAggregator();
        boolean known = AGGREGATES.stream().anyMatch(allowed -> allowed.isInstance(kind));
        if (!known) {
            throw new Refusal(
                    Rule.FUNCTION,
                    kind.getName(),
                    "Use COUNT, SUM, AVG, MIN, MAX or SAMPLE; instead of GROUP_CONCAT ask for the rows.");
        }
        if (kind.getExprList() != null) {
            kind.getExprList().getList().forEach(e -> expression(e, block, depth));
        }
    }

    private void expression(Expr expression, Block block, int depth) {
        if (++seen > Bounds.EXPRESSIONS) {
            throw new Refusal(Rule.SIZE, "many expressions", "Use at most " + Bounds.EXPRESSIONS + " in a query.");
        }
        if (expression instanceof ExprAggregator aggregate) {
            aggregate(aggregate, block, depth);
        } else if (expression instanceof E_Exists || expression instanceof E_NotExists) {
            reading.part(block, Block.Part.TEST, ((ExprFunctionOp) expression).getElement(), depth);
        } else if (expression instanceof E_Function function) {
            called(function, block, depth);
        } else if (expression instanceof ExprFunction function) {
            builtIn(function, block, depth);
        } else if (!expression.isVariable() && !expression.isConstant()) {
            throw new Refusal(Rule.FUNCTION, expression.toString(), "Use the functions of SPARQL 1.1.");
        }
    }

    private void called(E_Function function, Block block, int depth) {
        String iri = function.getFunctionIRI();
        boolean cast = iri.startsWith(Vocabulary.XSD) && CASTS.contains(iri.substring(Vocabulary.XSD.length()));
        if (!cast) {
            throw new Refusal(
                    Rule.FUNCTION, Vocabulary.shortened(iri), "Use the functions of SPARQL 1.1 and xsd casts only.");
        }
        arguments(function, block, depth);
    }

    private void builtIn(ExprFunction function, Block block, int depth) {
        if (!Sparql11.NAMES.contains(name(function))) {
            throw new Refusal(Rule.FUNCTION, name(function), "Use the functions of SPARQL 1.1.");
        }
        if (function instanceof E_Regex || function instanceof E_StrReplace) {
            regex(function);
        }
        if (function instanceof E_StrConcat) {
            joinedTexts += function.numArgs();
            if (joinedTexts > Bounds.JOINED_TEXTS) {
                throw new Refusal(Rule.SIZE, "CONCAT of many texts", "Join at most " + Bounds.JOINED_TEXTS + " texts.");
            }
        }
        arguments(function, block, depth);
    }

    private static String name(ExprFunction function) {
        String symbol = function.getOpName();
        return symbol != null ? symbol : function.getFunctionName(null).toLowerCase(java.util.Locale.ROOT);
    }

    private void arguments(ExprFunction function, Block block, int depth) {
        function.getArgs().stream().filter(java.util.Objects::nonNull).forEach(e -> expression(e, block, depth));
    }

    private static void regex(ExprFunction function) {
        Expr pattern = function.getArg(2);
        boolean constant =
                pattern != null && pattern.isConstant() && pattern.getConstant().isString();
        String text = constant ? pattern.getConstant().getString() : "";
        boolean bounded = constant
                && text.length() <= Bounds.REGEX_CHARACTERS
                && !ENDLESS.matcher(text).find()
                && REPETITION.matcher(text).results().count() <= 2;
        if (!bounded) {
            throw new Refusal(
                    Rule.REGEX,
                    constant ? '"' + text + '"' : "a pattern made at run time",
                    "Give a short pattern as text, with no repeated bracket and at most two of * + {; or use CONTAINS.");
        }
    }
}
