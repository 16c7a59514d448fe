package io.retort.core.format.cif;

import io.retort.core.format.ReadLog;
import io.retort.core.format.SymmetryOperators;
import io.retort.core.structure.Lattice;
import io.retort.core.symmetry.hall.HallSetting;
import io.retort.core.symmetry.hall.HallSettings;
import io.retort.core.symmetry.hall.HallSymbol;
import java.util.List;
import java.util.Optional;

/** The operators of a block: as listed, else by Hall symbol, Hermann–Mauguin symbol or number, else the identity. */
final class CifSymmetry {

    private final CifBlock block;
    private final CifDocument document;
    private final ReadLog log;

    CifSymmetry(CifBlock block, ReadLog log) {
        this.block = block;
        this.document = block.document();
        this.log = log;
    }

    SymmetryOperators operators(Lattice lattice) {
        SymmetryOperators listed = listed(CifTag.MAGNETIC_OPERATION);
        if (listed.count() > 0) {
            SymmetryOperators centrings = listed(CifTag.MAGNETIC_CENTERING);
            if (centrings.count() > 0) {
                listed.multiply(centrings);
            }
            return listed;
        }
        listed = listed(CifTag.OPERATION);
        return listed.count() > 0 ? listed : named(lattice);
    }

    private SymmetryOperators listed(CifTag tag) {
        SymmetryOperators operators = new SymmetryOperators();
        byte[] bytes = document.text().bytes();
        if (block.rows(tag) > SymmetryOperators.MOST) {
            throw log.error(block.line(tag), block.rows(tag) + " operations", "at most " + SymmetryOperators.MOST);
        }
        for (int row = 0; row < block.rows(tag); row++) {
            int value = block.index(tag, row);
            if (document.isNull(value)) {
                continue;
            }
            if (!operators.add(bytes, document.start(value), document.end(value))) {
                log.repair(
                        document.line(value),
                        "'" + document.string(value) + "'",
                        "a symmetry operation such as -x,y+1/2,-z",
                        "left out");
            }
        }
        return operators;
    }

    private SymmetryOperators named(Lattice lattice) {
        Optional<String> hall = CifStated.text(block, CifTag.GROUP_HALL);
        if (hall.isPresent()) {
            try {
                return SymmetryOperators.of(HallSymbol.operations(hall.get()));
            } catch (IllegalArgumentException e) {
                log.repair(
                        block.line(CifTag.GROUP_HALL),
                        "'" + hall.get() + "'",
                        "a Hall symbol such as -P 2ybc",
                        "left out");
            }
        }
        Optional<String> symbol = CifStated.text(block, CifTag.GROUP_HM);
        List<HallSetting> settings = symbol.map(HallSettings::matching).orElse(List.of());
        int number = block.index(CifTag.GROUP_NUMBER, 0);
        double stated = number < 0 ? Double.NaN : document.number(number);
        if (settings.isEmpty() && stated >= 1 && stated <= 230 && stated == Math.rint(stated)) {
            settings = HallSettings.ofType((int) stated);
        }
        if (settings.isEmpty()) {
            symbol.ifPresent(unknown -> log.repair(
                    block.line(CifTag.GROUP_HM),
                    "'" + unknown + "'",
                    "a space-group symbol such as P 21/c",
                    "no symmetry"));
            return new SymmetryOperators();
        }
        HallSetting chosen = fitting(settings, lattice);
        log.note(
                block.line(symbol.isPresent() ? CifTag.GROUP_HM : CifTag.GROUP_NUMBER),
                "no symmetry operations",
                "a list of them",
                "taken from the table for " + chosen);
        return SymmetryOperators.of(chosen.operations());
    }

    /** The likeliest setting whose axes fit the cell: rhombohedral cells are no hexagonal ones. */
    private static HallSetting fitting(List<HallSetting> settings, Lattice lattice) {
        boolean hexagonal = Math.abs(lattice.gamma() - 120) < 0.5 && Math.abs(lattice.alpha() - 90) < 0.5;
        String wrong = hexagonal ? "R" : "H";
        return settings.stream()
                .filter(setting -> !setting.choice().equals(wrong))
                .findFirst()
                .orElse(settings.get(0));
    }
}
