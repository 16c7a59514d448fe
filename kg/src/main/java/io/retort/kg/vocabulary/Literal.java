package io.retort.kg.vocabulary;

/** Kinds of literals. */
public enum Literal implements Range {
    TEXT("string", "text, such as \"GaN\""),
    NUMBER("double", "a number, such as 1.73"),
    WHOLE_NUMBER("integer", "a whole number, such as 225"),
    FLAG("boolean", "true or false"),
    TIME("dateTime", "a time, such as \"2024-01-31T12:00:00Z\"^^xsd:dateTime");

    private final String datatype;
    private final String example;

    Literal(String datatype, String example) {
        this.datatype = datatype;
        this.example = example;
    }

    /** The XML Schema datatype that is stored. */
    public String datatype() {
        return Vocabulary.XSD + datatype;
    }

    /** In words, with an example. */
    public String example() {
        return example;
    }

    public boolean isNumber() {
        return this == NUMBER || this == WHOLE_NUMBER;
    }

    @Override
    public String toString() {
        return "xsd:" + datatype;
    }
}
