package io.retort.tools.material;

import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Conditions.CellSetting;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.quantity.Quantity;
import io.retort.core.source.Material;
import io.retort.core.source.SourceInfo;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Structure;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The six parameters of a cell as facts, in the order of {@link Properties#LATTICE}. */
public final class LatticeEvidence {

    private LatticeEvidence() {}

    /** @param structure of the material, in that cell */
    public static List<Evidence> of(Material material, Structure structure, CellSetting cell, SourceInfo info) {
        Lattice lattice = structure.lattice();
        double[] values = {
            lattice.a().length(),
            lattice.b().length(),
            lattice.c().length(),
            lattice.alpha(),
            lattice.beta(),
            lattice.gamma()
        };
        return IntStream.range(0, values.length)
                .mapToObj(i -> fact(material, Properties.LATTICE.get(i), values[i], cell, info))
                .toList();
    }

    private static Evidence fact(
            Material material, Property property, double value, CellSetting cell, SourceInfo info) {
        return Evidence.recorded(
                material.id(),
                material.composition(),
                property,
                new PropertyValue.Number(new Quantity(value, property.unit())),
                Conditions.inCell(cell),
                Origin.of(material, info, words(cell)));
    }

    private static String words(CellSetting cell) {
        String name = cell.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return cell == CellSetting.AS_GIVEN
                ? "lattice of its structure, cell as given"
                : "lattice of its structure, " + name + " cell by symmetry within " + Cells.SYMPREC + " Å";
    }
}
