package io.retort.tools.material;

import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Conditions.CellSetting;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.quantity.Quantity;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialsSource;
import io.retort.core.structure.Structure;
import java.util.List;

/** What a record says in another form than a fact: by its names, its marks and its structure. */
final class RecordFacts {

    private final MaterialsSource source;

    RecordFacts(MaterialsSource source) {
        this.source = source;
    }

    List<Evidence> of(Material material, Property property) {
        if (property.equals(Properties.POLYMORPH)) {
            return material.names().stream()
                    .limit(1)
                    .map(name -> fact(material, property, new PropertyValue.Label(name), "its usual name"))
                    .toList();
        }
        if (property.equals(Properties.OBSERVED)) {
            return material.observed().stream()
                    .map(seen -> fact(material, property, new PropertyValue.Flag(seen), "its mark 'observed'"))
                    .toList();
        }
        return isStructural(property)
                ? source.structure(material.id()).stream()
                        .flatMap(structure -> structural(material, property, structure).stream())
                        .toList()
                : List.of();
    }

    private static boolean isStructural(Property property) {
        return Properties.LATTICE.contains(property)
                || List.of(Properties.DENSITY, Properties.VOLUME, Properties.NSITES)
                        .contains(property);
    }

    private List<Evidence> structural(Material material, Property property, Structure structure) {
        if (property.equals(Properties.DENSITY)) {
            return List.of(number(material, property, structure.density(), "mass of the cell / its volume"));
        }
        if (property.equals(Properties.VOLUME)) {
            return List.of(number(material, property, structure.volume(), "a · (b × c)"));
        }
        if (property.equals(Properties.NSITES)) {
            return List.of(number(material, property, structure.sites().size(), "sites counted"));
        }
        // People quote the conventional cell; where the symmetry cannot be found, the cell as given is labelled so.
        CellSetting cell = Cells.in(structure, CellSetting.CONVENTIONAL).isPresent()
                ? CellSetting.CONVENTIONAL
                : CellSetting.AS_GIVEN;
        Structure shown = Cells.in(structure, cell).orElse(structure);
        return LatticeEvidence.of(material, shown, cell, source.info()).stream()
                .filter(fact -> fact.property().equals(property))
                .toList();
    }

    private Evidence number(Material material, Property property, double value, String how) {
        return fact(
                material,
                property,
                new PropertyValue.Number(new Quantity(value, property.unit())),
                "its structure: " + how);
    }

    private Evidence fact(Material material, Property property, PropertyValue value, String how) {
        return Evidence.recorded(
                material.id(),
                material.composition(),
                property,
                value,
                Conditions.NONE,
                Origin.of(material, source.info(), how));
    }
}
