package io.retort.tools.chemistry;

import io.retort.agent.tool.ToolFailure;
import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import io.retort.core.formula.Formula;
import io.retort.core.formula.FormulaSyntaxException;

/**
 * A neutral compound as somebody weighs it.
 *
 * @param name the formula as written: {@code Co(NO3)2·6H2O}
 * @param composition of one formula unit as written
 */
record Substance(String name, Composition composition) {

    /** @throws ToolFailure where the text is not the formula of something that can be weighed */
    static Substance of(String text) throws ToolFailure {
        try {
            Formula formula = Formula.parse(text);
            if (formula.charge() != 0) {
                throw new ToolFailure("'" + formula.text() + "' is an ion; only neutral compounds can be weighed."
                        + " Name the salt, such as NaCl.");
            }
            return new Substance(formula.text(), formula.composition());
        } catch (FormulaSyntaxException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }

    Ratio amount(Element element) {
        return Ratio.of(composition.amount(element));
    }

    /** g/mol */
    double molarMass() {
        return composition.molarMass();
    }
}
