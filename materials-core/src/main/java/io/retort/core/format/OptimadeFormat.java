package io.retort.core.format;

import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;

/**
 * OPTIMADE structures (specification 1.2): a response, a single entry, bare attributes, a list of any of them, or JSON
 * Lines.
 */
public final class OptimadeFormat implements StructureFormat {

    @Override
    public String name() {
        return "OPTIMADE JSON";
    }

    @Override
    public List<String> endings() {
        return List.of("optimade", "jsonl", "json");
    }

    @Override
    public int recognises(StructureText text) {
        String head = text.head(1 << 20);
        boolean json =
                head.stripLeading().startsWith("{") || head.stripLeading().startsWith("[");
        return json && (head.contains("\"cartesian_site_positions\"") || head.contains("\"species_at_sites\"")) ? 3 : 0;
    }

    @Override
    public List<StructureEntry> read(StructureText text, ReadLog log) {
        List<StructureEntry> entries = new ArrayList<>();
        List<StructureSyntaxException> failures = new ArrayList<>();
        for (Json value : Json.parse(text, log)) {
            find(value, "", entries, failures, log);
        }
        if (entries.isEmpty()) {
            throw failures.isEmpty()
                    ? log.nothing(
                            1, "no OPTIMADE structure", "an object with lattice_vectors, species and species_at_sites")
                    : failures.get(0);
        }
        return entries;
    }

    private static void find(
            Json value,
            String title,
            List<StructureEntry> entries,
            List<StructureSyntaxException> failures,
            ReadLog log) {
        String name =
                value.get("id").map(Json::text).filter(id -> !id.isEmpty()).orElse(title);
        if (value.get("cartesian_site_positions").isPresent()) {
            try {
                entries.add(new OptimadeReader(log).read(value, name));
            } catch (StructureSyntaxException e) {
                if (log.options().strict()) {
                    throw e;
                }
                log.note(e.line(), e.found(), e.expected(), "structure '" + name + "' left out");
                failures.add(e);
            }
        } else if (value instanceof Json.Obj object) {
            object.members().values().forEach(member -> find(member, name, entries, failures, log));
        } else {
            value.list().forEach(item -> find(item, name, entries, failures, log));
        }
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public String write(Structure structure) {
        return new OptimadeWriter(structure).write();
    }
}
