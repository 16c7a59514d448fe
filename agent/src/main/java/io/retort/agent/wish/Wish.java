package io.retort.agent.wish;

import io.retort.core.element.Element;
import io.retort.core.quantity.Unit;
import java.math.BigDecimal;

/** One standing wish. Its words are such that {@link WishReader} reads the same wish back. */
public sealed interface Wish {

    /** What it is about; a later wish of the same key takes its place: {@code without Pb}, {@code method}. */
    String key();

    /** In the fewest plain words: {@code no Pb}. */
    String words();

    /** Only materials that are known from experiment. */
    record Observed() implements Wish {
        @Override
        public String key() {
            return "observed";
        }

        @Override
        public String words() {
            return "only observed ones";
        }
    }

    /** Nothing that contains this element. */
    record Without(Element element) implements Wish {
        @Override
        public String key() {
            return "without " + element.symbol();
        }

        @Override
        public String words() {
            return "no " + element.symbol();
        }
    }

    /** Nothing further above the hull than this, in eV per atom. */
    record Within(double electronvolts) implements Wish {

        public Within {
            if (!(electronvolts >= 0 && electronvolts < 100)) {
                throw new IllegalArgumentException(
                        "An energy above hull lies between 0 and 100 eV/atom, not at " + electronvolts + ".");
            }
        }

        @Override
        public String key() {
            return "within";
        }

        @Override
        public String words() {
            return electronvolts == 0
                    ? "only stable ones"
                    : "ignore entries above "
                            + BigDecimal.valueOf(electronvolts)
                                    .movePointRight(3)
                                    .stripTrailingZeros()
                                    .toPlainString()
                            + " meV/atom";
        }
    }

    /** Values by this method and no other: {@code r2SCAN}, {@code experiment}. */
    record By(String method) implements Wish {
        @Override
        public String key() {
            return "method";
        }

        @Override
        public String words() {
            return method.equals("experiment") ? "only measured values" : "use " + method;
        }
    }

    /** What converts to this unit is shown in it. */
    record In(Unit unit) implements Wish {
        @Override
        public String key() {
            return "unit " + unit.dimension();
        }

        @Override
        public String words() {
            return "answer in " + unit.symbol();
        }
    }

    /** Short answers. */
    record Brief() implements Wish {
        @Override
        public String key() {
            return "brief";
        }

        @Override
        public String words() {
            return "shorter";
        }
    }
}
