package io.retort.core.format.cif;

import io.retort.core.format.Stated;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a block says about its structure beside the atoms. */
final class CifStated {

    private CifStated() {}

    static Stated of(CifBlock block) {
        OptionalDouble number = number(block, CifTag.GROUP_NUMBER);
        boolean whole = number.isPresent() && number.getAsDouble() >= 1 && number.getAsDouble() <= 230;
        return new Stated(
                text(block, CifTag.FORMULA),
                number(block, CifTag.CELL_Z),
                number(block, CifTag.CELL_VOLUME),
                number(block, CifTag.DENSITY),
                whole ? OptionalInt.of((int) number.getAsDouble()) : OptionalInt.empty(),
                text(block, CifTag.GROUP_HM),
                text(block, CifTag.GROUP_HALL));
    }

    static Optional<String> text(CifBlock block, CifTag tag) {
        int value = block.index(tag, 0);
        return value < 0 || block.document().isNull(value)
                ? Optional.empty()
                : Optional.of(block.document().string(value).strip());
    }

    private static OptionalDouble number(CifBlock block, CifTag tag) {
        int value = block.index(tag, 0);
        double number = value < 0 ? Double.NaN : block.document().number(value);
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
