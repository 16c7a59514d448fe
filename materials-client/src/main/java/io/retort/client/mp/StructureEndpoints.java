package io.retort.client.mp;

import io.retort.client.mp.doc.AlloyDoc;
import io.retort.client.mp.doc.BondsDoc;
import io.retort.client.mp.doc.ChemenvDoc;
import io.retort.client.mp.doc.GrainBoundaryDoc;
import io.retort.client.mp.doc.RobocrysDoc;
import io.retort.client.mp.doc.SimilarityDoc;
import io.retort.client.mp.doc.SubstrateDoc;
import io.retort.client.mp.doc.SurfaceDoc;
import io.retort.client.mp.query.AlloysQuery;
import io.retort.client.mp.query.BondsQuery;
import io.retort.client.mp.query.ChemenvQuery;
import io.retort.client.mp.query.GrainBoundariesQuery;
import io.retort.client.mp.query.RobocrysQuery;
import io.retort.client.mp.query.SimilarityMatchQuery;
import io.retort.client.mp.query.SimilarityQuery;
import io.retort.client.mp.query.SubstratesQuery;
import io.retort.client.mp.query.SurfaceQuery;
import io.retort.client.mp.query.TextSearchQuery;
import java.util.List;

/** How its atoms are arranged, inside, at surfaces and beside others. */
public final class StructureEndpoints {

    public static final Endpoint<RobocrysQuery, RobocrysDoc> ROBOCRYS = Endpoint.get(
            "robocrys",
            "/materials/robocrys/",
            "Structures in words.",
            RobocrysDoc.FIELDS,
            RobocrysQuery::new,
            RobocrysDoc::new);

    public static final Endpoint<TextSearchQuery, RobocrysDoc> ROBOCRYS_TEXT_SEARCH = Endpoint.get(
            "text_search",
            "/materials/robocrys/text_search/",
            "Materials whose description has these words.",
            List.of(),
            TextSearchQuery::new,
            RobocrysDoc::new);

    public static final Endpoint<BondsQuery, BondsDoc> BONDS = Endpoint.get(
            "bonds", "/materials/bonds/", "Bonds and coordination.", BondsDoc.FIELDS, BondsQuery::new, BondsDoc::new);

    public static final Endpoint<ChemenvQuery, ChemenvDoc> CHEMENV = Endpoint.get(
            "chemenv",
            "/materials/chemenv/",
            "Coordination polyhedra.",
            ChemenvDoc.FIELDS,
            ChemenvQuery::new,
            ChemenvDoc::new);

    public static final Endpoint<SimilarityQuery, SimilarityDoc> SIMILARITY = Endpoint.get(
            "similarity",
            "/materials/similarity/",
            "Materials alike in structure.",
            SimilarityDoc.FIELDS,
            SimilarityQuery::new,
            SimilarityDoc::new);

    public static final Endpoint<SimilarityMatchQuery, SimilarityDoc> SIMILARITY_MATCH = Endpoint.get(
            "similarity_match",
            "/materials/similarity/match/",
            "Materials like a structure given as numbers.",
            List.of(),
            SimilarityMatchQuery::new,
            SimilarityDoc::new);

    public static final Endpoint<SurfaceQuery, SurfaceDoc> SURFACE_PROPERTIES = Endpoint.get(
            "surface_properties",
            "/materials/surface_properties/",
            "Surface energies and work functions.",
            SurfaceDoc.FIELDS,
            SurfaceQuery::new,
            SurfaceDoc::new);

    public static final Endpoint<GrainBoundariesQuery, GrainBoundaryDoc> GRAIN_BOUNDARIES = Endpoint.get(
            "grain_boundaries",
            "/materials/grain_boundaries/",
            "Grain boundaries.",
            GrainBoundaryDoc.FIELDS,
            GrainBoundariesQuery::new,
            GrainBoundaryDoc::new);

    public static final Endpoint<SubstratesQuery, SubstrateDoc> SUBSTRATES = Endpoint.get(
            "substrates",
            "/materials/substrates/",
            "Substrates for films.",
            SubstrateDoc.FIELDS,
            SubstratesQuery::new,
            SubstrateDoc::new);

    public static final Endpoint<AlloysQuery, AlloyDoc> ALLOYS = Endpoint.get(
            "alloys",
            "/materials/alloys/",
            "Pairs of materials that may alloy.",
            AlloyDoc.FIELDS,
            AlloysQuery::new,
            AlloyDoc::new);

    /** All of these. */
    public static final List<Endpoint<?, ?>> ALL = List.of(
            ROBOCRYS,
            ROBOCRYS_TEXT_SEARCH,
            BONDS,
            CHEMENV,
            SIMILARITY,
            SIMILARITY_MATCH,
            SURFACE_PROPERTIES,
            GRAIN_BOUNDARIES,
            SUBSTRATES,
            ALLOYS);

    private StructureEndpoints() {}
}
