package io.retort.client.catalogue.own;

import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which column says what.
 *
 * @param roles by header, in the order of the columns
 * @param questions what a person has to decide before the table can be read
 */
public record ColumnMap(Map<String, ColumnRole> roles, List<String> questions) {

    private static final String SPELLINGS = "formula, material, sample, form, method, notes, ignore, temperature in K,"
            + " pressure in GPa, a property such as band_gap in eV, or uncertainty of band_gap in eV";

    public ColumnMap {
        roles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        questions = List.copyOf(questions);
    }

    /**
     * With one column decided.
     *
     * @param text such as {@code Eg (eV)=band_gap in eV}
     * @throws IllegalArgumentException where there is no such column, or what it should be cannot be read
     */
    public ColumnMap with(String text) {
        String column = roles.keySet().stream()
                .filter(header -> text.startsWith(header + "="))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' begins with none of the columns "
                        + roles.keySet().stream().collect(Collectors.joining("', '", "'", "'"))
                        + "; expected COLUMN=ROLE, such as Eg (eV)=band_gap."));
        Map<String, ColumnRole> decided = new LinkedHashMap<>(roles);
        decided.put(column, role(column, text.substring(column.length() + 1).strip()));
        return new ColumnMap(
                decided,
                questions.stream()
                        .filter(question -> !question.startsWith(quoted(column)))
                        .toList());
    }

    /** What stands in the way of reading the table, each with what to do about it; empty for a sound map. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>(questions);
        boolean named = roles.containsValue(ColumnRole.Text.FORMULA) || roles.containsValue(ColumnRole.Text.MATERIAL);
        if (!named) {
            problems.add("No column says what was measured; name one, such as --map \"" + first() + "=formula\".");
        }
        List<Property> values =
                values().stream().map(ColumnRole.Value::property).toList();
        if (values.isEmpty()) {
            problems.add("No column holds values of a property; name one, such as --map \"" + first()
                    + "=band_gap in eV\".");
        }
        each(ColumnRole.Uncertainty.class)
                .map(ColumnRole.Uncertainty::property)
                .filter(property -> values.stream().filter(property::equals).count() != 1)
                .forEach(property -> problems.add("There is an uncertainty of " + property
                        + ", which has no column of its own, or several; map it to ignore."));
        Stream.of(ColumnRole.Text.FORMULA, ColumnRole.Text.MATERIAL, ColumnRole.Text.FORM, ColumnRole.Text.METHOD)
                .filter(once -> roles.values().stream().filter(once::equals).count() > 1)
                .forEach(once -> problems.add("Two columns are the " + once.words() + "; map one to ignore."));
        return problems;
    }

    /** The columns of values. */
    public List<ColumnRole.Value> values() {
        return each(ColumnRole.Value.class).toList();
    }

    /** The first column of this role. */
    Optional<String> column(ColumnRole role) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue().equals(role))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** One line a column, as {@code --map} takes it. */
    @Override
    public String toString() {
        return roles.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().words())
                .collect(Collectors.joining("\n"));
    }

    static String quoted(String column) {
        return "Column '" + column + "'";
    }

    private <R extends ColumnRole> Stream<R> each(Class<R> sort) {
        return roles.values().stream().filter(sort::isInstance).map(sort::cast);
    }

    private String first() {
        return roles.keySet().iterator().next();
    }

    /** Reads what a column should be; a unit that is not said is that of the header, else the property's own. */
    private static ColumnRole role(String column, String text) {
        String[] parts = text.split("\\s+in\\s+", 2);
        Optional<HeaderText.Measure> said = parts.length == 2 ? measure(parts[1]) : Optional.empty();
        Optional<Unit> unit = said.map(HeaderText.Measure::unit)
                .or(() -> HeaderText.of(column).unit());
        String word = parts[0].strip();
        Optional<ColumnRole> plain = Stream.of(ColumnRole.Text.values())
                .filter(role -> role.words().equals(word.toLowerCase(Locale.ROOT)))
                .<ColumnRole>map(role -> role)
                .findFirst();
        if (plain.isPresent()) {
            return plain.get();
        }
        for (ColumnRole.Condition.Quantity condition : ColumnRole.Condition.Quantity.values()) {
            if (condition.name().equalsIgnoreCase(word)) {
                return new ColumnRole.Condition(condition, fitting(column, unit, condition.unit(), word));
            }
        }
        boolean uncertainty = word.startsWith("uncertainty of ");
        Property property = property(uncertainty ? word.substring("uncertainty of ".length()) : word);
        Unit of = fitting(column, unit, property.unit(), property.name());
        Basis basis = said.flatMap(HeaderText.Measure::basis)
                .or(() -> HeaderText.of(column).basis())
                .orElse(property.basis());
        return uncertainty ? new ColumnRole.Uncertainty(property, of) : new ColumnRole.Value(property, of, basis);
    }

    private static Optional<HeaderText.Measure> measure(String text) {
        Optional<HeaderText.Measure> measure = HeaderText.Measure.of(text);
        if (measure.isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' is not a unit; expected one such as eV, GPa or K.");
        }
        return measure;
    }

    private static Unit fitting(String column, Optional<Unit> unit, Unit own, String what) {
        Unit given = unit.orElse(own);
        if (!given.convertsTo(own)) {
            throw new IllegalArgumentException(quoted(column) + " is in " + given.symbol() + ", and a " + what
                    + " is in " + own.symbol() + " or a unit like it.");
        }
        return given;
    }

    private static Property property(String key) {
        return Properties.find(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + key + "' is nothing that a column can be; expected " + SPELLINGS + "."));
    }
}
