package io.retort.client.mp;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.mp.doc.ElasticityDoc;
import io.retort.client.mp.doc.SummaryDoc;
import io.retort.client.mp.doc.ThermoDoc;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.source.Material;
import io.retort.core.structure.Structure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document that somebody kept: as an endpoint sent it, without saying which endpoint. The fields tell; facts come out
 * as {@link MaterialsProjectSource} gives them. Documents of the interface before 2022 ({@code pretty_formula}) are not
 * read.
 */
public final class DumpedDocument {

    private final Fields fields;
    private final Instant readAt;

    /** @param readAt when the dump was read */
    public DumpedDocument(JsonNode raw, Instant readAt) {
        this.fields = Fields.of(raw);
        this.readAt = readAt;
    }

    /** The crystal, in the cell as calculated. */
    public Optional<Structure> structure() {
        return fields.structure("structure");
    }

    /** @throws IllegalArgumentException where it is no document of a material; the message says what it lacks */
    public Material material() {
        MaterialId id = fields.id("material_id")
                .orElseThrow(() -> new IllegalArgumentException(
                        "the document has no material_id such as mp-149; expected one of an endpoint for materials"));
        String formula = fields.text("formula_pretty")
                .orElseThrow(() -> new IllegalArgumentException("the document of " + id + " has no formula_pretty"));
        Composition composition = composition(id, formula);
        if (isSummary()) {
            SummaryDoc summary = new SummaryDoc(fields);
            return new MaterialFacts(summary, Optional.empty(), List.of(), Response.NONE, release(), readAt)
                    .read()
                    .orElseThrow();
        }
        return new Material(
                id,
                composition,
                List.of(),
                fields.flag("theoretical").map(theoretical -> !theoretical),
                fields.flag("deprecated").orElse(false),
                false,
                facts(id, composition));
    }

    private List<Evidence> facts(MaterialId id, Composition composition) {
        RunTypes runs = RunTypes.of(fields, Optional.empty());
        if (fields.text("thermo_type").isPresent()) {
            String type = new ThermoDoc(fields).thermoType().orElse("");
            return MaterialFacts.energies(
                    write(id, composition, MaterialEndpoints.THERMO), fields, RunTypes.scheme(type));
        }
        if (!fields.node("elastic_tensor").isMissingNode()
                || !fields.node("fitting_method").isMissingNode()) {
            return elastic(write(id, composition, ResponseEndpoints.ELASTICITY));
        }
        if (!fields.node("e_total").isMissingNode()
                || !fields.node("e_electronic").isMissingNode()) {
            return MaterialFacts.response(write(id, composition, ResponseEndpoints.DIELECTRIC), runs);
        }
        if (!fields.node("e_ij_max").isMissingNode()) {
            return MaterialFacts.response(write(id, composition, ResponseEndpoints.PIEZOELECTRIC), runs);
        }
        if (!fields.node("ordering").isMissingNode()) {
            return MaterialFacts.response(write(id, composition, ElectronicEndpoints.MAGNETISM), runs);
        }
        return fields.number("band_gap").isPresent()
                ? MaterialFacts.electronic(write(id, composition, ElectronicEndpoints.ELECTRONIC_STRUCTURE), runs)
                : cell(write(id, composition, MaterialEndpoints.CORE));
    }

    private List<Evidence> elastic(FactWriter write) {
        if (new ElasticityDoc(fields).state().filter("failed"::equals).isPresent()) {
            return List.of();
        }
        write.number(Properties.K_VRH, "bulk_modulus.vrh", RunTypes.RESPONSE)
                .number(Properties.K_VOIGT, "bulk_modulus.voigt", RunTypes.RESPONSE)
                .number(Properties.K_REUSS, "bulk_modulus.reuss", RunTypes.RESPONSE)
                .number(Properties.G_VRH, "shear_modulus.vrh", RunTypes.RESPONSE)
                .number(Properties.UNIVERSAL_ANISOTROPY, "universal_anisotropy", RunTypes.RESPONSE)
                .number(Properties.HOMOGENEOUS_POISSON, "homogeneous_poisson", RunTypes.RESPONSE);
        return MaterialFacts.elastic(write);
    }

    private static List<Evidence> cell(FactWriter write) {
        return write.number(Properties.DENSITY, "density", RunTypes.NOT_STATED)
                .number(Properties.VOLUME, "volume", RunTypes.NOT_STATED)
                .number(Properties.NSITES, "nsites", RunTypes.NOT_STATED)
                .facts();
    }

    private boolean isSummary() {
        return !fields.node("energy_above_hull").isMissingNode()
                && fields.text("thermo_type").isEmpty()
                && (!fields.node("band_gap").isMissingNode()
                        || !fields.node("is_metal").isMissingNode());
    }

    private FactWriter write(MaterialId id, Composition composition, Endpoint<?, ?> endpoint) {
        return new FactWriter(id, composition, endpoint, fields, release(), readAt);
    }

    private Optional<String> release() {
        return fields.text("builder_meta.database_version");
    }

    private static Composition composition(MaterialId id, String formula) {
        try {
            return Composition.of(formula);
        } catch (FormulaSyntaxException e) {
            throw new IllegalArgumentException("the formula of " + id + ": " + e.getMessage(), e);
        }
    }
}
