package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Elastic constants of a material. */
public record ElasticityDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id",
            "formula_pretty",
            "deprecated",
            "order",
            "elastic_tensor",
            "compliance_tensor",
            "bulk_modulus",
            "shear_modulus",
            "youngs_modulus",
            "universal_anisotropy",
            "homogeneous_poisson",
            "debye_temperature",
            "sound_velocity",
            "state",
            "fitting_method",
            "warnings");

    /** 2 for second-order constants. */
    public OptionalLong order() {
        return fields.whole("order");
    }

    /** GPa, stiffness in Voigt notation and IEEE orientation, 6×6. */
    public List<List<Double>> elasticTensor() {
        return fields.rows("elastic_tensor.ieee_format");
    }

    /** GPa, in the orientation of the calculation. */
    public List<List<Double>> rawElasticTensor() {
        return fields.rows("elastic_tensor.raw");
    }

    /** TPa⁻¹, in Voigt notation. */
    public List<List<Double>> complianceTensor() {
        return fields.rows("compliance_tensor.ieee_format");
    }

    /** GPa, Voigt-Reuss-Hill. */
    public OptionalDouble bulkModulus() {
        return fields.number("bulk_modulus.vrh");
    }

    /** GPa, Voigt. */
    public OptionalDouble bulkModulusVoigt() {
        return fields.number("bulk_modulus.voigt");
    }

    /** GPa, Reuss. */
    public OptionalDouble bulkModulusReuss() {
        return fields.number("bulk_modulus.reuss");
    }

    /** GPa, Voigt-Reuss-Hill. */
    public OptionalDouble shearModulus() {
        return fields.number("shear_modulus.vrh");
    }

    /** Pa; the one modulus that is not in GPa. */
    public OptionalDouble youngsModulus() {
        return fields.number("youngs_modulus");
    }

    /** 0 is isotropic. */
    public OptionalDouble universalAnisotropy() {
        return fields.number("universal_anisotropy");
    }

    /** Poisson's ratio. */
    public OptionalDouble homogeneousPoisson() {
        return fields.number("homogeneous_poisson");
    }

    /** K. */
    public OptionalDouble debyeTemperature() {
        return fields.number("debye_temperature");
    }

    /** m/s. */
    public OptionalDouble soundVelocity() {
        return fields.number("sound_velocity.snyder_total");
    }

    /** successful or failed; a failed fit has numbers too. */
    public Optional<String> state() {
        return fields.text("state");
    }

    /** How the tensor was fitted. */
    public Optional<String> fittingMethod() {
        return fields.text("fitting_method");
    }
}
