package io.retort.agent.ledger;

import io.retort.agent.Claim;
import io.retort.agent.tool.Foreign;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Quotation;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Equivalence;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one claim as a reader would, number, unit and basis, and holds it against its evidence. Written apart from
 * {@link Rendering}: a fault there is found here.
 */
final class ClaimReader {

    private static final Pattern NUMBER =
            Pattern.compile("(−?)(\\d+(?:\\.\\d+)?)(?:×10(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?(.*)", Pattern.DOTALL);
    private static final Pattern BASIS = Pattern.compile("(.*?)(?:^|\\s)(per|of) (atom|formula unit|cell)(s?)");
    private static final Pattern RULE = Pattern.compile("(.*) \\((.* by E = .*)\\)");
    private static final Pattern MATERIAL = Pattern.compile("(\\S+) \\((\\S+)\\)");

    private ClaimReader() {}

    /** Whether the evidence states what the claim says, in one of the ways in which evidence can be shown. */
    static boolean holds(Claim claim, Evidence evidence) {
        String text = claim.text();
        if (claim.quantity().isPresent()) {
            return isValue(claim, evidence);
        }
        return isLabel(text, evidence)
                || isMaterial(text, evidence)
                || isOrigin(text, evidence)
                || text.equals(evidence.property().name())
                || isConditions(text, evidence.conditions());
    }

    private static boolean isValue(Claim claim, Evidence evidence) {
        Matcher read = NUMBER.matcher(claim.text());
        if (!(evidence.value() instanceof PropertyValue.Number stated) || !read.matches()) {
            return false;
        }
        Optional<BigDecimal> shown = number(read);
        Optional<Measure> measure = measure(read.group(4), stated.quantity().unit());
        if (shown.isEmpty() || measure.isEmpty()) {
            return false;
        }
        Unit unit = measure.get().unit;
        Optional<Double> times = times(evidence, measure.get().basis);
        boolean asStated = unit.equals(stated.quantity().unit()) && measure.get().basis == evidence.basis();
        if (asStated
                && shown.get().scale() > Math.max(0, digits(stated.quantity().value()))) {
            return false;
        }
        boolean sameQuantity = claim.quantity()
                .filter(quantity -> quantity.unit().equals(unit)
                        && quantity.value() == shown.get().doubleValue())
                .isPresent();
        return sameQuantity
                && times.isPresent()
                && stated.quantity().unit().convertsTo(unit)
                && isRounded(
                        shown.get(),
                        stated.quantity().unit().convert(stated.quantity().value() * times.get(), unit));
    }

    /** The number, with as many decimals as are shown. */
    private static Optional<BigDecimal> number(Matcher read) {
        BigDecimal size = new BigDecimal(read.group(2));
        int power = 0;
        if (read.group(3) != null) {
            String exponent = read.group(3).replace('⁻', '-');
            for (int i = 0; i < 10; i++) {
                exponent = exponent.replace("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(i), (char) ('0' + i));
            }
            if (exponent.length() > 4) {
                return Optional.empty();
            }
            power = Integer.parseInt(exponent);
        }
        BigDecimal scaled = size.scaleByPowerOfTen(power);
        return Optional.of(read.group(1).isEmpty() ? scaled : scaled.negate());
    }

    /** Decimals that the source has. */
    private static int digits(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().scale();
    }

    private static boolean isRounded(BigDecimal shown, double exact) {
        BigDecimal value = BigDecimal.valueOf(exact).setScale(shown.scale(), RoundingMode.HALF_UP);
        return value.compareTo(shown) == 0;
    }

    private record Measure(Unit unit, Basis basis) {}

    /** What follows the number: unit, basis and, where energies are told as something else, the rule. */
    private static Optional<Measure> measure(String behind, Unit stated) {
        Matcher bridged = RULE.matcher(behind);
        String said = bridged.matches() ? bridged.group(2) : "";
        String rest = bridged.matches() ? bridged.group(1) : behind;
        Matcher counted = BASIS.matcher(rest);
        if (!counted.matches()) {
            return unit(rest, stated, said).map(unit -> new Measure(unit, Basis.NONE));
        }
        String shape = counted.group(2) + counted.group(4);
        return unit(counted.group(1), stated, said)
                .filter(unit -> shape.equals(unit.symbol().endsWith("/mol") ? "ofs" : "per"))
                .map(unit -> new Measure(unit, basis(counted.group(3))));
    }

    private static Optional<Unit> unit(String text, Unit stated, String said) {
        try {
            Unit unit = unitSpelled(text.strip(), stated);
            boolean tight = text.isEmpty() || text.equals("°") || text.equals("%");
            boolean spelled = text.equals(tight ? unit.symbol() : " " + unit.symbol());
            boolean bridged = Equivalence.between(stated, unit).orElse("").equals(said);
            return spelled && bridged ? Optional.of(unit) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Unit unitSpelled(String text, Unit stated) {
        return text.equals(stated.symbol()) ? stated : Unit.of(text);
    }

    private static Basis basis(String words) {
        return switch (words) {
            case "atom" -> Basis.PER_ATOM;
            case "cell" -> Basis.PER_CELL;
            default -> Basis.PER_FORMULA_UNIT;
        };
    }

    private static Optional<Double> times(Evidence evidence, Basis shown) {
        if (shown == evidence.basis()) {
            return Optional.of(1.0);
        }
        Optional<Double> atoms = evidence.composition().map(c -> c.reduced().atoms());
        if (evidence.basis() == Basis.PER_ATOM && shown == Basis.PER_FORMULA_UNIT) {
            return atoms;
        }
        boolean toAtom = evidence.basis() == Basis.PER_FORMULA_UNIT && shown == Basis.PER_ATOM;
        return toAtom ? atoms.map(n -> 1 / n) : Optional.empty();
    }

    /** The passage has to stand there letter by letter, in quotation marks, and its place behind it. */
    private static boolean isQuotation(String text, Evidence evidence) {
        String place = "” (" + evidence.provenance().source() + ", "
                + evidence.provenance().record() + ")";
        return evidence.value() instanceof PropertyValue.Label label
                && text.length() == label.text().length() + place.length() + 1
                && text.startsWith("“" + label.text())
                && text.endsWith(place);
    }

    private static boolean isLabel(String text, Evidence evidence) {
        if (Quotation.is(evidence)) {
            return isQuotation(text, evidence);
        }
        if (evidence.value() instanceof PropertyValue.Flag flag) {
            return text.equals(flag.value() ? "yes" : "no");
        }
        return evidence.value() instanceof PropertyValue.Label label
                && (text.equals(Foreign.line(label.text())) || isOrdering(text, label.text()));
    }

    private static boolean isOrdering(String text, String symbol) {
        return switch (symbol) {
            case "FM" -> text.equals("ferromagnetic");
            case "AFM" -> text.equals("antiferromagnetic");
            case "FiM" -> text.equals("ferrimagnetic");
            case "NM" -> text.equals("non-magnetic");
            default -> false;
        };
    }

    private static boolean isMaterial(String text, Evidence evidence) {
        Optional<String> formula = evidence.composition().map(Composition::reducedFormula);
        if (evidence.material().isEmpty() || formula.isEmpty()) {
            return formula.filter(text::equals).isPresent();
        }
        String id = evidence.material().get().toString();
        Matcher both = MATERIAL.matcher(text);
        return text.equals(id)
                || text.equals(formula.get())
                || both.matches()
                        && both.group(1).equals(formula.get())
                        && both.group(2).equals(id);
    }

    private static boolean isOrigin(String text, Evidence evidence) {
        var origin = evidence.provenance();
        return text.equals(origin.method().name())
                || text.equals(Foreign.line(origin.source()))
                || text.equals(Foreign.line(origin.record()))
                || origin.release().filter(text::equals).isPresent();
    }

    private static boolean isConditions(String text, Conditions conditions) {
        for (String piece : text.split(", ", -1)) {
            if (!isCondition(piece, conditions)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCondition(String piece, Conditions conditions) {
        boolean cell = conditions
                .cell()
                .filter(setting -> piece.equals(
                        switch (setting) {
                            case AS_GIVEN -> "cell as given";
                            case PRIMITIVE -> "primitive cell";
                            case CONVENTIONAL -> "conventional cell";
                        }))
                .isPresent();
        return cell
                || conditions.temperature().filter(t -> isExactly(piece, t)).isPresent()
                || conditions.pressure().filter(p -> isExactly(piece, p)).isPresent()
                || piece.startsWith("± ")
                        && conditions
                                .uncertainty()
                                .filter(u -> isExactly(piece.substring(2), u))
                                .isPresent();
    }

    private static boolean isExactly(String text, Quantity quantity) {
        int space = text.indexOf(' ');
        String number = space < 0 ? text : text.substring(0, space);
        String unit = space < 0 ? "" : text.substring(space + 1);
        return number.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?")
                && Double.parseDouble(number) == quantity.value()
                && unit.equals(quantity.unit().symbol());
    }
}
