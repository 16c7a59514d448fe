package io.retort.core.formula;

import io.retort.core.element.Element;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recursive descent over one formula.
 *
 * <pre>
 * formula := part (separator multiplier? part)* charge?
 * part    := (element amount? | open part close amount?)+
 * </pre>
 */
final class FormulaParser {

    private static final int MAX_LENGTH = 1000;
    private static final int MAX_DEPTH = 32;
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";
    private static final String SEPARATORS = "·•⋅∙*";

    /** A full stop before water is a separator, also straight after an amount: CuSO4.5H2O. */
    private static final Pattern WATER = Pattern.compile("\\.\\d*(\\.\\d+)?(H2O|D2O|HDO)\\b.*");

    /** A charge at the end: {@code ^2-}, {@code (2-)}, {@code 2+}, {@code +3}, {@code --}. */
    private static final Pattern CHARGE = Pattern.compile("(\\^\\(?|\\(|\\s)?(\\d?)([+-]+)(\\d?)\\)?$");

    private final String text;
    private String rest;
    private int position;

    FormulaParser(String text) {
        this.text = text;
        this.rest = normal(text);
    }

    Formula parse() {
        if (rest.isBlank()) {
            throw error("nothing", "a formula such as Fe2O3");
        }
        if (rest.length() > MAX_LENGTH) {
            throw error(rest.length() + " characters", "at most " + MAX_LENGTH);
        }
        int charge = takeCharge();
        Map<Element, Double> amounts = new TreeMap<>();
        add(amounts, part(0), multiplier());
        while (position < rest.length()) {
            separator();
            double multiplier = multiplier();
            add(amounts, part(0), multiplier);
        }
        return new Formula(text.strip(), new Composition(amounts), charge);
    }

    /** Takes the charge off the end, so that the rest is neutral. */
    private int takeCharge() {
        Matcher charge = CHARGE.matcher(rest);
        if (!charge.find() || charge.start() == 0) {
            return 0;
        }
        String before = rest.substring(0, charge.start());
        String digits = charge.group(2) + charge.group(4);
        String signs = charge.group(3);
        boolean marked = charge.group(1) != null || !charge.group(4).isEmpty();
        // NH4+ has charge 1, Fe3+ has charge 3, SO42- has charge 2: one digit after a molecule is an amount.
        if (!marked && digits.length() == 1 && isMolecule(before) && !Character.isDigit(last(before))) {
            before += digits;
            digits = "";
        }
        rest = before;
        int size = digits.isEmpty() ? signs.length() : Integer.parseInt(digits);
        return signs.charAt(0) == '-' ? -size : size;
    }

    private Map<Element, Double> part(int depth) {
        if (depth > MAX_DEPTH) {
            throw error("brackets " + depth + " deep", "at most " + MAX_DEPTH);
        }
        Map<Element, Double> amounts = new TreeMap<>();
        int start = position;
        while (position < rest.length()) {
            char next = rest.charAt(position);
            if (OPEN.indexOf(next) >= 0) {
                add(amounts, bracket(next, depth), amount());
            } else if (Character.isUpperCase(next)) {
                add(amounts, Map.of(element(), 1.0), amount());
            } else {
                break;
            }
        }
        if (position == start) {
            throw error(found(), "an element symbol such as Fe or O");
        }
        return amounts;
    }

    private Map<Element, Double> bracket(char open, int depth) {
        char close = CLOSE.charAt(OPEN.indexOf(open));
        position++;
        Map<Element, Double> inside = part(depth + 1);
        if (position >= rest.length() || rest.charAt(position) != close) {
            throw error(found(), "'" + close + "'");
        }
        position++;
        return inside;
    }

    private Element element() {
        for (int length = 2; length >= 1; length--) {
            if (position + length <= rest.length()) {
                var element = Element.find(rest.substring(position, position + length));
                if (element.isPresent() && !isLowerCaseAt(position + length)) {
                    position += length;
                    return element.get();
                }
            }
        }
        throw error(found(), "an element symbol such as Fe or O");
    }

    private boolean isLowerCaseAt(int index) {
        return index < rest.length() && Character.isLowerCase(rest.charAt(index));
    }

    private double amount() {
        int start = position;
        digits();
        if (position < rest.length() && rest.charAt(position) == '.' && !isSeparatorStop(start)) {
            position++;
            digits();
        }
        return number(start);
    }

    private double multiplier() {
        int start = position;
        digits();
        if (position > start && position < rest.length() && rest.charAt(position) == '.') {
            position++;
            digits();
        }
        return number(start);
    }

    private double number(int start) {
        if (position == start) {
            return 1;
        }
        double value;
        try {
            value = Double.parseDouble(rest.substring(start, position));
        } catch (NumberFormatException e) {
            throw error("'" + rest.substring(start, position) + "'", "an amount such as 2 or 0.5");
        }
        if (!(value > 0) || value > 1e6) {
            throw error("the amount " + rest.substring(start, position), "an amount above 0 and up to 1000000");
        }
        return value;
    }

    private void digits() {
        while (position < rest.length() && Character.isDigit(rest.charAt(position))) {
            position++;
        }
    }

    /** Whether the full stop here separates parts (CuSO4.5H2O, CuCO3.Cu(OH)2) rather than decimals (Li0.5). */
    private boolean isSeparatorStop(int amountStart) {
        String ahead = rest.substring(position);
        boolean afterAmount = position > amountStart;
        boolean zero = afterAmount && rest.substring(amountStart, position).matches("0+");
        boolean digitFollows = ahead.length() > 1 && Character.isDigit(ahead.charAt(1));
        return !zero && (WATER.matcher(ahead).matches() || !digitFollows);
    }

    private void separator() {
        char next = rest.charAt(position);
        if (SEPARATORS.indexOf(next) < 0 && next != '.') {
            throw error(found(), "an element symbol, an amount or a separator such as '·'");
        }
        position++;
    }

    private String found() {
        if (position >= rest.length()) {
            return "the end";
        }
        int end = position + 1;
        while (end < rest.length() && Character.isLowerCase(rest.charAt(end))) {
            end++;
        }
        return "'" + rest.substring(position, Math.min(end, position + 12)) + "'";
    }

    private FormulaSyntaxException error(String found, String expected) {
        return new FormulaSyntaxException(text, position + 1, found, expected);
    }

    private static void add(Map<Element, Double> to, Map<Element, Double> amounts, double times) {
        amounts.forEach((element, amount) -> to.merge(element, amount * times, Double::sum));
    }

    /** Whether a digit that follows belongs to the last atom: not after one element, nor after a bracket round all. */
    private static boolean isMolecule(String formula) {
        boolean allInBrackets = formula.startsWith("[") && formula.indexOf(']') == formula.length() - 1;
        return !allInBrackets && Element.find(formula).isEmpty();
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    private static String normal(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : text.strip().toCharArray()) {
            plain.append(plain(c));
        }
        return plain.toString().replaceAll("\\s+(?=[\\p{Lu}(\\[{·•⋅∙*])", "").replaceAll("(?<=[·•⋅∙*])\\s+", "");
    }

    private static char plain(char c) {
        int subscript = SUBSCRIPTS.indexOf(c);
        if (subscript >= 0) {
            return (char) ('0' + subscript);
        }
        int superscript = SUPERSCRIPTS.indexOf(c);
        if (superscript >= 0) {
            return (char) ('0' + superscript);
        }
        return switch (c) {
            case '⁺', '₊' -> '+';
            case '⁻', '₋', '−', '–' -> '-';
            default -> c;
        };
    }
}
