package io.retort.tools.material;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Provenance;
import io.retort.core.source.Material;
import io.retort.core.source.SourceInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where something comes from that a record says, but not as a fact: its structure, its names. */
final class Origin {

    private static final Method RECORD = new Method("record", Method.Kind.DERIVED);

    private Origin() {}

    /** The source, release, licence and method of the record's calculated facts; else of the catalogue. */
    static Provenance of(Material material, SourceInfo info, String how) {
        Optional<Provenance> stated = material.facts().stream()
                .map(Evidence::provenance)
                .filter(origin -> origin.method().kind() == Method.Kind.CALCULATED)
                .findFirst()
                .or(() -> material.facts().stream().map(Evidence::provenance).findFirst());
        return new Provenance(
                stated.map(Provenance::source).orElse(info.name()),
                stated.map(Provenance::release).orElse(info.release()),
                material.id() + ", " + how,
                stated.map(Provenance::method).orElse(RECORD),
                Instant.now(),
                Optional.empty(),
                stated.map(Provenance::licence).orElse(info.licence()),
                List.of());
    }
}
