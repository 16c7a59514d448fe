package io.retort.client.catalogue;

import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Conditions.CellSetting;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Conditions as a catalogue file writes them: {@code T=300 K; p=1 GPa; cell=conventional; u=0.02}. */
final class ConditionsText {

    private ConditionsText() {}

    /**
     * Reads them.
     *
     * @param valueUnit of the value, in which a bare uncertainty is
     * @throws IllegalArgumentException where a part cannot be read
     */
    static Conditions parse(String text, Unit valueUnit) {
        Conditions conditions = Conditions.NONE;
        for (String part : text.isEmpty() ? new String[0] : text.split(";")) {
            conditions = with(conditions, part.strip(), valueUnit);
        }
        return conditions;
    }

    /** As {@link #parse} reads them. */
    static String write(Conditions conditions) {
        List<String> parts = new ArrayList<>();
        conditions.temperature().ifPresent(value -> parts.add("T=" + value));
        conditions.pressure().ifPresent(value -> parts.add("p=" + value));
        conditions
                .cell()
                .ifPresent(cell ->
                        parts.add("cell=" + cell.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        conditions.uncertainty().ifPresent(value -> parts.add("u=" + value));
        return String.join("; ", parts);
    }

    private static Conditions with(Conditions known, String part, Unit valueUnit) {
        int equals = part.indexOf('=');
        String value = part.substring(equals + 1).strip();
        return switch (equals < 0 ? "" : part.substring(0, equals).strip()) {
            case "T" -> known.withTemperature(quantity(value, Unit.of("K")));
            case "u" -> known.withUncertainty(quantity(value, valueUnit));
            case "p" ->
                new Conditions(
                        known.temperature(),
                        Optional.of(quantity(value, Unit.of("GPa"))),
                        known.uncertainty(),
                        known.cell());
            case "cell" ->
                new Conditions(known.temperature(), known.pressure(), known.uncertainty(), Optional.of(cell(value)));
            default ->
                throw new IllegalArgumentException("Condition '" + part
                        + "': expected T, p, u or cell, such as T=300 K; cell=conventional; u=0.02.");
        };
    }

    private static CellSetting cell(String value) {
        return CellSetting.valueOf(value.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static Quantity quantity(String text, Unit unitIfNone) {
        int space = text.indexOf(' ');
        return space < 0
                ? new Quantity(Double.parseDouble(text), unitIfNone)
                : new Quantity(
                        Double.parseDouble(text.substring(0, space)),
                        Unit.of(text.substring(space + 1).strip()));
    }
}
