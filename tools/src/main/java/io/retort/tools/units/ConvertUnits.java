package io.retort.tools.units;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Equivalence;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import io.retort.core.source.MaterialsSource;
import io.retort.tools.Citations;
import io.retort.tools.Cite;
import io.retort.tools.DerivedEvidence;
import io.retort.tools.Report;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A value in another unit, or counted per something else. The basis changes only where it is asked to. */
public final class ConvertUnits implements Tool<ConvertUnits.Arguments> {

    /** A number with its unit, or evidence; then what it is to be in. */
    public record Arguments(
            @Describe("the number, where it is not evidence")
            Optional<Double> value,

            @Describe("its unit: eV, GPa, kJ/mol") Optional<String> from,

            @Describe("id of evidence to convert, instead of value and from: ev-3f2a9c01d7")
            Optional<String> evidence,

            @Describe("unit wanted: kJ/mol, Mbar, K") String to,

            @Describe("count per atom, formula_unit or cell, for evidence that is counted per something")
            Optional<String> per) {}

    private final Citations citations;
    private final BasisChange basisChange;

    public ConvertUnits(MaterialsSource source, EvidenceBook book) {
        this.citations = new Citations(book);
        this.basisChange = new BasisChange(source);
    }

    @Override
    public String name() {
        return "convert_units";
    }

    @Override
    public String purpose() {
        return "Converts a number or evidence to another unit, exactly, and from per atom to per formula unit or cell.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        if (arguments.evidence().isPresent()) {
            Evidence given = citations.find(arguments.evidence().get());
            return convert(citations.number(given), given.basis(), List.of(given), arguments);
        }
        if (arguments.value().isEmpty() || arguments.from().isEmpty()) {
            throw new ToolFailure("Give value and from (1.73 and eV), or the id of evidence.");
        }
        if (arguments.per().isPresent()) {
            throw new ToolFailure("A bare number has no composition, so it cannot change what it is counted per; give"
                    + " evidence instead of value and from, or leave per out.");
        }
        return convert(quantity(arguments.value().get(), arguments.from().get()), Basis.NONE, List.of(), arguments);
    }

    private Observation convert(Quantity given, Basis basis, List<Evidence> parents, Arguments arguments)
            throws ToolFailure {
        Unit to = unit(arguments.to());
        if (!given.unit().convertsTo(to)) {
            throw new ToolFailure(
                    "'" + given.unit() + "' and '" + to + "' do not measure the same; no conversion exists"
                            + " between them. What is counted per atom, formula unit or cell is said by per, not by the unit.");
        }
        Basis wanted = arguments.per().isPresent() ? basis(arguments.per().get()) : basis;
        Scale scale = wanted == basis ? Scale.NONE : basisChange.scale(parents.get(0), wanted);
        Quantity counted = new Quantity(given.value() * scale.factor(), given.unit());
        Quantity result = counted.in(to);
        Report report = new Report();
        report.add(parents);
        report.add(scale.from());
        List<Evidence> origins = report.evidence();
        Evidence converted = report.cited(DerivedEvidence.result(
                result, wanted, Method.CONVERSION, record(given, basis, to, wanted, scale), origins));
        Equivalence.between(given.unit(), to).ifPresent(rule -> report.note("conversion", "Converted: " + rule + "."));
        return report.observation(Outcome.COMPLETE, summary(parents, converted));
    }

    private static String summary(List<Evidence> parents, Evidence converted) {
        return parents.isEmpty()
                ? "The value is " + Cite.value(converted) + "."
                : Cite.value(parents.get(0)) + " is " + Cite.value(converted) + ".";
    }

    private static String record(Quantity given, Basis basis, Unit to, Basis wanted, Scale scale) {
        String from = given + words(basis);
        String target = to + words(wanted);
        boolean proportional =
                given.unit().offset().signum() == 0 && to.offset().signum() == 0;
        double factor = given.unit().convert(1, to) * scale.factor();
        String how = proportional ? ", factor " + BigDecimal.valueOf(factor).round(new MathContext(6)) : "";
        return from + " → " + target + how + scale.words();
    }

    private static String words(Basis basis) {
        return basis == Basis.NONE ? "" : " " + basis.words();
    }

    private static Basis basis(String text) throws ToolFailure {
        return switch (text.strip().toLowerCase(Locale.ROOT).replaceAll("^per\\s+|[\\s_]+", "")) {
            case "atom" -> Basis.PER_ATOM;
            case "formulaunit", "fu" -> Basis.PER_FORMULA_UNIT;
            case "cell" -> Basis.PER_CELL;
            default ->
                throw new ToolFailure(
                        "'" + text + "' is nothing to count per; expected atom, formula_unit or" + " cell.");
        };
    }

    private static Quantity quantity(double value, String from) throws ToolFailure {
        try {
            return new Quantity(value, Unit.of(from));
        } catch (IllegalArgumentException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }

    private static Unit unit(String text) throws ToolFailure {
        try {
            return Unit.of(text);
        } catch (IllegalArgumentException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }
}
