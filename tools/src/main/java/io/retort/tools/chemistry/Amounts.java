package io.retort.tools.chemistry;

import io.retort.agent.tool.ToolFailure;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people write about amounts: {@code 5 g}, {@code 0.1 mol}, {@code Li2CO3 5 %}. */
final class Amounts {

    private static final Unit GRAM = Unit.of("g");
    private static final Unit MOLE = Unit.of("mol");
    private static final Pattern AMOUNT = Pattern.compile("\\s*([0-9.]+(?:[eE][+-]?\\d+)?)\\s*([a-zµμ]+)\\s*");
    private static final Pattern SHARE = Pattern.compile("\\s*(\\S+)[\\s:]+\\+?([0-9.]+)\\s*%?\\s*");

    private Amounts() {}

    /** A mass or an amount of substance, above 0. */
    static Quantity read(String text) throws ToolFailure {
        Matcher matcher = AMOUNT.matcher(text);
        if (matcher.matches()) {
            try {
                Quantity quantity = new Quantity(Double.parseDouble(matcher.group(1)), Unit.of(matcher.group(2)));
                if (quantity.value() > 0 && (isMass(quantity) || isAmount(quantity))) {
                    return quantity;
                }
            } catch (IllegalArgumentException e) {
                throw wrong(text);
            }
        }
        throw wrong(text);
    }

    static boolean isMass(Quantity quantity) {
        return quantity.unit().dimension().equals(GRAM.dimension());
    }

    private static boolean isAmount(Quantity quantity) {
        return quantity.unit().symbol().matches("mol|mmol|µmol");
    }

    /** @param molarMass g/mol */
    static double moles(Quantity quantity, double molarMass) {
        return isMass(quantity)
                ? quantity.unit().convert(quantity.value(), GRAM) / molarMass
                : quantity.unit().convert(quantity.value(), MOLE);
    }

    /** A percentage for some of the substances, each as a fraction. */
    static Map<Substance, Double> shares(List<String> texts, List<Substance> substances) throws ToolFailure {
        Map<Substance, Double> shares = new HashMap<>();
        for (String text : texts) {
            Matcher matcher = SHARE.matcher(text);
            if (!matcher.matches()) {
                throw new ToolFailure("'" + text + "' cannot be read; expected a precursor and a percentage, such as"
                        + " \"Li2CO3 5 %\".");
            }
            shares.put(named(matcher.group(1), substances), percentage(matcher.group(2), text));
        }
        return shares;
    }

    private static Substance named(String formula, List<Substance> substances) throws ToolFailure {
        Substance wanted = Substance.of(formula);
        return substances.stream()
                .filter(substance -> substance.composition().equals(wanted.composition()))
                .findFirst()
                .orElseThrow(
                        () -> new ToolFailure(formula + " is not among the precursors. Spell it as it stands there."));
    }

    private static double percentage(String number, String text) throws ToolFailure {
        try {
            double share = Double.parseDouble(number) / 100;
            if (share > 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            throw new ToolFailure("'" + number + "' in '" + text + "' is not a number.");
        }
        throw new ToolFailure("'" + text + "': expected more than 0 and at most 100 %.");
    }

    private static ToolFailure wrong(String text) {
        return new ToolFailure("'" + text + "' is not an amount above 0; expected one such as 5 g, 250 mg or 0.1 mol.");
    }
}
