package io.retort.client.catalogue.own;

import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyWords;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Guesses from the headers what the columns say. A guess is shown to a person before a row is read by it. */
public final class HeaderGuess {

    private static final Map<ColumnRole.Text, List<String>> TEXTS = Map.of(
            ColumnRole.Text.FORMULA,
            List.of("formula", "composition", "compound", "material", "chemical formula", "formula pretty", "formel"),
            ColumnRole.Text.MATERIAL,
            List.of("material id", "mp id", "mpid", "mp-id", "database id", "record id"),
            ColumnRole.Text.SAMPLE,
            List.of(
                    "sample",
                    "sample id",
                    "sample name",
                    "sample no",
                    "specimen",
                    "batch",
                    "id",
                    "name",
                    "label",
                    "probe"),
            ColumnRole.Text.FORM,
            List.of("form", "polymorph", "phase", "modification", "crystal structure", "structure"),
            ColumnRole.Text.METHOD,
            List.of("method", "technique", "instrument", "measured by", "methode"),
            ColumnRole.Text.NOTES,
            List.of("notes", "note", "comment", "comments", "remark", "remarks", "reference", "ref", "doi", "source"));

    /** Symbols that mean a property only beside a unit of its kind. */
    private static final Map<String, Property> WITH_UNIT = Map.of(
            "K", Properties.K_VRH,
            "B", Properties.K_VRH,
            "E", Properties.YOUNGS_MODULUS,
            "κ", Properties.THERMAL_CONDUCTIVITY,
            "S", Properties.SEEBECK,
            "α", Properties.THERMAL_EXPANSION,
            "a", Properties.LATTICE_A,
            "b", Properties.LATTICE_B,
            "c", Properties.LATTICE_C,
            "V", Properties.VOLUME);

    private final PropertyWords words;

    public HeaderGuess(PropertyWords words) {
        this.words = words;
    }

    /** @param first the first cells of each column, by header; they tell an id from a formula */
    public ColumnMap of(List<String> headers, Map<String, String> first) {
        Map<String, ColumnRole> roles = new LinkedHashMap<>();
        List<String> questions = new ArrayList<>();
        Optional<ColumnRole.Value> before = Optional.empty();
        for (String header : headers) {
            ColumnRole role = role(header, first.getOrDefault(header, ""), before, questions);
            before = role instanceof ColumnRole.Value value ? Optional.of(value) : before;
            roles.put(header, role);
        }
        return new ColumnMap(roles, questions);
    }

    private ColumnRole role(String header, String cell, Optional<ColumnRole.Value> before, List<String> questions) {
        HeaderText text = HeaderText.of(header);
        if (text.isUncertainty()) {
            return uncertainty(text, before);
        }
        Optional<ColumnRole> words = text(header, text, cell);
        if (words.isPresent()) {
            return words.get();
        }
        Optional<ColumnRole> condition = condition(header, text, questions);
        return condition.orElseGet(() -> property(text)
                .map(property -> value(header, text, property, questions))
                .orElse(ColumnRole.Text.IGNORE));
    }

    private ColumnRole uncertainty(HeaderText text, Optional<ColumnRole.Value> before) {
        Optional<Property> named = text.name().isEmpty() ? Optional.empty() : property(text);
        return named.or(() -> text.name().isEmpty() ? before.map(ColumnRole.Value::property) : Optional.empty())
                .<ColumnRole>map(property -> new ColumnRole.Uncertainty(
                        property,
                        text.unit()
                                .filter(unit -> unit.convertsTo(property.unit()))
                                .or(() -> before.filter(
                                                value -> value.property().equals(property))
                                        .map(ColumnRole.Value::unit))
                                .orElse(property.unit())))
                .orElse(ColumnRole.Text.IGNORE);
    }

    private static Optional<ColumnRole> text(String header, HeaderText text, String cell) {
        String name = folded(text.unit().isPresent() ? header : text.name());
        return TEXTS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(name))
                .map(Map.Entry::getKey)
                .<ColumnRole>map(
                        role -> role == ColumnRole.Text.FORMULA && isId(cell) ? ColumnRole.Text.MATERIAL : role)
                .findFirst();
    }

    private static boolean isId(String cell) {
        try {
            return !MaterialId.parse(cell).key().isEmpty() && cell.matches("[a-z]+[-:_].*\\d.*|mp-.*");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<ColumnRole> condition(String header, HeaderText text, List<String> questions) {
        Map<String, ColumnRole.Condition.Quantity> names = new HashMap<>();
        List.of("t", "temp", "temperature", "measurement temperature", "temperatur")
                .forEach(name -> names.put(name, ColumnRole.Condition.Quantity.TEMPERATURE));
        List.of("p", "pressure", "measurement pressure", "druck")
                .forEach(name -> names.put(name, ColumnRole.Condition.Quantity.PRESSURE));
        Optional<ColumnRole.Condition.Quantity> of = Optional.ofNullable(names.get(folded(text.name())));
        of.filter(condition ->
                        text.unit().filter(u -> u.convertsTo(condition.unit())).isEmpty())
                .ifPresent(condition -> questions.add(ColumnMap.quoted(header) + " names no unit of "
                        + condition.name().toLowerCase(Locale.ROOT) + "; say which, such as --map \"" + header + "="
                        + condition.name().toLowerCase(Locale.ROOT) + " in " + condition.unit() + "\"."));
        return of.map(condition -> new ColumnRole.Condition(
                condition,
                text.unit().filter(unit -> unit.convertsTo(condition.unit())).orElse(condition.unit())));
    }

    private Optional<Property> property(HeaderText text) {
        String name = text.name();
        Optional<Property> bySymbol = words.in(PropertyWords.SYMBOL).stream()
                .filter(entry -> entry.words().contains(name))
                .map(PropertyWords.Entry::property)
                .findFirst();
        Optional<Property> byUnit = Optional.ofNullable(WITH_UNIT.get(name))
                .filter(property -> text.unit()
                        .filter(unit -> unit.convertsTo(property.unit()))
                        .isPresent());
        return bySymbol.or(() -> byUnit).or(() -> byWords(folded(name)));
    }

    private Optional<Property> byWords(String name) {
        return Properties.ALL.stream()
                .filter(property -> folded(property.key()).equals(name)
                        || folded(property.name()).equals(name))
                .findFirst()
                .or(() -> words.entries().stream()
                        .filter(entry -> !entry.language().equals(PropertyWords.SYMBOL)
                                && entry.words().contains(name))
                        .map(PropertyWords.Entry::property)
                        .findFirst());
    }

    /** Where the header leaves unit or basis open, the person is asked; the guess is the property's own. */
    private static ColumnRole value(String header, HeaderText text, Property property, List<String> questions) {
        Unit own = property.unit();
        Optional<Unit> unit = text.unit().filter(given -> given.convertsTo(own));
        boolean needsUnit = property.kind() == Property.Kind.NUMBER
                && !own.symbol().isEmpty()
                && !text.name().equals(property.key());
        if (text.unit().isPresent() && unit.isEmpty()) {
            questions.add(ColumnMap.quoted(header) + " is in " + text.unit().get() + ", but a " + property.name()
                    + " is in " + own + "; say what it is, such as --map \"" + header + "=ignore\".");
        } else if (unit.isEmpty() && needsUnit) {
            questions.add(ColumnMap.quoted(header) + " names no unit; say which, such as --map \"" + header + "="
                    + property + " in " + own + "\".");
        }
        boolean molar = unit.filter(given -> given.symbol().endsWith("/mol")).isPresent();
        if (molar && text.basis().isEmpty() && property.basis() == Basis.PER_ATOM) {
            questions.add(ColumnMap.quoted(header) + " does not say of what it is a mole; say it, such as --map \""
                    + header + "=" + property + " in " + unit.orElse(own) + " per formula unit\" (or per atom).");
        }
        return new ColumnRole.Value(property, unit.orElse(own), text.basis().orElse(property.basis()));
    }

    private static String folded(String name) {
        return name.replace('_', ' ').replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
