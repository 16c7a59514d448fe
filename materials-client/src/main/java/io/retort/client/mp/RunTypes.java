package io.retort.client.mp;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * By which functional each property of a material was calculated: the summary names the calculation, the material's own
 * document names the functional of each calculation.
 *
 * @param byTask functional of each calculation
 * @param byProperty the calculation that each property comes from
 */
record RunTypes(Map<String, Method> byTask, Map<String, String> byProperty) {

    /** Where neither document says. */
    static final Method NOT_STATED = Method.calculated("DFT, functional not stated");

    /** Linear response and elastic constants are calculated with PBE alone (emmet, atomate workflows). */
    static final Method RESPONSE = Method.PBE;

    static RunTypes of(Fields summary, Optional<Fields> material) {
        Map<String, Method> byTask = new HashMap<>();
        material.ifPresent(document -> fields(document.node("run_types")).forEach((task, run) -> {
            byTask.put(key(task), functional(run));
        }));
        Map<String, String> byProperty = new HashMap<>();
        summary.items("origins")
                .forEach(origin -> origin.text("name")
                        .ifPresent(name -> origin.text("task_id").ifPresent(task -> byProperty.put(name, key(task)))));
        return new RunTypes(byTask, byProperty);
    }

    /** Of the property documents of this name; of the structure's where it is not named itself. */
    Method of(String property) {
        return Optional.ofNullable(byProperty.get(property))
                .or(() -> Optional.ofNullable(byProperty.get("structure")))
                .flatMap(task -> Optional.ofNullable(byTask.get(task)))
                .or(this::only)
                .orElse(NOT_STATED);
    }

    /** {@code GGA} → PBE. */
    static Method functional(String runType) {
        return switch (runType.toUpperCase(Locale.ROOT).replace('_', '+')) {
            case "GGA", "PBE" -> Method.PBE;
            case "GGA+U", "PBE+U" -> Method.calculated("PBE+U");
            case "R2SCAN" -> Method.calculated("r2SCAN");
            case "SCAN" -> Method.calculated("SCAN");
            case "PBESOL" -> Method.calculated("PBEsol");
            case "HSE", "HSE06" -> Method.calculated("HSE06");
            default -> Method.calculated(runType);
        };
    }

    /** The scheme in which energies of one thermo type may be compared. */
    static Method scheme(String thermoType) {
        return switch (thermoType.toUpperCase(Locale.ROOT)) {
            case "GGA_GGA+U" -> Method.PBE;
            case "R2SCAN" -> Method.calculated("r2SCAN");
            case "GGA_GGA+U_R2SCAN" -> Method.calculated("PBE and r2SCAN, mixed");
            default -> Method.calculated(thermoType);
        };
    }

    /** Where all calculations are by one functional, it is that one. */
    private Optional<Method> only() {
        return new HashSet<>(byTask.values()).size() == 1
                ? byTask.values().stream().findFirst()
                : Optional.empty();
    }

    private static Map<String, String> fields(JsonNode object) {
        Map<String, String> fields = new HashMap<>();
        object.fieldNames()
                .forEachRemaining(name -> fields.put(name, object.path(name).asText()));
        return fields;
    }

    private static String key(String task) {
        try {
            return MaterialId.mp(task).key();
        } catch (IllegalArgumentException e) {
            return task;
        }
    }
}
