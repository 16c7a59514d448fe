package io.retort.core.formula;

import io.retort.core.element.Element;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of which element, per formula unit or per cell.
 *
 * @param amounts atoms of each element, above 0; in the order in which a formula is written
 */
public record Composition(SortedMap<Element, Double> amounts) {

    /** Amounts closer to a whole number than this are whole (pymatgen's {@code amount_tolerance}). */
    private static final double WHOLE = 1e-8;

    /** Reduced spellings that name no substance, and the one that is meant (pymatgen's special formulas). */
    private static final Map<String, String> SPECIAL = Map.ofEntries(
            Map.entry("LiO", "Li2O2"),
            Map.entry("NaO", "Na2O2"),
            Map.entry("KO", "K2O2"),
            Map.entry("HO", "H2O2"),
            Map.entry("CsO", "Cs2O2"),
            Map.entry("RbO", "Rb2O2"),
            Map.entry("O", "O2"),
            Map.entry("N", "N2"),
            Map.entry("F", "F2"),
            Map.entry("Cl", "Cl2"),
            Map.entry("H", "H2"));

    public Composition {
        if (amounts.isEmpty()) {
            throw new IllegalArgumentException("A composition has at least one element.");
        }
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }

    /** From amounts in any order. */
    public Composition(Map<Element, Double> amounts) {
        this(new TreeMap<>(amounts));
    }

    /** What {@link Formula#parse} reads. @throws FormulaSyntaxException where the text is not a formula */
    public static Composition of(String formula) {
        return Formula.parse(formula).composition();
    }

    /** The elements, in the order in which a formula is written. */
    public Set<Element> elements() {
        return amounts.keySet();
    }

    /** Atoms of this element; 0 where it is absent. */
    public double amount(Element element) {
        return amounts.getOrDefault(element, 0.0);
    }

    /** All atoms together. */
    public double atoms() {
        return sum(amounts.values());
    }

    /** Molar mass in g/mol of what the amounts say. */
    public double molarMass() {
        return amounts.entrySet().stream()
                .mapToDouble(e -> e.getKey().weight() * e.getValue())
                .sum();
    }

    /** The formula unit: whole amounts divided by their greatest common divisor; others as they are. */
    public Composition reduced() {
        return dividedBy(formulaUnits());
    }

    /**
     * How many formula units this holds: Fe4O6 holds two. The unit is the one that {@link #reducedFormula()} spells
     * (O2, not O). 1 where amounts are not whole.
     */
    public double formulaUnits() {
        long divisor = commonDivisor();
        return SPECIAL.containsKey(spell(amounts, divisor)) ? divisor / 2.0 : divisor;
    }

    /** Whether both hold the same elements in the same ratio. */
    public boolean sameRatio(Composition other) {
        if (!elements().equals(other.elements())) {
            return false;
        }
        double scale = atoms() / other.atoms();
        return amounts.entrySet().stream()
                .allMatch(e -> Math.abs(e.getValue() - scale * other.amount(e.getKey())) < 1e-6 * e.getValue());
    }

    /**
     * The reduced formula in pymatgen's spelling, which the Materials Project uses: cations first, polyatomic anions
     * in brackets, {@code Fe2O3}, {@code Ca3(PO4)2}, {@code O2}, {@code Li2O2}. Amounts that are not whole are written
     * out: {@code Li0.5Co1O2}.
     */
    public String reducedFormula() {
        if (!isWhole()) {
            return formula();
        }
        String spelled = spell(amounts, commonDivisor());
        return SPECIAL.getOrDefault(spelled, spelled);
    }

    /** Every element with its amount, ones included: {@code Fe4O6}, {@code Na1Cl1}. */
    public String formula() {
        StringBuilder text = new StringBuilder();
        amounts.forEach((element, amount) -> text.append(element).append(number(amount)));
        return text.toString();
    }

    /** The formula with A, B, C… for the elements, by growing amount: {@code A2B3}. */
    public String anonymousFormula() {
        long divisor = commonDivisor();
        List<Double> sizes =
                amounts.values().stream().map(a -> a / divisor).sorted().toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sizes.size(); i++) {
            text.append(letter(i)).append(sizes.get(i) == 1 ? "" : number(sizes.get(i)));
        }
        return text.toString();
    }

    /** The elements alone. */
    public ChemicalSystem chemicalSystem() {
        return new ChemicalSystem(elements());
    }

    @Override
    public String toString() {
        return reducedFormula();
    }

    private Composition dividedBy(double divisor) {
        SortedMap<Element, Double> divided = new TreeMap<>();
        amounts.forEach((element, amount) -> divided.put(element, amount / divisor));
        return new Composition(divided);
    }

    private boolean isWhole() {
        return amounts.values().stream().allMatch(a -> Math.abs(a - Math.rint(a)) < WHOLE);
    }

    private long commonDivisor() {
        return isWhole() ? commonDivisor(amounts.values()) : 1;
    }

    private static long commonDivisor(Collection<Double> amounts) {
        return amounts.stream().mapToLong(Math::round).reduce(0, Composition::commonDivisor);
    }

    private static long commonDivisor(long a, long b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }

    /** pymatgen's rule: the last two elements form an anion in brackets where their electronegativities are near. */
    private static String spell(SortedMap<Element, Double> amounts, long divisor) {
        List<Element> elements = List.copyOf(amounts.keySet());
        int anion = elements.size();
        String bracket = "";
        if (elements.size() >= 3 && isPolyatomic(elements)) {
            SortedMap<Element, Double> pair = new TreeMap<>();
            for (Element element : elements.subList(elements.size() - 2, elements.size())) {
                pair.put(element, (double) Math.round(amounts.getOrDefault(element, 0.0) / divisor));
            }
            long times = commonDivisor(pair.values());
            if (times > 1) {
                bracket = "(" + spell(pair, times) + ")" + times;
                anion -= 2;
            }
        }
        StringBuilder text = new StringBuilder();
        for (Element element : elements.subList(0, anion)) {
            double amount = amounts.getOrDefault(element, 0.0) / divisor;
            text.append(element).append(amount == 1 ? "" : number(amount));
        }
        return text.append(bracket).toString();
    }

    private static boolean isPolyatomic(List<Element> elements) {
        double last = elements.get(elements.size() - 1).electronegativity().orElse(Double.NaN);
        double beforeLast =
                elements.get(elements.size() - 2).electronegativity().orElse(Double.NaN);
        return last - beforeLast < 1.65;
    }

    private static String number(double amount) {
        return BigDecimal.valueOf(amount)
                .setScale(8, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String letter(int index) {
        String name = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? name : letter(index / 26 - 1) + name;
    }

    private static double sum(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
