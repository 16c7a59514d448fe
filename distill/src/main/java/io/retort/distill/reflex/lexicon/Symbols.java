package io.retort.distill.reflex.lexicon;

import io.retort.core.element.Element;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tokens that spell chemistry: elements, formulas, systems, Co-free, Li-containing. */
final class Symbols {

    private static final Pattern FREE = Pattern.compile("(?i)(.+)-(free|less)|non-(.+)");
    private static final Pattern RICH =
            Pattern.compile("(?i)(.+)-(containing|based|bearing|rich|doped|including|contained)");

    private static final Pattern SPACE = Pattern.compile("[A-Za-z]{1,2}(?:[-–][A-Za-z]{1,2})+");
    private static final Set<String> NOT_SPACES = Set.of("as-is", "in-as", "no-no", "co-no", "re-as");

    private final Lexicon lexicon;
    private final FormulaReader formulas;

    Symbols(Lexicon lexicon, FormulaReader formulas) {
        this.lexicon = lexicon;
        this.formulas = formulas;
    }

    /** Co-free, non-Co, Li-containing. */
    Optional<Piece> affixed(String token) {
        Matcher free = FREE.matcher(token);
        if (free.matches()) {
            Optional<Element> element = element(free.group(1) == null ? free.group(3) : free.group(1));
            if (element.isPresent()) {
                return Optional.of(new Piece.Without(token, Set.of(element.get())));
            }
        }
        Matcher rich = RICH.matcher(token);
        return rich.matches()
                ? element(rich.group(1)).map(element -> new Piece.Kinds(token, Set.of(element), true))
                : Optional.empty();
    }

    /** A formula, read or repaired. */
    Optional<Composition> substance(String token) {
        Optional<Composition> read = formulas.read(token);
        return read.isPresent() ? read : formulas.repair(token);
    }

    /** An element by symbol or name. */
    Optional<Element> element(String text) {
        Optional<Element> symbol = Element.find(text);
        return symbol.isPresent() ? symbol : lexicon.elementNamed(text.toLowerCase(Locale.ROOT));
    }

    /** A chemical system: Li-Fe-O. */
    Optional<ChemicalSystem> space(String token) {
        if (!SPACE.matcher(token).matches() || NOT_SPACES.contains(token)) {
            return Optional.empty();
        }
        List<Optional<Element>> elements = Arrays.stream(token.split("[-–]"))
                .map(part -> Element.find(Character.toUpperCase(part.charAt(0))
                        + part.substring(1).toLowerCase(Locale.ROOT)))
                .toList();
        boolean mixed = !token.equals(token.toLowerCase(Locale.ROOT))
                && Arrays.stream(token.split("[-–]"))
                        .anyMatch(part -> Element.find(part).isEmpty());
        if (mixed || elements.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Set<Element> set = elements.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        return set.size() < 2 ? Optional.empty() : Optional.of(new ChemicalSystem(set));
    }
}
