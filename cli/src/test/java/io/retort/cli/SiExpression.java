package io.retort.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out an expression of a crate as its README describes it; a comparison is 1 or 0. */
final class SiExpression {

    private static final Pattern TOKEN = Pattern.compile("\\s*(\\{ev-[0-9a-f]{10}}|\\[[^\\]]+]|min|max|abs|sqrt"
            + "|(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?|==|<=|>=|[-+*/^(),<>])");

    private final List<String> tokens = new ArrayList<>();
    private final ToDoubleFunction<String> fact;
    private final ToDoubleFunction<String> unit;
    private int position;

    SiExpression(String text, ToDoubleFunction<String> fact, ToDoubleFunction<String> unit) {
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(token.group(1));
            end = token.end();
        }
        if (end < text.length()) {
            throw new IllegalArgumentException("Unreadable from " + end + ": " + text);
        }
        this.fact = fact;
        this.unit = unit;
    }

    double value() {
        double left = sum();
        if (position == tokens.size()) {
            return left;
        }
        String sign = tokens.get(position++);
        double right = sum();
        return switch (sign) {
            case "==" -> left == right ? 1 : 0;
            case "<=" -> left <= right ? 1 : 0;
            case ">=" -> left >= right ? 1 : 0;
            default -> throw new IllegalArgumentException("Unexpected " + sign);
        };
    }

    private double sum() {
        double value = product();
        while (true) {
            if (take("+")) {
                value += product();
            } else if (take("-")) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        double value = signed();
        while (true) {
            if (take("*")) {
                value *= signed();
            } else if (take("/")) {
                value /= signed();
            } else {
                return value;
            }
        }
    }

    private double signed() {
        if (take("-")) {
            return -signed();
        }
        double base = single();
        return take("^") ? Math.pow(base, signed()) : base;
    }

    private double single() {
        String token = tokens.get(position++);
        if (token.startsWith("{")) {
            return fact.applyAsDouble(token.substring(1, token.length() - 1));
        } else if (token.startsWith("[")) {
            return unit.applyAsDouble(token.substring(1, token.length() - 1));
        } else if (token.equals("(")) {
            return closed(sum());
        } else if (token.matches("min|max|abs|sqrt")) {
            position++;
            double value = sum();
            while (take(",")) {
                value = token.equals("min") ? Math.min(value, sum()) : Math.max(value, sum());
            }
            value = token.equals("abs") ? Math.abs(value) : token.equals("sqrt") ? Math.sqrt(value) : value;
            return closed(value);
        }
        return Double.parseDouble(token);
    }

    private double closed(double value) {
        if (!take(")")) {
            throw new IllegalArgumentException("Expected ) in " + tokens);
        }
        return value;
    }

    private boolean take(String token) {
        boolean next = position < tokens.size() && tokens.get(position).equals(token);
        position += next ? 1 : 0;
        return next;
    }
}
