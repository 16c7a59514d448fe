package io.retort.client.mp;

import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the {@code formula} parameter means to the service (emmet-api, {@code formula_to_criteria}): {@code Fe2O3} that
 * ratio; {@code Fe2O3,SiO2} one of these; {@code ABO3} any compound of that shape, O being a letter like others;
 * {@code *2O3} that shape with the counts of the elements that are named, each {@code *} another element.
 */
public sealed interface FormulaPattern {

    /** That ratio of elements. */
    record Exact(Composition composition) implements FormulaPattern {
        @Override
        public boolean matches(Composition other) {
            return composition.sameRatio(other);
        }
    }

    /** One of these reduced formulas. */
    record OneOf(Set<String> formulas) implements FormulaPattern {
        @Override
        public boolean matches(Composition other) {
            return formulas.contains(other.reducedFormula());
        }
    }

    /** One of these shapes, such as ABC3. */
    record Shape(Set<String> shapes) implements FormulaPattern {
        @Override
        public boolean matches(Composition other) {
            return shapes.contains(other.anonymousFormula());
        }
    }

    /** This shape with these counts in the reduced formula. */
    record Wildcard(String shape, Map<Element, Double> counts) implements FormulaPattern {
        @Override
        public boolean matches(Composition other) {
            Composition reduced = other.reduced();
            return other.anonymousFormula().equals(shape)
                    && counts.entrySet().stream().allMatch(e -> reduced.amount(e.getKey()) == e.getValue());
        }
    }

    /** Whether a material of this composition is found. */
    boolean matches(Composition composition);

    /** @throws IllegalArgumentException where the service would refuse it; says what belongs there */
    static FormulaPattern parse(String text) {
        List<String> items =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (text.contains("*")) {
            if (items.size() > 1) {
                throw new IllegalArgumentException("one formula where there is a *, not a list");
            }
            return Symbols.of(text.strip()).wildcard();
        }
        List<Symbols> all = items.stream().map(Symbols::of).toList();
        if (all.stream().anyMatch(Symbols::isShape)) {
            Set<String> shapes = new LinkedHashSet<>();
            all.forEach(symbols -> shapes.add(symbols.shape()));
            return new Shape(shapes);
        }
        if (all.size() == 1) {
            return new Exact(composition(items.get(0)));
        }
        Set<String> formulas = new LinkedHashSet<>();
        items.forEach(item -> formulas.add(composition(item).reducedFormula()));
        return new OneOf(formulas);
    }

    /** With deuterium and tritium as the hydrogen that the service takes them for. */
    private static Composition composition(String text) {
        try {
            Map<Element, Double> amounts = new TreeMap<>();
            Composition.of(text)
                    .reduced()
                    .amounts()
                    .forEach((element, amount) ->
                            amounts.merge(element.number() == 1 ? Element.of("H") : element, amount, Double::sum));
            return new Composition(amounts);
        } catch (FormulaSyntaxException e) {
            throw new IllegalArgumentException(ParameterKind.FORMULA.expected(), e);
        }
    }

    /**
     * A formula letter by letter, elements or not.
     *
     * @param amounts by symbol; each {@code *} under a name of its own
     */
    record Symbols(Map<String, Double> amounts) {

        private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9.()\\[\\]{}*]+");
        private static final Pattern PIECE = Pattern.compile("([A-Z][a-z]*|\\*)(\\d*\\.?\\d*)");

        static Symbols of(String text) {
            if (!ALLOWED.matcher(text).matches()) {
                throw new IllegalArgumentException(ParameterKind.FORMULA.expected());
            }
            String flat = text.replaceAll("[()\\[\\]{}]", "");
            Map<String, Double> amounts = new LinkedHashMap<>();
            Matcher piece = PIECE.matcher(flat);
            int end = 0;
            while (piece.find() && piece.start() == end) {
                end = piece.end();
                String symbol = piece.group(1).equals("*") ? "*" + end : piece.group(1);
                amounts.merge(symbol, amount(piece.group(2)), Double::sum);
            }
            if (amounts.isEmpty() || end != flat.length() || !text.equals(flat) && text.contains("*")) {
                throw new IllegalArgumentException(ParameterKind.FORMULA.expected());
            }
            return new Symbols(amounts);
        }

        /** Whether a symbol is no element, so that the service takes the whole for a shape. */
        boolean isShape() {
            return amounts.keySet().stream()
                    .anyMatch(symbol -> Element.find(symbol).isEmpty());
        }

        /** {@code ABC3}: by growing amount, whole amounts reduced. */
        String shape() {
            double divisor = divisor();
            List<Double> sizes =
                    amounts.values().stream().map(a -> a / divisor).sorted().toList();
            StringBuilder shape = new StringBuilder();
            for (int i = 0; i < sizes.size(); i++) {
                shape.append((char) ('A' + i)).append(sizes.get(i) == 1 ? "" : Wire.number(sizes.get(i)));
            }
            return shape.toString();
        }

        Wildcard wildcard() {
            double divisor = divisor();
            Map<Element, Double> counts = new LinkedHashMap<>();
            List<String> letters = new ArrayList<>();
            amounts.forEach((symbol, amount) -> Element.find(symbol)
                    .ifPresentOrElse(element -> counts.put(element, amount / divisor), () -> letters.add(symbol)));
            if (letters.stream().anyMatch(letter -> !letter.startsWith("*"))) {
                throw new IllegalArgumentException("element symbols beside the *, such as *2O3");
            }
            return new Wildcard(shape(), counts);
        }

        private double divisor() {
            boolean whole = amounts.values().stream().allMatch(a -> a == Math.rint(a));
            return whole
                    ? amounts.values().stream().mapToLong(Double::longValue).reduce(0, Symbols::gcd)
                    : 1;
        }

        private static long gcd(long a, long b) {
            return b == 0 ? a : gcd(b, a % b);
        }

        private static double amount(String digits) {
            return digits.isEmpty() || digits.equals(".") ? 1 : Double.parseDouble(digits);
        }
    }
}
