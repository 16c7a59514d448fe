package io.retort.client.mp;

import io.retort.client.mp.doc.AbsorptionDoc;
import io.retort.client.mp.doc.ElectronicStructureDoc;
import io.retort.client.mp.doc.MagnetismDoc;
import io.retort.client.mp.doc.OxidationStateDoc;
import io.retort.client.mp.doc.XasDoc;
import io.retort.client.mp.query.AbsorptionQuery;
import io.retort.client.mp.query.BandStructureQuery;
import io.retort.client.mp.query.DosQuery;
import io.retort.client.mp.query.ElectronicStructureQuery;
import io.retort.client.mp.query.MagnetismQuery;
import io.retort.client.mp.query.OxidationStatesQuery;
import io.retort.client.mp.query.XasQuery;
import java.util.List;

/** What its electrons do: bands, moments, charges, spectra. */
public final class ElectronicEndpoints {

    public static final Endpoint<ElectronicStructureQuery, ElectronicStructureDoc> ELECTRONIC_STRUCTURE = Endpoint.get(
            "electronic_structure",
            "/materials/electronic_structure/",
            "Band gap, band edges, Fermi level.",
            ElectronicStructureDoc.FIELDS,
            ElectronicStructureQuery::new,
            ElectronicStructureDoc::new);

    public static final Endpoint<BandStructureQuery, ElectronicStructureDoc> BAND_STRUCTURE = Endpoint.get(
            "bandstructure",
            "/materials/electronic_structure/bandstructure/",
            "Which calculations hold band structures.",
            ElectronicStructureDoc.FIELDS,
            BandStructureQuery::new,
            ElectronicStructureDoc::new);

    public static final Endpoint<DosQuery, ElectronicStructureDoc> DOS = Endpoint.get(
            "dos",
            "/materials/electronic_structure/dos/",
            "Which calculations hold densities of states.",
            ElectronicStructureDoc.FIELDS,
            DosQuery::new,
            ElectronicStructureDoc::new);

    public static final Endpoint<MagnetismQuery, MagnetismDoc> MAGNETISM = Endpoint.get(
            "magnetism",
            "/materials/magnetism/",
            "Magnetic ordering and moments.",
            MagnetismDoc.FIELDS,
            MagnetismQuery::new,
            MagnetismDoc::new);

    public static final Endpoint<OxidationStatesQuery, OxidationStateDoc> OXIDATION_STATES = Endpoint.get(
            "oxidation_states",
            "/materials/oxidation_states/",
            "Likely oxidation states.",
            OxidationStateDoc.FIELDS,
            OxidationStatesQuery::new,
            OxidationStateDoc::new);

    public static final Endpoint<AbsorptionQuery, AbsorptionDoc> ABSORPTION = Endpoint.get(
            "absorption",
            "/materials/absorption/",
            "Optical absorption spectra.",
            AbsorptionDoc.FIELDS,
            AbsorptionQuery::new,
            AbsorptionDoc::new);

    public static final Endpoint<XasQuery, XasDoc> XAS = Endpoint.get(
            "xas", "/materials/xas/", "X-ray absorption spectra.", XasDoc.FIELDS, XasQuery::new, XasDoc::new);

    /** All of these. */
    public static final List<Endpoint<?, ?>> ALL =
            List.of(ELECTRONIC_STRUCTURE, BAND_STRUCTURE, DOS, MAGNETISM, OXIDATION_STATES, ABSORPTION, XAS);

    private ElectronicEndpoints() {}
}
