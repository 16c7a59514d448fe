package io.retort.kg.vocabulary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The classes. To learn what the graph speaks of, read the list. No class is another, but for the kinds of activity. */
public enum Concept implements Range {
    /** One record of a source: a substance in one form, such as GaN in the wurtzite form. */
    MATERIAL("Material", "material"),
    /** Elements in a ratio, as a reduced formula spells it. Polymorphs share one. */
    COMPOSITION("Composition", "composition"),
    /** A set of elements, such as Fe-O. */
    CHEMICAL_SYSTEM("ChemicalSystem", "system"),
    /** A chemical element. */
    ELEMENT("Element", "element"),
    /** The crystal structure of a material. */
    STRUCTURE("Structure", "structure"),
    /** One of the 230 space-group types. */
    SPACE_GROUP("SpaceGroup", "spacegroup"),
    /** One of the seven crystal systems. */
    CRYSTAL_SYSTEM("CrystalSystem", "crystal-system"),
    /** Anonymous formula, space group, and the multiplicity and site symmetry of each site. Structures that share one are isopointal; distances may differ. */
    PROTOTYPE("Prototype", "prototype"),
    /** What can be known of a material; its unit and basis are declared. */
    PROPERTY("Property", "property"),
    /** One atomic fact: a property of a material has this value, by one method, from one record. */
    PROPERTY_VALUE("PropertyValue", "value"),
    /** A unit of measurement of QUDT. */
    UNIT("Unit", "unit"),
    /** What a value is counted per: atom, formula unit, cell, or nothing. */
    BASIS("Basis", "basis"),
    /** Temperature, pressure and choice of cell under which a value holds. */
    CONDITIONS("Conditions", "conditions"),
    /** What a value came about by. */
    ACTIVITY("Activity", "activity"),
    /** A calculation of a material's properties by one method. */
    CALCULATION("Calculation", "activity", ACTIVITY),
    /** A measurement of a material's properties. */
    MEASUREMENT("Measurement", "activity", ACTIVITY),
    /** A conversion or a formula applied to other values. */
    DERIVATION("Derivation", "activity", ACTIVITY),
    /** How a value was calculated or measured, such as PBE or experiment. */
    METHOD("Method", "method"),
    /** One release of a source, with its licence. */
    DATASET("Dataset", "dataset"),
    /** A published way to make a material: precursors, operations, target. */
    RECIPE("Recipe", "recipe"),
    /** A substance that a recipe starts from, with its amount. */
    PRECURSOR("Precursor", "precursor"),
    /** One step of a recipe. */
    OPERATION("Operation", "operation"),
    /** Temperature, time, atmosphere, medium or device of a step. */
    OPERATION_CONDITION("OperationCondition", "operation-condition"),
    /** Where a recipe or a value was published. */
    PUBLICATION("Publication", "publication");

    private final String local;
    private final String segment;
    private final @Nullable Concept parent;

    Concept(String local, String segment) {
        this(local, segment, null);
    }

    Concept(String local, String segment, @Nullable Concept parent) {
        this.local = local;
        this.segment = segment;
        this.parent = parent;
    }

    /** {@code urn:retort:kg:Material}. */
    public String iri() {
        return Vocabulary.RT + local;
    }

    /** The class above it. */
    public Optional<Concept> parent() {
        return Optional.ofNullable(parent);
    }

    /** Whether one thing can be of both: equal, or one above the other. */
    public boolean fits(Concept other) {
        return this == other || parent == other || other.parent == this;
    }

    /** With which the names of its things begin: {@code urn:retort:material:}. */
    public String namespace() {
        return "urn:retort:" + segment + ":";
    }

    String segment() {
        return segment;
    }

    /** As people write it: {@code rt:Material}. */
    @Override
    public String toString() {
        return "rt:" + local;
    }
}
