package io.retort.tools.material;

import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.MaterialId;
import io.retort.core.formula.Composition;
import io.retort.core.formula.Formula;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what somebody calls a material: an id, a formula, a plain name, or a formula with the name of a polymorph. */
public final class Finder {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_POLYMORPHS = 500;

    /** The databases whose prefix is an id and nothing else. */
    private static final Pattern MP_ID = Pattern.compile("(?i)(mp|mvc)-[a-z0-9]+");

    private static final Pattern ID = Pattern.compile("[A-Za-z]{2,16}-[\\w.-]+");

    /** Starts as a formula does: a symbol, then the end, an amount, a bracket or another symbol. */
    private static final Pattern FORMULA_LIKE = Pattern.compile("[(\\[]?[A-Z][a-z]?(?![a-z])\\S*");

    private final MaterialsSource source;

    public Finder(MaterialsSource source) {
        this.source = source;
    }

    /** @throws ToolFailure where the text is no id, formula or name, or means several materials */
    public Found find(String text, Optional<String> polymorph) throws ToolFailure {
        String name = text.strip();
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            throw new ToolFailure(
                    "The material is " + (name.isEmpty() ? "empty" : "longer than " + MAX_LENGTH + " characters")
                            + "; give a formula (GaN), an id (mp-804) or a name (silicon).");
        }
        if (MP_ID.matcher(name).matches() || ID.matcher(name).matches()) {
            Optional<Material> named = byId(name);
            if (named.isPresent() || MP_ID.matcher(name).matches()) {
                return named.map(material -> named(material, polymorph)).orElseGet(() -> Found.nothing("id " + name));
            }
        }
        return byWords(name, polymorph.filter(word -> !word.isBlank()));
    }

    /** All records of this ratio of elements. */
    public List<Material> polymorphs(Composition composition) {
        return source.search(MaterialQuery.of(composition).withPage(MAX_POLYMORPHS, 0))
                .items();
    }

    private Found named(Material material, Optional<String> polymorph) {
        return new Found(List.of(), Optional.of(material), polymorph, "id " + material.id());
    }

    /** The record of this id; none where the text, such as Li-O, only looks like an id. */
    private Optional<Material> byId(String name) {
        try {
            Optional<Material> asWritten = spelled(name);
            return asWritten.isPresent() ? asWritten : source.get(MaterialId.parse(name.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Keys of some databases keep their capitals: {@code own-GaN}. */
    private Optional<Material> spelled(String name) {
        return name.matches("[a-z].*") ? source.get(MaterialId.parse(name)) : Optional.empty();
    }

    private Found byWords(String name, Optional<String> polymorph) throws ToolFailure {
        Optional<Formula> formula = formula(name);
        if (formula.isPresent()) {
            return byFormula(formula.get(), polymorph);
        }
        Optional<Found> split = formulaAndPolymorph(name);
        if (split.isPresent()) {
            return split.get();
        }
        if (FORMULA_LIKE.matcher(name).matches()) {
            throw new ToolFailure(readingError(name));
        }
        return byName(name, polymorph);
    }

    private Found byFormula(Formula formula, Optional<String> polymorph) {
        Composition composition = formula.composition();
        return Found.candidates(polymorphs(composition), polymorph, "formula " + composition.reducedFormula());
    }

    /** Reads {@code rutile TiO2}, {@code TiO2 (rutile)}, {@code GaN wurtzite}. */
    private Optional<Found> formulaAndPolymorph(String name) {
        List<String> words =
                List.of(name.replaceAll("(?<=\\s)\\(([^()]*)\\)$", "$1").split("[\\s,]+"));
        for (String word : words) {
            Optional<Formula> formula = words.size() < 2 ? Optional.empty() : formula(word);
            if (formula.isPresent()) {
                String rest =
                        words.stream().filter(other -> !other.equals(word)).collect(Collectors.joining(" "));
                return Optional.of(byFormula(formula.get(), Optional.of(rest)));
            }
        }
        return Optional.empty();
    }

    private Found byName(String name, Optional<String> polymorph) throws ToolFailure {
        List<Material> all = source.search(MaterialQuery.ALL.withName(name).withPage(MAX_POLYMORPHS, 0))
                .items();
        List<Composition> meant = all.stream()
                .map(material -> material.composition().reduced())
                .distinct()
                .toList();
        Optional<Composition> plain = PlainNames.composition(name);
        if (plain.isPresent() && (all.isEmpty() || meant.size() > 1)) {
            List<Material> ofPlain = polymorphs(plain.get());
            boolean isPolymorph = ofPlain.stream().anyMatch(material -> EntryChoice.isCalled(material, name));
            return Found.candidates(
                    ofPlain, polymorph.or(() -> isPolymorph ? Optional.of(name) : Optional.empty()), "name " + name);
        }
        if (meant.size() > 1) {
            throw new ToolFailure("'" + name + "' names several materials: "
                    + meant.stream().limit(8).map(Composition::reducedFormula).collect(Collectors.joining(", "))
                    + ". Give the formula as material and '" + name + "' as polymorph.");
        }
        return meant.isEmpty()
                ? Found.nothing("name " + name)
                : Found.candidates(polymorphs(meant.get(0)), polymorph.or(() -> Optional.of(name)), "name " + name);
    }

    private static Optional<Formula> formula(String text) {
        try {
            return Optional.of(Formula.parse(text));
        } catch (FormulaSyntaxException e) {
            return Optional.empty();
        }
    }

    private static String readingError(String text) {
        try {
            return Formula.parse(text) + " can be read.";
        } catch (FormulaSyntaxException e) {
            return e.getMessage() + " A chemical system such as Fe-O is searched with search_materials (chemsys).";
        }
    }
}
