package io.retort.kg.crate;

import io.retort.core.quantity.Unit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites an expression as a tool was given it so that every unit stands in brackets: {@code 3 GPa} is {@code (3*[GPa])}. */
final class Literals {

    private static final String UNIT_PART = "[\\p{L}°%µ]+(?:\\^[+-]?\\d|[⁺⁻]?[⁰¹²³⁴-⁹])?";
    private static final Pattern TOKEN = Pattern.compile("\\{?\\s*(?<evidence>ev-[0-9a-f]{10})\\s*}?"
            + "|(?<function>min|max|abs|sqrt)(?=\\s*\\()"
            + "|(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)"
            + "(?:\\s*(?<unit>" + UNIT_PART + "(?:[/·](?:" + UNIT_PART + "|\\([^()]*\\)))*))?"
            + "|(?<other>\\S)");

    private Literals() {}

    /** In {@link Working}'s spelling. */
    static String bracketed(String expression) {
        String text =
                expression.replace('−', '-').replace('×', '*').replace('÷', '/').replace("**", "^");
        StringBuilder out = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        int position = 0;
        while (token.find(position)) {
            position = token.end();
            if (token.group("evidence") != null) {
                out.append('{').append(token.group("evidence")).append('}');
            } else if (token.group("number") != null) {
                String unit = known(token.group("unit"));
                position = unit.isEmpty() ? token.end("number") : token.start("unit") + unit.length();
                out.append(literal(token.group("number"), unit));
            } else {
                out.append(token.group().equals("·") ? "*" : token.group());
            }
        }
        return out.toString();
    }

    /** A number in a unit, in SI. */
    static String literal(String number, String unit) {
        if (unit.isEmpty()) {
            return number;
        }
        String offset = Unit.of(unit).offset().signum() == 0
                ? ""
                : "+" + Unit.of(unit).offset().toPlainString();
        return "(" + number + "*[" + unit + "]" + offset + ")";
    }

    /** The longest beginning that names a unit. */
    private static String known(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return "";
        }
        for (int end = text.length(); end > 0; end--) {
            String piece = text.substring(0, end);
            if (unit(piece).isPresent()) {
                return piece;
            }
        }
        return "";
    }

    static Optional<Unit> unit(String symbol) {
        try {
            return Optional.of(Unit.of(symbol));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
