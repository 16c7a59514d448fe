package io.retort.kg.vocabulary;

/** The relations, each with where it starts and where it ends. To learn what can be asked, read the list. */
public enum Relation {
    IDENTIFIER(Vocabulary.RT + "identifier", Concept.MATERIAL, Literal.TEXT, "Id in its database: mp-149."),
    NAME(Vocabulary.RT + "name", Concept.MATERIAL, Literal.TEXT, "By which people call this polymorph: rutile."),
    OBSERVED(Vocabulary.RT + "observed", Concept.MATERIAL, Literal.FLAG, "Whether it has been made or found."),
    DEPRECATED(
            Vocabulary.RT + "deprecated",
            Concept.MATERIAL,
            Literal.FLAG,
            "Whether the source advises against the record."),
    COMPOSITION(Vocabulary.RT + "composition", Concept.MATERIAL, Concept.COMPOSITION, "Which elements in which ratio."),
    STRUCTURE(Vocabulary.RT + "structure", Concept.MATERIAL, Concept.STRUCTURE, "Its crystal structure."),
    VALUE(Vocabulary.RT + "value", Concept.MATERIAL, Concept.PROPERTY_VALUE, "A fact stated of it."),
    DECOMPOSES_TO(
            Vocabulary.RT + "decomposesTo",
            Concept.MATERIAL,
            Concept.MATERIAL,
            "A phase of the mixture of lowest energy at its composition, within one scheme of energies."),
    FORMULA(Vocabulary.RT + "formula", Concept.COMPOSITION, Literal.TEXT, "Reduced formula: Fe2O3."),
    ANONYMOUS_FORMULA(
            Vocabulary.RT + "anonymousFormula", Concept.COMPOSITION, Literal.TEXT, "With letters for elements: A2B3."),
    CHEMICAL_SYSTEM(
            Vocabulary.RT + "chemicalSystem", Concept.COMPOSITION, Concept.CHEMICAL_SYSTEM, "The set of its elements."),
    ELEMENT(Vocabulary.RT + "element", Concept.CHEMICAL_SYSTEM, Concept.ELEMENT, "One of its elements."),
    ELEMENT_COUNT(
            Vocabulary.RT + "elementCount", Concept.CHEMICAL_SYSTEM, Literal.WHOLE_NUMBER, "How many elements it has."),
    SYMBOL(Vocabulary.RT + "symbol", Concept.ELEMENT, Literal.TEXT, "As in the periodic table: Fe."),
    ATOMIC_NUMBER(Vocabulary.RT + "atomicNumber", Concept.ELEMENT, Literal.WHOLE_NUMBER, "Number of protons."),
    SPACE_GROUP(Vocabulary.RT + "spaceGroup", Concept.STRUCTURE, Concept.SPACE_GROUP, "The type of its space group."),
    PROTOTYPE(
            Vocabulary.RT + "prototype",
            Concept.STRUCTURE,
            Concept.PROTOTYPE,
            "The arrangement that it shares with others."),
    NUMBER(Vocabulary.RT + "number", Concept.SPACE_GROUP, Literal.WHOLE_NUMBER, "International number, 1 to 230."),
    HERMANN_MAUGUIN(
            Vocabulary.RT + "hermannMauguin", Concept.SPACE_GROUP, Literal.TEXT, "Short international symbol: P6_3mc."),
    CRYSTAL_SYSTEM(Vocabulary.RT + "crystalSystem", Concept.SPACE_GROUP, Concept.CRYSTAL_SYSTEM, "Which of the seven."),
    PROPERTY(Vocabulary.RT + "property", Concept.PROPERTY_VALUE, Concept.PROPERTY, "What the value is a value of."),
    NUMERIC_VALUE(
            Vocabulary.QUDT + "numericValue",
            Concept.PROPERTY_VALUE,
            Literal.NUMBER,
            "The number, in the property's own unit."),
    UNIT(Vocabulary.QUDT + "unit", Concept.PROPERTY_VALUE, Concept.UNIT, "The unit of the number."),
    TEXT(Vocabulary.RT + "text", Concept.PROPERTY_VALUE, Literal.TEXT, "The word, of a property that takes words."),
    FLAG(Vocabulary.RT + "flag", Concept.PROPERTY_VALUE, Literal.FLAG, "The answer, of a property that is yes or no."),
    TENSOR(Vocabulary.RT + "tensor", Concept.PROPERTY_VALUE, Literal.TEXT, "Rows of numbers as JSON."),
    BASIS(Vocabulary.RT + "basis", Concept.PROPERTY_VALUE, Concept.BASIS, "What the number is counted per."),
    UNCERTAINTY(Vocabulary.RT + "uncertainty", Concept.PROPERTY_VALUE, Literal.NUMBER, "In the unit of the value."),
    CONDITIONS(Vocabulary.RT + "conditions", Concept.PROPERTY_VALUE, Concept.CONDITIONS, "Under what it holds."),
    GENERATED_BY(
            Vocabulary.PROV + "wasGeneratedBy",
            Concept.PROPERTY_VALUE,
            Concept.ACTIVITY,
            "The calculation, measurement or derivation that it comes from."),
    DERIVED_FROM(
            Vocabulary.PROV + "wasDerivedFrom",
            Concept.PROPERTY_VALUE,
            Concept.PROPERTY_VALUE,
            "A value that it was derived from."),
    TEMPERATURE(Vocabulary.RT + "temperature", Concept.CONDITIONS, Literal.NUMBER, "Of the material, in kelvin."),
    PRESSURE(Vocabulary.RT + "pressure", Concept.CONDITIONS, Literal.NUMBER, "On the material, in gigapascals."),
    CELL(Vocabulary.RT + "cell", Concept.CONDITIONS, Literal.TEXT, "as_given, primitive or conventional."),
    METHOD(Vocabulary.RT + "method", Concept.ACTIVITY, Concept.METHOD, "By which method."),
    DATASET(Vocabulary.RT + "dataset", Concept.ACTIVITY, Concept.DATASET, "The release that states it."),
    RECORD(Vocabulary.RT + "record", Concept.ACTIVITY, Literal.TEXT, "Where in the dataset."),
    RETRIEVED_AT(Vocabulary.RT + "retrievedAt", Concept.ACTIVITY, Literal.TIME, "When it was read."),
    SHA256(Vocabulary.RT + "sha256", Concept.ACTIVITY, Literal.TEXT, "Of the bytes that it was read from."),
    RELEASE(Vocabulary.RT + "release", Concept.DATASET, Literal.TEXT, "Of the source."),
    LICENCE(Vocabulary.RT + "licence", Concept.DATASET, Literal.TEXT, "Under which its values may be used."),
    TARGET(Vocabulary.RT + "target", Concept.RECIPE, Concept.COMPOSITION, "What the recipe makes."),
    TARGET_MATERIAL(
            Vocabulary.RT + "targetMaterial",
            Concept.RECIPE,
            Concept.MATERIAL,
            "The record of what it makes, where the source names one."),
    PRECURSOR(Vocabulary.RT + "precursor", Concept.RECIPE, Concept.PRECURSOR, "What it starts from."),
    OPERATION(Vocabulary.RT + "operation", Concept.RECIPE, Concept.OPERATION, "One of its steps."),
    REACTION(Vocabulary.RT + "reaction", Concept.RECIPE, Literal.TEXT, "The balanced equation as published."),
    DESCRIPTION(Vocabulary.RT + "description", Concept.RECIPE, Literal.TEXT, "Words of the source, shortened."),
    PUBLICATION(Vocabulary.RT + "publication", Concept.RECIPE, Concept.PUBLICATION, "Where it was published."),
    SUBSTANCE(Vocabulary.RT + "substance", Concept.PRECURSOR, Concept.COMPOSITION, "Which substance."),
    SUBSTANCE_MATERIAL(
            Vocabulary.RT + "substanceMaterial",
            Concept.PRECURSOR,
            Concept.MATERIAL,
            "The record of the substance, where the source names one."),
    AMOUNT(Vocabulary.RT + "amount", Concept.PRECURSOR, Literal.TEXT, "Moles in the reaction, as published."),
    STEP(Vocabulary.RT + "step", Concept.OPERATION, Literal.WHOLE_NUMBER, "Its place in the recipe, from 1."),
    OPERATION_KIND(
            Vocabulary.RT + "operationKind",
            Concept.OPERATION,
            Literal.TEXT,
            "mixing, heating, drying, shaping, quenching or starting."),
    CONDITION(Vocabulary.RT + "condition", Concept.OPERATION, Concept.OPERATION_CONDITION, "A condition of the step."),
    CONDITION_KIND(
            Vocabulary.RT + "conditionKind",
            Concept.OPERATION_CONDITION,
            Literal.TEXT,
            "temperature, time, atmosphere, medium or device."),
    MINIMUM(
            Vocabulary.RT + "minimum",
            Concept.OPERATION_CONDITION,
            Literal.NUMBER,
            "Lowest number given, in the condition's unit."),
    MAXIMUM(
            Vocabulary.RT + "maximum",
            Concept.OPERATION_CONDITION,
            Literal.NUMBER,
            "Highest number given, in the condition's unit."),
    CONDITION_UNIT(
            Vocabulary.RT + "conditionUnit", Concept.OPERATION_CONDITION, Concept.UNIT, "Of minimum and maximum."),
    SETTING(
            Vocabulary.RT + "setting",
            Concept.OPERATION_CONDITION,
            Literal.TEXT,
            "Atmosphere, medium or device, in words."),
    DOI(Vocabulary.RT + "doi", Concept.PUBLICATION, Literal.TEXT, "Digital object identifier."),
    KIND(Vocabulary.RT + "kind", Concept.PROPERTY, Literal.TEXT, "number, label, flag or tensor."),
    DECLARED_UNIT(Vocabulary.RT + "declaredUnit", Concept.PROPERTY, Concept.UNIT, "In which its numbers are stored."),
    DECLARED_BASIS(
            Vocabulary.RT + "declaredBasis", Concept.PROPERTY, Concept.BASIS, "What its numbers are counted per.");

    private final String iri;
    private final Concept domain;
    private final Range range;
    private final String meaning;

    Relation(String iri, Concept domain, Range range, String meaning) {
        this.iri = iri;
        this.domain = domain;
        this.range = range;
        this.meaning = meaning;
    }

    public String iri() {
        return iri;
    }

    /** Where it starts. */
    public Concept domain() {
        return domain;
    }

    /** Where it ends. */
    public Range range() {
        return range;
    }

    /** One line for a reader. */
    public String meaning() {
        return meaning;
    }

    /** Whether a path may repeat it: it ends where it can start. */
    public boolean repeats() {
        return range == domain;
    }

    /** As people write it: {@code rt:composition}. */
    @Override
    public String toString() {
        return Vocabulary.shortened(iri);
    }
}
