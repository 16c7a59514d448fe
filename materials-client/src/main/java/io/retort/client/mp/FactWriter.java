package io.retort.client.mp;

import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Conditions.CellSetting;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Turns fields of one document into evidence. The record of each says by which request the field is seen again. */
final class FactWriter {

    static final String SOURCE = "Materials Project";

    private final MaterialId id;
    private final Composition composition;
    private final Endpoint<?, ?> endpoint;
    private final Fields fields;
    private final Optional<String> release;
    private final Instant readAt;
    private final String sha256;
    private final List<Evidence> facts = new ArrayList<>();

    FactWriter(
            MaterialId id,
            Composition composition,
            Endpoint<?, ?> endpoint,
            Fields fields,
            Optional<String> release,
            Instant readAt) {
        this.id = id;
        this.composition = composition;
        this.endpoint = endpoint;
        this.fields = fields;
        this.release = release.or(() -> fields.text("builder_meta.database_version"));
        this.readAt = readAt;
        this.sha256 = sha256(fields.raw().toString());
    }

    List<Evidence> facts() {
        return List.copyOf(facts);
    }

    /** In the property's own unit. */
    FactWriter number(Property property, String path, Method method) {
        return number(property, path, property.unit(), method);
    }

    /** In the unit of the wire, turned into the property's own. */
    FactWriter number(Property property, String path, Unit unit, Method method) {
        OptionalDouble value = fields.number(path);
        value.ifPresent(number ->
                add(property, new PropertyValue.Number(new Quantity(number, unit).in(property.unit())), path, method));
        return this;
    }

    /** A value that is computed from the structure. */
    FactWriter number(Property property, double value, String path, Method method) {
        add(property, new PropertyValue.Number(new Quantity(value, property.unit())), path, method);
        return this;
    }

    FactWriter label(Property property, String path, Method method) {
        fields.text(path)
                .filter(text -> !text.isBlank() && !text.equals("Unknown"))
                .ifPresent(text -> label(property, text, path, method));
        return this;
    }

    FactWriter label(Property property, String text, String path, Method method) {
        add(property, new PropertyValue.Label(text), path, method);
        return this;
    }

    FactWriter flag(Property property, String path, Method method) {
        fields.flag(path).ifPresent(value -> flag(property, value, path, method));
        return this;
    }

    FactWriter flag(Property property, boolean value, String path, Method method) {
        add(property, new PropertyValue.Flag(value), path, method);
        return this;
    }

    FactWriter tensor(Property property, String path, Method method) {
        List<List<Double>> rows = fields.rows(path);
        if (!rows.isEmpty()) {
            add(property, new PropertyValue.Tensor(rows, property.unit()), path, method);
        }
        return this;
    }

    private void add(Property property, PropertyValue value, String path, Method method) {
        // "As given" is the cell that the calculation used; per-cell values speak of it, and so do its edges.
        boolean cell = property.basis() == Basis.PER_CELL || property.key().startsWith("lattice_");
        Provenance provenance = new Provenance(
                SOURCE, release, record(path), method, readAt, Optional.of(sha256), licence(), List.of());
        facts.add(Evidence.recorded(
                id,
                composition,
                property,
                value,
                cell ? Conditions.inCell(CellSetting.AS_GIVEN) : Conditions.NONE,
                provenance));
    }

    private String record(String path) {
        return endpoint.path() + "?material_ids=" + id + "&_fields=" + path;
    }

    private String licence() {
        return fields.text(Licences.FIELD).filter("BY-NC"::equals).isPresent() ? "CC-BY-NC-4.0" : "CC-BY-4.0";
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
