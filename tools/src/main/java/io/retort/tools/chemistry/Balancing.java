package io.retort.tools.chemistry;

import io.retort.agent.tool.ToolFailure;
import io.retort.core.element.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the reaction that makes a target from precursors. Elements decide: of the by-products that may leave, as few as
 * possible are used, and a reaction counts only where its coefficients follow from the elements alone, exactly. Oxygen may
 * also be taken up from the air.
 */
final class Balancing {

    /** What leaves a furnace, the likeliest first. */
    static final List<String> GASES =
            List.of("CO2", "H2O", "O2", "NH3", "NO2", "HCl", "SO2", "SO3", "HF", "N2", "Cl2", "H2");

    private static final int MOST_BY_PRODUCTS = 4;
    private static final int MOST_SUBSTANCES = 12;
    private static final String AIR = "O2";

    private final Substance target;
    private final List<Substance> precursors;
    private final List<Substance> mayLeave;
    private final boolean named;

    /** @param byProducts what leaves, where it was said; empty: any of {@link #GASES} */
    Balancing(Substance target, List<Substance> precursors, List<Substance> byProducts) throws ToolFailure {
        if (precursors.isEmpty() || precursors.size() > MOST_SUBSTANCES || byProducts.size() > MOST_SUBSTANCES) {
            throw new ToolFailure("Name one to " + MOST_SUBSTANCES + " precursors, such as Li2CO3 and Co3O4.");
        }
        this.target = target;
        this.precursors = List.copyOf(new LinkedHashSet<>(precursors));
        this.named = !byProducts.isEmpty();
        this.mayLeave = named ? byProducts : gases();
    }

    /** @throws ToolFailure where none follows, or several that are weighed differently; the message says what to change */
    Synthesis balance() throws ToolFailure {
        requireElements();
        boolean ambiguous = false;
        int first = named ? mayLeave.size() : 0;
        for (int size = first; size <= Math.min(MOST_BY_PRODUCTS, mayLeave.size()) || size == first; size++) {
            List<Synthesis> found = new ArrayList<>();
            for (List<Substance> leaving : choices(mayLeave, size)) {
                LinearSystem.Outcome outcome = system(leaving).solve();
                outcome.solution()
                        .flatMap(amounts -> reaction(leaving, amounts))
                        .ifPresent(found::add);
                ambiguous |= outcome.solvable() && outcome.solution().isEmpty();
            }
            if (!found.isEmpty()) {
                return only(found);
            }
        }
        throw none(ambiguous);
    }

    private List<Substance> gases() throws ToolFailure {
        List<Substance> gases = new ArrayList<>();
        for (String gas : GASES) {
            Substance substance = Substance.of(gas);
            boolean made = elements(precursors.stream())
                    .containsAll(substance.composition().elements());
            if (gas.equals(AIR) || made && (!gas.equals("NH3") || hasAmine())) {
                gases.add(substance);
            }
        }
        return gases;
    }

    /** A nitrate does not give ammonia, however much water is about. */
    private boolean hasAmine() {
        return precursors.stream().anyMatch(substance -> substance.name().contains("NH"));
    }

    /** An element of the target that nothing brings cannot be made; oxygen comes from the air. */
    private void requireElements() throws ToolFailure {
        Set<Element> missing = new LinkedHashSet<>(target.composition().elements());
        missing.removeAll(elements(precursors.stream()));
        missing.remove(Element.of("O"));
        if (!missing.isEmpty()) {
            throw new ToolFailure("No precursor brings " + symbols(missing) + ", which " + target.name()
                    + " holds. Add one that does.");
        }
    }

    private LinearSystem system(List<Substance> leaving) {
        List<List<Ratio>> rows = new ArrayList<>();
        for (Element element : elements(Stream.of(precursors.stream(), leaving.stream(), Stream.of(target))
                .flatMap(s -> s))) {
            List<Ratio> row = new ArrayList<>();
            precursors.forEach(substance -> row.add(substance.amount(element)));
            leaving.forEach(substance -> row.add(substance.amount(element).negated()));
            row.add(target.amount(element));
            rows.add(row);
        }
        return new LinearSystem(rows, precursors.size() + leaving.size());
    }

    private Optional<Synthesis> reaction(List<Substance> leaving, List<Ratio> amounts) {
        Map<Substance, Ratio> used = new LinkedHashMap<>();
        for (int i = 0; i < precursors.size(); i++) {
            if (amounts.get(i).sign() <= 0) {
                return Optional.empty();
            }
            used.put(precursors.get(i), amounts.get(i));
        }
        Map<Substance, Ratio> left = new LinkedHashMap<>();
        for (int i = 0; i < leaving.size(); i++) {
            Ratio amount = amounts.get(precursors.size() + i);
            if (amount.sign() < 0 && !leaving.get(i).name().equals(AIR)) {
                return Optional.empty();
            }
            if (amount.sign() != 0) {
                left.put(leaving.get(i), amount);
            }
        }
        return Optional.of(new Synthesis(target, used, left));
    }

    private static Synthesis only(List<Synthesis> found) throws ToolFailure {
        Synthesis first = found.get(0);
        List<String> others = found.stream()
                .filter(other -> !other.recipe().equals(first.recipe()))
                .map(Synthesis::equation)
                .toList();
        if (others.isEmpty()) {
            return first;
        }
        throw new ToolFailure("More than one reaction fits: " + first.equation() + "; " + String.join("; ", others)
                + ". Say what leaves, in by_products.");
    }

    private ToolFailure none(boolean ambiguous) {
        if (ambiguous) {
            return new ToolFailure(
                    "The amounts do not follow from the elements: two precursors can replace each other, or"
                            + " one is a mixture of others. Leave one out.");
        }
        return new ToolFailure("No reaction makes " + target.name() + " from all of " + names(precursors)
                + " with nothing but " + names(mayLeave) + " leaving. Add or drop a precursor, or name what leaves in"
                + " by_products (a salt that is washed out counts too).");
    }

    private static Set<Element> elements(Stream<Substance> substances) {
        return substances
                .flatMap(substance -> substance.composition().elements().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String symbols(Set<Element> elements) {
        return elements.stream().map(Element::symbol).collect(Collectors.joining(", "));
    }

    private static String names(List<Substance> substances) {
        return substances.isEmpty()
                ? "nothing"
                : substances.stream().map(Substance::name).collect(Collectors.joining(", "));
    }

    /** Every choice of so many, in the order of the list. */
    private static <T> List<List<T>> choices(List<T> from, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i + size <= from.size(); i++) {
            for (List<T> rest : choices(from.subList(i + 1, from.size()), size - 1)) {
                List<T> choice = new ArrayList<>(List.of(from.get(i)));
                choice.addAll(rest);
                all.add(choice);
            }
        }
        return all;
    }
}
