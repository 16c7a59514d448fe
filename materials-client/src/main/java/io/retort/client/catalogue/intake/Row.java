package io.retort.client.catalogue.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of a table, whether it was written as JSON or as comma-separated values.
 *
 * @param cells by column; texts, doubles, booleans, lists, maps; what the row leaves empty is absent
 */
record Row(Map<String, Object> cells) {

    /** The text of a cell that must be there. @throws IllegalArgumentException where it is not */
    String text(String column) {
        return optionalText(column)
                .orElseThrow(() -> new IllegalArgumentException("the column " + column + " is empty"));
    }

    Optional<String> optionalText(String column) {
        return Optional.ofNullable(cells.get(column))
                .map(value -> String.valueOf(value).strip())
                .filter(text -> !text.isEmpty());
    }

    /** The number in a cell; empty where the cell is, or says NaN. @throws IllegalArgumentException for other text */
    OptionalDouble number(String column) {
        Object value = cells.get(column);
        if (value instanceof Double number) {
            return finite(column, number);
        }
        Optional<String> text = optionalText(column).filter(t -> !t.equalsIgnoreCase("nan"));
        return text.isPresent() ? finite(column, parsed(column, text.get())) : OptionalDouble.empty();
    }

    /** The number in a cell that must be there. @throws IllegalArgumentException where it is not */
    double needed(String column) {
        return number(column)
                .orElseThrow(() -> new IllegalArgumentException("the column " + column + " has no number"));
    }

    boolean flag(String column) {
        return Boolean.TRUE.equals(cells.get(column));
    }

    List<?> list(String column) {
        return cells.get(column) instanceof List<?> list ? list : List.of();
    }

    private static double parsed(String column, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the column " + column + " holds '" + text + "', not a number", e);
        }
    }

    private static OptionalDouble finite(String column, double number) {
        if (Double.isInfinite(number)) {
            throw new IllegalArgumentException("the column " + column + " is not finite");
        }
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
