package io.retort.kg.vocabulary;

import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Property;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** How things are named in the graph; each name says what kind of thing it is. */
public final class Iris {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~()";
    private static final String DOI = "https://doi.org/";

    private Iris() {}

    public static String material(MaterialId id) {
        return of(Concept.MATERIAL, id.toString());
    }

    public static String structure(MaterialId id) {
        return of(Concept.STRUCTURE, id.toString());
    }

    public static String composition(Composition composition) {
        return of(Concept.COMPOSITION, composition.reducedFormula());
    }

    public static String system(ChemicalSystem system) {
        return of(Concept.CHEMICAL_SYSTEM, system.toString());
    }

    public static String element(String symbol) {
        return of(Concept.ELEMENT, symbol);
    }

    /** @param number 1 to 230 */
    public static String spaceGroup(int number) {
        return of(Concept.SPACE_GROUP, String.valueOf(number));
    }

    public static String property(Property property) {
        return of(Concept.PROPERTY, property.key());
    }

    public static String value(EvidenceId id) {
        return of(Concept.PROPERTY_VALUE, id.text());
    }

    public static String basis(Basis basis) {
        return of(Concept.BASIS, basis.name().toLowerCase(Locale.ROOT));
    }

    /** @param doi without the resolver: {@code 10.1063/1.4812323} */
    public static String publication(String doi) {
        return DOI + encoded(doi, PLAIN + "/:;");
    }

    /** The thing of this kind and name; characters that a name cannot hold are percent-encoded. */
    public static String of(Concept concept, String name) {
        return concept.namespace() + encoded(name, PLAIN);
    }

    /** What follows the kind: {@code mp-149} of {@code urn:retort:material:mp-149}. */
    public static String local(String iri) {
        int from = iri.startsWith(DOI) ? DOI.length() : Math.max(iri.lastIndexOf(':'), iri.lastIndexOf('/')) + 1;
        return java.net.URLDecoder.decode(iri.substring(from).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** What kind of thing the name says it is; empty for a name that is not of this graph. */
    public static Optional<Concept> concept(String iri) {
        if (iri.startsWith(Vocabulary.QUDT_UNIT)) {
            return Optional.of(Concept.UNIT);
        }
        if (iri.startsWith(DOI)) {
            return Optional.of(Concept.PUBLICATION);
        }
        for (Concept concept : Concept.values()) {
            if (iri.startsWith(concept.namespace())) {
                return Optional.of(concept);
            }
        }
        return Optional.empty();
    }

    private static String encoded(String name, String kept) {
        boolean plain = name.chars().allMatch(c -> kept.indexOf(c) >= 0);
        if (plain) {
            return name;
        }
        StringBuilder text = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean keep = b > 0 && kept.indexOf(b) >= 0;
            text.append(keep ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
        }
        return text.toString();
    }
}
