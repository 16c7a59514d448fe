package io.retort.tools.structure;

import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Provenance;
import io.retort.core.format.StructureFiles;
import io.retort.core.format.StructureFormats;
import io.retort.core.structure.Structure;
import io.retort.tools.Hash;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All structures that a run has seen or made, under handles in the order in which they came up: {@code st-1}, {@code st-2}.
 * A run has one such book, which all who work on one question share; no handle reaches into another run. Safe for several
 * threads.
 */
public final class StructureBook {

    private final Map<String, HeldStructure> held = new LinkedHashMap<>();

    /** Keeps a structure; the same one with the same history keeps its handle. */
    public synchronized HeldStructure add(
            Structure structure, String title, String history, Provenance origin, Optional<MaterialId> material) {
        String hash = Hash.sha256(StructureFiles.write(structure, StructureFormats.CIF));
        return held.values().stream()
                .filter(known -> known.sha256().equals(hash) && known.history().equals(history))
                .findFirst()
                .orElseGet(() -> put(new HeldStructure(
                        "st-" + (held.size() + 1), structure, title, history, origin, material, hash)));
    }

    /** Keeps what was made from another one. @param step what was done: {@code supercell of 2, 2, 1} */
    public HeldStructure derive(HeldStructure from, Structure made, String step) {
        String title = made.reducedFormula() + ": " + step;
        return add(made, title, from.history() + "; " + step, from.origin(), Optional.empty());
    }

    public synchronized Optional<HeldStructure> find(String handle) {
        return Optional.ofNullable(held.get(handle));
    }

    /** In the order in which they came up. */
    public synchronized List<String> handles() {
        return List.copyOf(held.keySet());
    }

    private HeldStructure put(HeldStructure structure) {
        held.put(structure.handle(), structure);
        return structure;
    }
}
