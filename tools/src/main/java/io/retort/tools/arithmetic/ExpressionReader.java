package io.retort.tools.arithmetic;

import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import io.retort.tools.Citations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recursive descent over one expression; works out values as it reads.
 *
 * <pre>
 * sum     := product (('+' | '-') product)*
 * product := signed (('*' | '/') signed)*
 * signed  := ('+' | '-')* power
 * power   := value ('^' signed)?
 * value   := number unit? | '{' evidence '}' | function '(' sum (',' sum)* ')' | '(' sum ')'
 * </pre>
 */
final class ExpressionReader {

    private static final int MAX_LENGTH = 500;
    private static final int MAX_DEPTH = 32;

    private static final Pattern NUMBER = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern EVIDENCE = Pattern.compile("\\{?\\s*(ev-[0-9a-f]{10})\\s*}?");
    private static final Pattern FUNCTION = Pattern.compile("(min|max|abs|sqrt)\\s*\\(");

    /** One named unit with its exponent: {@code cm^3}, {@code cm⁻¹}; a sign only after {@code ^}. */
    private static final String UNIT_PART = "[\\p{L}°%]+(?:\\^[+-]?\\d|[⁺⁻]?[⁰¹²³⁴-⁹])?";

    private static final Pattern UNIT_START = Pattern.compile("\\s*(" + UNIT_PART + ")");
    private static final Pattern UNIT_NEXT =
            Pattern.compile("[/·](?:" + UNIT_PART + "|\\(" + UNIT_PART + "(?:·" + UNIT_PART + ")*\\))");

    private final String text;
    private final Citations citations;
    private final Set<Evidence> cited = new LinkedHashSet<>();
    private final StringBuilder spelled = new StringBuilder();
    private int position;
    private int depth;

    ExpressionReader(String text, Citations citations) {
        this.text = text.replace('−', '-').replace('×', '*').replace('÷', '/').replace("**", "^");
        this.citations = citations;
    }

    /** The value of the whole text. */
    Amount read() throws ExpressionException, ToolFailure {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw error(
                    text.isBlank()
                            ? "found nothing, expected an expression such as 2 * {ev-3f2a9c01d7}."
                            : "longer than " + MAX_LENGTH + " characters; calculate in several steps.");
        }
        Amount value = sum();
        if (position < text.length()) {
            throw expected("an operator (+ - * / ^) or the end");
        }
        return value;
    }

    /** The evidence that the expression cites, each once. */
    List<Evidence> cited() {
        return List.copyOf(cited);
    }

    /** The expression with values in place of citations. */
    String spelled() {
        return spelled.toString().strip();
    }

    private Amount sum() throws ExpressionException, ToolFailure {
        Amount left = product();
        while (true) {
            int at = position;
            if (take('+')) {
                left = at(at, left, product(), Amount::plus);
            } else if (take('-')) {
                left = at(at, left, product(), Amount::minus);
            } else {
                return left;
            }
        }
    }

    private Amount product() throws ExpressionException, ToolFailure {
        Amount left = signed();
        while (true) {
            int at = position;
            if (take('*') || take('·')) {
                left = at(at, left, signed(), Amount::times);
            } else if (take('/')) {
                left = at(at, left, signed(), Amount::dividedBy);
            } else {
                return left;
            }
        }
    }

    private Amount signed() throws ExpressionException, ToolFailure {
        boolean negative = false;
        while (true) {
            if (take('-')) {
                negative = !negative;
            } else if (!take('+')) {
                Amount value = power();
                return negative ? value.negated() : value;
            }
        }
    }

    private Amount power() throws ExpressionException, ToolFailure {
        Amount base = value();
        int at = position;
        if (!take('^')) {
            return base;
        }
        enter();
        Amount exponent = signed();
        depth--;
        return at(at, base, exponent, Amount::power);
    }

    private Amount value() throws ExpressionException, ToolFailure {
        skipSpace();
        Matcher number = matcher(NUMBER);
        if (number.lookingAt()) {
            return number(number);
        }
        Matcher evidence = matcher(EVIDENCE);
        if (evidence.lookingAt()) {
            return evidence(evidence);
        }
        Matcher function = matcher(FUNCTION);
        if (function.lookingAt()) {
            return function(function);
        }
        if (take('(')) {
            return inside();
        }
        throw expected("a number, {ev-…}, '(' or one of min, max, abs, sqrt");
    }

    private Amount number(Matcher number) throws ExpressionException {
        double value = Double.parseDouble(number.group());
        if (!Double.isFinite(value)) {
            throw expected("a number up to 1e308");
        }
        position = number.end();
        Unit unit = unit();
        spelled.append(text, number.start(), position);
        return Amount.of(new Quantity(value, unit), Basis.NONE);
    }

    /** The longest text from here that names a unit; 1 where there is none. */
    private Unit unit() throws ExpressionException {
        Matcher start = matcher(UNIT_START);
        if (!start.lookingAt()) {
            return Unit.ONE;
        }
        int from = start.start(1);
        int end = start.end();
        Unit unit = find(text.substring(from, end))
                .orElseThrow(() -> new ExpressionException(
                        from + 1,
                        "'" + start.group(1) + "' is not a unit known here; expected one such as eV, GPa or g/cm^3, or"
                                + " an operator."));
        Matcher next = UNIT_NEXT.matcher(text).region(end, text.length());
        while (next.lookingAt() && !startsBracket(next.end())) {
            Optional<Unit> longer = find(text.substring(from, next.end()));
            if (longer.isEmpty()) {
                break;
            }
            unit = longer.get();
            end = next.end();
            next.region(end, text.length());
        }
        position = end;
        return unit;
    }

    private Amount evidence(Matcher match) throws ToolFailure {
        Evidence evidence = citations.find(match.group(1));
        cited.add(evidence);
        position = match.end();
        Amount amount = Amount.of(citations.number(evidence), evidence.basis());
        spelled.append(amount);
        return amount;
    }

    private Amount function(Matcher match) throws ExpressionException, ToolFailure {
        int at = position;
        position = match.end();
        spelled.append(match.group());
        enter();
        List<Amount> arguments = new ArrayList<>(List.of(sum()));
        while (take(',')) {
            arguments.add(sum());
        }
        close();
        return apply(match.group(1), arguments, at);
    }

    private Amount apply(String name, List<Amount> arguments, int at) throws ExpressionException {
        boolean single = name.equals("abs") || name.equals("sqrt");
        if (single && arguments.size() > 1) {
            throw new ExpressionException(at + 1, name + " takes one value, not " + arguments.size() + ".");
        }
        Amount result = arguments.get(0);
        for (Amount next : arguments.subList(1, arguments.size())) {
            result = at(at, result, next, name.equals("min") ? Amount::smaller : Amount::larger);
        }
        return switch (name) {
            case "abs" -> result.absolute();
            case "sqrt" -> at(at, result, result, (value, same) -> value.root());
            default -> result;
        };
    }

    private Amount inside() throws ExpressionException, ToolFailure {
        enter();
        Amount value = sum();
        close();
        return value;
    }

    private void enter() throws ExpressionException {
        if (++depth > MAX_DEPTH) {
            throw error("brackets more than " + MAX_DEPTH + " deep; calculate in several steps.");
        }
    }

    private void close() throws ExpressionException {
        depth--;
        if (!take(')')) {
            throw expected("')'");
        }
    }

    @FunctionalInterface
    private interface Step {
        Amount of(Amount left, Amount right);
    }

    private static Amount at(int position, Amount left, Amount right, Step step) throws ExpressionException {
        try {
            Amount result = step.of(left, right);
            if (!Double.isFinite(result.value())) {
                throw new IllegalArgumentException("The result is not a finite number.");
            }
            return result;
        } catch (IllegalArgumentException e) {
            throw new ExpressionException(position + 1, String.valueOf(e.getMessage()));
        }
    }

    private boolean take(char wanted) {
        skipSpace();
        if (position >= text.length() || text.charAt(position) != wanted) {
            return false;
        }
        position++;
        spelled.append(" +-*/^".indexOf(wanted) > 0 && wanted != '^' ? " " + wanted + " " : wanted);
        return true;
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private boolean startsBracket(int index) {
        return index < text.length() && text.charAt(index) == '(';
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(position, text.length());
    }

    private static Optional<Unit> find(String name) {
        try {
            return Optional.of(Unit.of(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ExpressionException expected(String what) {
        String found = position >= text.length()
                ? "the end"
                : "'" + text.substring(position, Math.min(position + 12, text.length())) + "'";
        return error("found " + found + ", expected " + what + ".");
    }

    private ExpressionException error(String message) {
        return new ExpressionException(position + 1, message);
    }
}
