package io.retort.tools;

import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Placeholders of the draft language: how a text of a tool speaks of evidence without repeating its values. */
public final class Cite {

    private Cite() {}

    /** The value with its unit: {@code 1.73 eV}. */
    public static String value(Evidence evidence) {
        return "{" + evidence.id() + "}";
    }

    /** Formula and id of the material: {@code GaN (mp-804)}. */
    public static String material(Evidence evidence) {
        return part(evidence, "material");
    }

    /** The formula alone. */
    public static String formula(Evidence evidence) {
        return part(evidence, "formula");
    }

    /** The id alone. */
    public static String id(Evidence evidence) {
        return part(evidence, "id");
    }

    /** The name of the property: {@code band gap}. */
    public static String property(Evidence evidence) {
        return part(evidence, "property");
    }

    /** What it holds under: {@code conventional cell}; shows nothing where nothing is said. */
    public static String conditions(Evidence evidence) {
        return evidence.conditions().equals(Conditions.NONE) ? "" : part(evidence, "conditions");
    }

    /** The method: {@code PBE}. */
    public static String method(Evidence evidence) {
        return part(evidence, "method");
    }

    /** The source with its release. */
    public static String source(Evidence evidence) {
        return part(evidence, "source");
    }

    /** What it was worked out from: {@code CuSO4·5H2O}. */
    public static String record(Evidence evidence) {
        return part(evidence, "record");
    }

    /** Marks the value as one offered beside the answer; shows nothing. */
    public static String alternative(Evidence evidence) {
        return "{alternative: " + evidence.id() + "}";
    }

    /** Each, with commas between. */
    public static String each(Collection<Evidence> evidence, Function<Evidence, String> cite) {
        return evidence.stream().map(cite).collect(Collectors.joining(", "));
    }

    private static String part(Evidence evidence, String part) {
        return "{" + evidence.id() + ":" + part + "}";
    }
}
