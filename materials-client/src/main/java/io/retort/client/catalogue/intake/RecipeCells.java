package io.retort.client.catalogue.intake;

import io.retort.core.quantity.Unit;
import io.retort.core.synthesis.Span;
import io.retort.core.synthesis.Treatment;
import io.retort.core.synthesis.Treatment.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Cells of a mined recipe, read with care: what is no name, no temperature or no time is left out. */
final class RecipeCells {

    private static final int LONGEST_NAME = 60;
    private static final double COLDEST = -273.15;
    private static final double HOTTEST = 3500;
    private static final double LONGEST = 5000;
    private static final double KELVIN = 273.15;

    private static final Unit CELSIUS = Unit.of("°C");
    private static final Unit HOUR = Unit.of("h");

    private static final Map<String, Kind> KINDS = Map.of(
            "Mixing", Kind.MIX,
            "SolutionMixing", Kind.MIX_IN_SOLUTION,
            "LiquidGrinding", Kind.GRIND_IN_LIQUID,
            "ShapingOperation", Kind.SHAPE,
            "DryingOperation", Kind.DRY,
            "HeatingOperation", Kind.HEAT,
            "QuenchingOperation", Kind.COOL);

    private RecipeCells() {}

    /** Steps that are kept; what a kind is called that is not known is left out. */
    static List<Treatment> treatments(List<?> operations) {
        List<Treatment> treatments = new ArrayList<>();
        for (Object operation : operations) {
            Map<?, ?> cells = object(operation);
            Optional.ofNullable(KINDS.get(text(cells, "type")))
                    .ifPresent(kind -> treatments.add(treatment(kind, object(cells.get("conditions")))));
        }
        return treatments;
    }

    private static Treatment treatment(Kind kind, Map<?, ?> conditions) {
        return new Treatment(
                kind,
                temperatures(list(conditions.get("heating_temperature"))),
                times(list(conditions.get("heating_time"))),
                names(conditions.get("heating_atmosphere")),
                names(conditions.get("mixing_media")));
    }

    private static List<Span> temperatures(List<?> cells) {
        return cells.stream()
                .flatMap(cell ->
                        span(object(cell)).stream().flatMap(s -> celsius(s, text(object(cell), "units")).stream()))
                .filter(span -> span.low().value() > COLDEST && span.high().value() < HOTTEST)
                .toList();
    }

    private static Optional<Span> celsius(double[] s, String unit) {
        return switch (unit) {
            case "C", "°C" -> Optional.of(Span.of(s[0], s[1], CELSIUS));
            case "K" -> Optional.of(Span.of(s[0] - KELVIN, s[1] - KELVIN, CELSIUS));
            default -> Optional.empty();
        };
    }

    private static List<Span> times(List<?> cells) {
        return cells.stream()
                .flatMap(cell ->
                        span(object(cell)).stream().flatMap(s -> hours(s, text(object(cell), "units")).stream()))
                .filter(span -> span.low().value() > 0 && span.high().value() < LONGEST)
                .toList();
    }

    private static Optional<Span> hours(double[] s, String unit) {
        double factor = switch (unit) {
            case "h" -> 1;
            case "min" -> 1 / 60.0;
            case "d", "day", "days" -> 24;
            default -> 0;
        };
        return factor == 0 ? Optional.empty() : Optional.of(Span.of(s[0] * factor, s[1] * factor, HOUR));
    }

    /** Lowest and highest of the values that a cell names. */
    private static Optional<double[]> span(Map<?, ?> cell) {
        List<Double> values = DoubleStream.concat(
                        numbers(list(cell.get("values"))),
                        numbers(single(cell.get("min_value"), cell.get("max_value"))))
                .boxed()
                .sorted()
                .toList();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new double[] {values.get(0), values.get(values.size() - 1)});
    }

    private static DoubleStream numbers(List<?> values) {
        return values.stream().filter(Double.class::isInstance).mapToDouble(value -> (Double) value);
    }

    private static List<?> single(@Nullable Object... values) {
        List<Object> present = new ArrayList<>();
        for (Object value : values) {
            if (value != null) {
                present.add(value);
            }
        }
        return present;
    }

    /** {@code BaCO3 + TiO2 → BaTiO3 + CO2} with its amounts; empty where an amount is not a plain number above 0. */
    static String reaction(@Nullable Object cell) {
        Map<?, ?> sides = object(cell);
        Optional<String> left = side(list(sides.get("left_side")));
        Optional<String> right = side(list(sides.get("right_side")));
        return left.isPresent() && right.isPresent() ? left.get() + " → " + right.get() : "";
    }

    private static Optional<String> side(List<?> terms) {
        List<String> written = new ArrayList<>();
        for (Object term : terms) {
            String amount = text(object(term), "amount");
            String name = clean(text(object(term), "material"));
            boolean plain = amount.matches("\\d{1,6}(\\.\\d{1,6})?") && !name.startsWith("[") && !name.isEmpty();
            if (!plain) {
                return Optional.empty();
            }
            written.add((amount.equals("1") ? "" : amount + " ") + name);
        }
        return written.isEmpty() ? Optional.empty() : Optional.of(String.join(" + ", written));
    }

    private static List<String> names(@Nullable Object cell) {
        List<?> all = cell instanceof String one ? List.of(one) : list(cell);
        return all.stream()
                .map(name -> clean(String.valueOf(name)))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** A name of a substance: on one line, without what could be taken for markup, and not long. */
    static String clean(String text) {
        String name = text.replaceAll("[^\\p{L}\\p{N} ().,+·*\\[\\]/δ−-]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return name.length() > LONGEST_NAME ? "" : name;
    }

    static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static String text(Map<?, ?> cells, String key) {
        Object value = cells.get(key);
        return value == null ? "" : String.valueOf(value).strip();
    }
}
