package io.retort.core.evidence;

import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One atomic fact: this property of this material has this value, by this method, from this record.
 *
 * @param id made from all the rest but the time of reading
 * @param material which material; empty for a fact about no material (a unit conversion, a count)
 * @param composition of that material, per formula unit or cell as the record has it; empty with {@code material}
 * @param property what is stated
 * @param value its value
 * @param basis what the value is counted per (usually {@link Property#basis()})
 * @param conditions under which it holds
 * @param provenance where it comes from
 */
public record Evidence(
        EvidenceId id,
        Optional<MaterialId> material,
        Optional<Composition> composition,
        Property property,
        PropertyValue value,
        Basis basis,
        Conditions conditions,
        Provenance provenance) {

    /** With the id that belongs to the content. */
    public static Evidence of(
            Optional<MaterialId> material,
            Optional<Composition> composition,
            Property property,
            PropertyValue value,
            Basis basis,
            Conditions conditions,
            Provenance provenance) {
        String content = String.join(
                "|",
                material.map(MaterialId::toString).orElse(""),
                composition.map(Composition::formula).orElse(""),
                property.key(),
                value.toString(),
                basis.name(),
                conditions.toString(),
                provenance.source(),
                provenance.release().orElse(""),
                provenance.record(),
                provenance.method().name(),
                provenance.derivedFrom().toString());
        return new Evidence(
                new EvidenceId("ev-" + sha256(content).substring(0, 10)),
                material,
                composition,
                property,
                value,
                basis,
                conditions,
                provenance);
    }

    /** A recorded fact of a material, on the property's own basis. */
    public static Evidence recorded(
            MaterialId material,
            Composition composition,
            Property property,
            PropertyValue value,
            Conditions conditions,
            Provenance provenance) {
        return of(
                Optional.of(material),
                Optional.of(composition),
                property,
                value,
                property.basis(),
                conditions,
                provenance);
    }

    private static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
