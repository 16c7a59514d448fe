package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.format.Repair;
import io.retort.core.format.StructureReport.Finding;
import io.retort.core.structure.Structure;
import io.retort.tools.crystal.StructureInfo;
import java.util.List;

/** Structure files as JSON. Fields keep their place; what is not known is {@code null}. */
final class StructureJson {

    private StructureJson() {}

    /** Volume in Å³, density in g/cm³. */
    static ObjectNode info(StructureInfo info) {
        ObjectNode document = Json.object()
                .put("file", info.file())
                .put("format", info.format().orElse(null))
                .put("ok", info.ok());
        Structure structure = info.entry().map(entry -> entry.structure()).orElse(null);
        Structure crystal = info.crystal().orElse(null);
        document.put(
                        "formula",
                        structure == null ? null : structure.composition().formula())
                .put("reduced_formula", structure == null ? null : structure.reducedFormula())
                .put("nsites", structure == null ? null : structure.sites().size())
                .put("volume", crystal == null ? null : crystal.volume())
                .put("density", crystal == null ? null : crystal.density())
                .put("spacegroup_number", info.spaceGroup().map(g -> g.number()).orElse(null))
                .put(
                        "spacegroup_symbol",
                        info.spaceGroup().map(g -> g.shortSymbol()).orElse(null))
                .put("hall_number", info.spaceGroup().map(g -> g.hallNumber()).orElse(null));
        info.symmetryProblem().ifPresent(problem -> document.put("symmetry_problem", problem));
        if (info.structures() > 1) {
            document.put("structures", info.structures());
        }
        document.set("repairs", repairs(info.repairs()));
        info.fault().ifPresent(fault -> document.set("error", error(fault)));
        return document.put("millis", Math.round(info.millis() * 1000) / 1000.0);
    }

    static ArrayNode repairs(List<Repair> repairs) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        repairs.forEach(repair -> array.addObject()
                .put("line", repair.line())
                .put("found", repair.found())
                .put("expected", repair.expected())
                .put("done", repair.done()));
        return array;
    }

    static ArrayNode findings(List<Finding> findings) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        findings.forEach(finding -> {
            ObjectNode node = array.addObject()
                    .put("kind", finding.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .put("message", finding.message());
            node.set("sites", Json.MAPPER.valueToTree(finding.sites()));
        });
        return array;
    }

    static ObjectNode error(StructureInfo.Fault fault) {
        ObjectNode error = Json.object();
        fault.line().ifPresentOrElse(line -> error.put("line", line), () -> error.putNull("line"));
        return error.put("found", fault.found().orElse(null))
                .put("expected", fault.expected().orElse(null))
                .put("message", fault.message());
    }
}
