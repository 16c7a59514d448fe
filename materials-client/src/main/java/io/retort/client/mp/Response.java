package io.retort.client.mp;

import io.retort.client.mp.doc.DielectricDoc;
import io.retort.client.mp.doc.ElasticityDoc;
import io.retort.client.mp.doc.PiezoelectricDoc;
import java.util.Optional;

/** How one material answers to forces and fields, where that was calculated. */
record Response(
        Optional<ElasticityDoc> elasticity,
        Optional<DielectricDoc> dielectric,
        Optional<PiezoelectricDoc> piezoelectric) {

    /** Nothing was asked. */
    static final Response NONE = new Response(Optional.empty(), Optional.empty(), Optional.empty());
}
