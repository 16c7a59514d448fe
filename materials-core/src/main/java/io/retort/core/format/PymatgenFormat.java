package io.retort.core.format;

import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON of pymatgen's {@code Structure} and {@code Molecule} ({@code as_dict()}), alone, in a list, or anywhere inside
 * a document such as the Materials Project's.
 */
public final class PymatgenFormat implements StructureFormat {

    @Override
    public String name() {
        return "pymatgen JSON";
    }

    @Override
    public List<String> endings() {
        return List.of("json", "pymatgen");
    }

    @Override
    public int recognises(StructureText text) {
        String head = text.head(1 << 20);
        boolean json =
                head.stripLeading().startsWith("{") || head.stripLeading().startsWith("[");
        if (!json || !head.contains("\"sites\"")) {
            return 0;
        }
        return head.contains("\"abc\"") || head.contains("\"species\"") || head.contains("pymatgen") ? 3 : 1;
    }

    @Override
    public List<StructureEntry> read(StructureText text, ReadLog log) {
        List<StructureEntry> entries = new ArrayList<>();
        for (Json value : Json.parse(text, log)) {
            find(value, "", entries, log);
        }
        if (entries.isEmpty()) {
            throw log.nothing(1, "no object with sites", "a pymatgen structure: {\"lattice\": …, \"sites\": […]}");
        }
        return entries;
    }

    private static void find(Json value, String title, List<StructureEntry> entries, ReadLog log) {
        if (value.get("sites")
                .filter(sites ->
                        sites instanceof Json.Arr array && !array.items().isEmpty())
                .isPresent()) {
            entries.add(new PymatgenReader(log).read(value, title));
        } else if (value instanceof Json.Obj object) {
            String name = value.get("material_id").map(Json::text).orElse(title);
            object.members().values().forEach(member -> find(member, name, entries, log));
        } else {
            value.list().forEach(item -> find(item, title, entries, log));
        }
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public String write(Structure structure) {
        return new PymatgenWriter(structure).write();
    }
}
