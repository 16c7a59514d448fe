package io.retort.client.mp;

import io.retort.client.http.Cancellation;
import io.retort.client.mp.doc.DielectricDoc;
import io.retort.client.mp.doc.ElasticityDoc;
import io.retort.client.mp.doc.MaterialDoc;
import io.retort.client.mp.doc.PiezoelectricDoc;
import io.retort.client.mp.doc.SummaryDoc;
import io.retort.client.mp.doc.ThermoDoc;
import io.retort.client.mp.query.CoreQuery;
import io.retort.client.mp.query.DielectricQuery;
import io.retort.client.mp.query.ElasticityQuery;
import io.retort.client.mp.query.PiezoelectricQuery;
import io.retort.client.mp.query.ThermoQuery;
import io.retort.core.evidence.MaterialId;
import io.retort.core.source.Material;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * From summaries to materials: fetches beside them the stability in each thermo type and the functionals of the
 * calculations, for many materials in two requests; for one material also its response to forces and fields.
 */
final class Gathering {

    private final MaterialsProject service;

    Gathering(MaterialsProject service) {
        this.service = service;
    }

    /** In the order of the summaries; those without id or formula are left out. */
    List<Material> materials(List<SummaryDoc> docs, Optional<String> release, Instant readAt) {
        String[] ids = docs.stream()
                .flatMap(doc -> doc.materialId().stream())
                .map(MaterialId::toString)
                .toArray(String[]::new);
        if (ids.length == 0) {
            return List.of();
        }
        Map<MaterialId, List<ThermoDoc>> thermo = grouped(all(MaterialEndpoints.THERMO, ThermoQuery.of(ids)));
        Map<MaterialId, List<MaterialDoc>> cores = grouped(cores(ids));
        List<Material> materials = new ArrayList<>();
        for (SummaryDoc doc : docs) {
            Optional<MaterialDoc> core = of(cores, doc).stream().findFirst();
            new MaterialFacts(doc, core, of(thermo, doc), Response.NONE, release, readAt)
                    .read()
                    .ifPresent(materials::add);
        }
        return materials;
    }

    /** With everything that is known of it. */
    Optional<Material> whole(SummaryDoc doc, Optional<String> release, Instant readAt) {
        String id = doc.materialId().map(MaterialId::toString).orElseThrow();
        List<ThermoDoc> thermo = all(MaterialEndpoints.THERMO, ThermoQuery.of(id));
        Optional<MaterialDoc> core = cores(id).stream().findFirst();
        return new MaterialFacts(doc, core, thermo, response(doc, id), release, readAt).read();
    }

    /** The headline values of the summary say which documents there are. */
    private Response response(SummaryDoc doc, String id) {
        Optional<ElasticityDoc> elasticity = doc.bulkModulus().isEmpty()
                ? Optional.empty()
                : all(ResponseEndpoints.ELASTICITY, ElasticityQuery.of(id)).stream()
                        .filter(found -> !found.deprecated())
                        .findFirst();
        Optional<DielectricDoc> dielectric = doc.fields().number("e_total").isEmpty()
                ? Optional.empty()
                : all(ResponseEndpoints.DIELECTRIC, DielectricQuery.of(id)).stream()
                        .filter(found -> !found.deprecated())
                        .findFirst();
        Optional<PiezoelectricDoc> piezoelectric =
                doc.fields().number("e_ij_max").isEmpty()
                        ? Optional.empty()
                        : all(ResponseEndpoints.PIEZOELECTRIC, PiezoelectricQuery.of(id)).stream()
                                .filter(found -> !found.deprecated())
                                .findFirst();
        return new Response(elasticity, dielectric, piezoelectric);
    }

    private List<MaterialDoc> cores(String... ids) {
        return all(MaterialEndpoints.CORE, CoreQuery.of(ids).fields("material_id", "formula_pretty", "run_types"));
    }

    private <Q extends MpQuery<Q>, D extends MpDoc> List<D> all(Endpoint<Q, D> endpoint, Q query) {
        return service.all(endpoint, query, (done, total) -> {}, new Cancellation())
                .docs();
    }

    private static <D extends MpDoc> Map<MaterialId, List<D>> grouped(List<D> docs) {
        return docs.stream()
                .filter(doc -> doc.materialId().isPresent())
                .collect(Collectors.groupingBy(doc -> doc.materialId().orElseThrow()));
    }

    private static <D extends MpDoc> List<D> of(Map<MaterialId, List<D>> docs, SummaryDoc doc) {
        return doc.materialId()
                .map(id -> Objects.requireNonNullElse(docs.get(id), List.<D>of()))
                .orElse(List.of());
    }
}
