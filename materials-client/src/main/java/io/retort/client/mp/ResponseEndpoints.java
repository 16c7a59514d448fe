package io.retort.client.mp;

import io.retort.client.mp.doc.DielectricDoc;
import io.retort.client.mp.doc.ElasticityDoc;
import io.retort.client.mp.doc.EosDoc;
import io.retort.client.mp.doc.PhononDoc;
import io.retort.client.mp.doc.PiezoelectricDoc;
import io.retort.client.mp.query.DielectricQuery;
import io.retort.client.mp.query.ElasticityQuery;
import io.retort.client.mp.query.EosQuery;
import io.retort.client.mp.query.PhononQuery;
import io.retort.client.mp.query.PiezoelectricQuery;
import java.util.List;

/** What it does when it is pulled, pressed, shaken or put in a field. */
public final class ResponseEndpoints {

    public static final Endpoint<ElasticityQuery, ElasticityDoc> ELASTICITY = Endpoint.get(
            "elasticity",
            "/materials/elasticity/",
            "Elastic constants and moduli.",
            ElasticityDoc.FIELDS,
            ElasticityQuery::new,
            ElasticityDoc::new);

    public static final Endpoint<DielectricQuery, DielectricDoc> DIELECTRIC = Endpoint.get(
            "dielectric",
            "/materials/dielectric/",
            "Dielectric constants and refractive index.",
            DielectricDoc.FIELDS,
            DielectricQuery::new,
            DielectricDoc::new);

    public static final Endpoint<PiezoelectricQuery, PiezoelectricDoc> PIEZOELECTRIC = Endpoint.get(
            "piezoelectric",
            "/materials/piezoelectric/",
            "Piezoelectric constants.",
            PiezoelectricDoc.FIELDS,
            PiezoelectricQuery::new,
            PiezoelectricDoc::new);

    public static final Endpoint<PhononQuery, PhononDoc> PHONON = Endpoint.get(
            "phonon", "/materials/phonon/", "Phonon calculations.", PhononDoc.FIELDS, PhononQuery::new, PhononDoc::new);

    public static final Endpoint<EosQuery, EosDoc> EOS =
            Endpoint.get("eos", "/materials/eos/", "Energy against volume.", EosDoc.FIELDS, EosQuery::new, EosDoc::new);

    /** All of these. */
    public static final List<Endpoint<?, ?>> ALL = List.of(ELASTICITY, DIELECTRIC, PIEZOELECTRIC, PHONON, EOS);

    private ResponseEndpoints() {}
}
