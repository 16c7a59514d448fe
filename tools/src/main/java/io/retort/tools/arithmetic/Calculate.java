package io.retort.tools.arithmetic;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.quantity.Quantity;
import io.retort.tools.Citations;
import io.retort.tools.Cite;
import io.retort.tools.DerivedEvidence;
import io.retort.tools.Report;

/** Arithmetic with units on numbers and evidence. Reads and works out an expression; never runs code. */
public final class Calculate implements Tool<Calculate.Arguments> {

    /** What to work out. */
    public record Arguments(
            @Describe("numbers with units and cited evidence, with + - * / ^ ( ) min max abs sqrt:"
                    + " ({ev-3f2a9c01d7} - {ev-91bc02aa4e}) / 2, or 3 GPa * 2")
            String expression) {}

    private final Citations citations;

    public Calculate(EvidenceBook book) {
        this.citations = new Citations(book);
    }

    @Override
    public String name() {
        return "calculate";
    }

    @Override
    public String purpose() {
        return "Works out an expression of numbers with units and cited evidence: differences, ratios, means. Units and"
                + " what a value is counted per are checked. The result is evidence that can be cited.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        ExpressionReader reader = new ExpressionReader(arguments.expression(), citations);
        Amount value = value(reader);
        Report report = new Report();
        report.add(reader.cited());
        Evidence result = report.cited(DerivedEvidence.result(
                new Quantity(value.value(), value.unit()),
                value.basis(),
                Method.ARITHMETIC,
                reader.spelled(),
                reader.cited()));
        return report.observation(Outcome.COMPLETE, "The result is " + Cite.value(result) + ".");
    }

    private static Amount value(ExpressionReader reader) throws ToolFailure {
        try {
            return reader.read();
        } catch (ExpressionException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }
}
