package io.retort.core.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a product of named units with exponents: {@code W/(m·K)}, {@code g/cm^3}, {@code cm⁻¹}, {@code J mol-1 K-1}. */
final class UnitParser {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(/|\\bper\\b)|(\\()|(\\))|[·⋅*.×]|(\\p{L}+|Å|Å|°C|%|µ\\p{L}+|1)(?:\\^?([+-]?\\d+))?)\\s*");

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final String text;

    UnitParser(String text) {
        this.text = text;
    }

    Unit parse() {
        String plain = plain(text);
        if (plain.isEmpty() || plain.equals("1")) {
            return Unit.ONE;
        }
        var named = UnitTable.find(plain);
        if (named.isPresent()) {
            return named.get();
        }
        List<Factor> factors = factors(plain);
        Dimension dimension = Dimension.NONE;
        BigDecimal factor = BigDecimal.ONE;
        for (Factor part : factors) {
            dimension = dimension.times(part.unit.dimension().power(part.exponent));
            factor = factor.multiply(part.unit.factor().pow(part.exponent, MathContext.DECIMAL128));
        }
        return new Unit(pretty(factors), dimension, factor, BigDecimal.ZERO);
    }

    private List<Factor> factors(String plain) {
        List<Factor> factors = new ArrayList<>();
        Matcher token = TOKEN.matcher(plain);
        int position = 0;
        int sign = 1;
        boolean bracket = false;
        while (position < plain.length()) {
            if (!token.find(position) || token.start() != position || token.end() == position) {
                throw unknown(plain.substring(position));
            }
            position = token.end();
            if (token.group(1) != null) {
                sign = -1;
            } else if (token.group(2) != null) {
                bracket = true;
            } else if (token.group(3) != null) {
                bracket = false;
                sign = 1;
            } else if (token.group(4) != null) {
                int exponent = token.group(5) == null ? 1 : exponent(token.group(5));
                if (!token.group(4).equals("1")) {
                    factors.add(new Factor(named(token.group(4)), sign * exponent));
                }
                sign = bracket ? sign : 1;
            }
        }
        if (factors.isEmpty() || bracket || plain.matches(".*(/|per)\\s*")) {
            throw unknown(plain);
        }
        return factors;
    }

    private int exponent(String digits) {
        int exponent = Integer.parseInt(digits.substring(0, Math.min(digits.length(), 4)));
        if (exponent == 0 || Math.abs(exponent) > 9) {
            throw unknown(text);
        }
        return exponent;
    }

    private Unit named(String name) {
        return UnitTable.find(name).orElseThrow(() -> unknown(name));
    }

    private static String pretty(List<Factor> factors) {
        StringBuilder over = new StringBuilder();
        StringBuilder under = new StringBuilder();
        int unders = 0;
        for (Factor part : factors) {
            StringBuilder side = part.exponent > 0 ? over : under;
            unders += part.exponent > 0 ? 0 : 1;
            side.append(side.isEmpty() ? "" : "·").append(part.unit.symbol()).append(superscript(part.exponent));
        }
        if (under.isEmpty()) {
            return over.toString();
        }
        if (over.isEmpty()) {
            return under + "⁻" + (unders == 1 && Math.abs(factors.get(0).exponent) == 1 ? "¹" : "");
        }
        return over + "/" + (unders > 1 ? "(" + under + ")" : under);
    }

    private static String superscript(int exponent) {
        int size = Math.abs(exponent);
        return size == 1 ? "" : String.valueOf(SUPERSCRIPTS.charAt(size));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : text.strip().toCharArray()) {
            int superscript = SUPERSCRIPTS.indexOf(c);
            if (superscript >= 0) {
                plain.append(superscript);
            } else if (c == '⁻' || c == '−' || c == '–') {
                plain.append('-');
            } else {
                plain.append(c == 'μ' ? 'µ' : c);
            }
        }
        return plain.toString();
    }

    private IllegalArgumentException unknown(String found) {
        return new IllegalArgumentException("Unit '" + shortened(text) + "': '" + shortened(found.strip())
                + "' is not a unit known here; expected one such as eV, kJ/mol, GPa, Å, g/cm^3 or cm^-1.");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }

    private record Factor(Unit unit, int exponent) {}
}
