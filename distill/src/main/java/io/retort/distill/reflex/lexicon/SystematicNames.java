package io.retort.distill.reflex.lexicon;

import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names of binary compounds: magnesium oxide, iron(III) oxide, titanium diboride. By charges (IUPAC, IR-5). */
final class SystematicNames {

    private static final Pattern STATE = Pattern.compile("(\\p{L}+)\\s?\\(([IVX]{1,4})\\)");
    private static final Map<String, Integer> ROMAN =
            Map.of("I", 1, "II", 2, "III", 3, "IV", 4, "V", 5, "VI", 6, "VII", 7, "VIII", 8);
    private static final Map<String, Double> MANY = Map.of(
            "mono", 1.0, "di", 2.0, "tri", 3.0, "tetra", 4.0, "penta", 5.0, "hexa", 6.0, "octa", 8.0, "dodeca", 12.0,
            "sesqui", 1.5);

    private record Charge(Element element, int size) {}

    private final Lexicon lexicon;
    private final Map<String, Charge> charges = new HashMap<>();

    SystematicNames(Lexicon lexicon) {
        this.lexicon = lexicon;
        Tables.rows("charges.tsv")
                .forEach(row -> charges.put(row[0], new Charge(Element.of(row[1]), Integer.parseInt(row[2]))));
    }

    /** What {@code cation anion} names, where it is one compound. */
    Optional<Composition> read(String cation, String anion) {
        Matcher state = STATE.matcher(cation);
        String word = state.matches() ? state.group(1) : cation;
        Optional<Element> metal =
                lexicon.elementNamed(word.toLowerCase(Locale.ROOT)).or(() -> Element.find(word));
        String lowerAnion = anion.toLowerCase(Locale.ROOT);
        if (metal.isEmpty()) {
            return Optional.empty();
        }
        if (state.matches()) {
            Integer size = ROMAN.get(state.group(2));
            Charge partner = charges.get(lowerAnion);
            return size == null || partner == null ? Optional.empty() : balanced(metal.get(), size, partner);
        }
        return counted(metal.get(), lowerAnion).or(() -> byCommonCharge(metal.get(), lowerAnion));
    }

    private Optional<Composition> byCommonCharge(Element metal, String anion) {
        Charge own = charges.get(metal.symbol());
        Charge partner = charges.get(anion);
        return own == null || partner == null || partner.element.equals(metal)
                ? Optional.empty()
                : balanced(metal, own.size, partner);
    }

    private Optional<Composition> counted(Element metal, String anion) {
        for (Map.Entry<String, Double> prefix : MANY.entrySet()) {
            String rest = anion.startsWith(prefix.getKey())
                    ? anion.substring(prefix.getKey().length())
                    : "";
            String oxide = rest.equals("xide") ? "oxide" : rest;
            Charge partner = charges.get(oxide);
            if (partner == null && anion.equals(prefix.getKey().replaceAll("a$", "") + "oxide")) {
                partner = charges.get("oxide");
            }
            if (partner != null && !partner.element.equals(metal)) {
                return Optional.of(of(metal, 1, partner.element, prefix.getValue()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Composition> balanced(Element metal, int size, Charge partner) {
        return Optional.of(of(metal, partner.size, partner.element, size));
    }

    private static Composition of(Element metal, double a, Element other, double b) {
        double scale = a == Math.rint(a) && b == Math.rint(b) ? 1 : 2;
        TreeMap<Element, Double> amounts = new TreeMap<>();
        amounts.put(metal, a * scale);
        amounts.put(other, b * scale);
        return new Composition(amounts).reduced();
    }
}
