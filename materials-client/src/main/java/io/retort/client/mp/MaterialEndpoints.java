package io.retort.client.mp;

import io.retort.client.mp.doc.DoiDoc;
import io.retort.client.mp.doc.FindStructureDoc;
import io.retort.client.mp.doc.FormulaAutocompleteDoc;
import io.retort.client.mp.doc.MaterialDoc;
import io.retort.client.mp.doc.ProvenanceDoc;
import io.retort.client.mp.doc.SummaryDoc;
import io.retort.client.mp.doc.ThermoDoc;
import io.retort.client.mp.query.BlessedTasksQuery;
import io.retort.client.mp.query.CoreQuery;
import io.retort.client.mp.query.DoiQuery;
import io.retort.client.mp.query.FindStructureQuery;
import io.retort.client.mp.query.FormulaAutocompleteQuery;
import io.retort.client.mp.query.ProvenanceQuery;
import io.retort.client.mp.query.SummaryQuery;
import io.retort.client.mp.query.ThermoQuery;
import java.util.List;

/** What a material is: its headline values, its record, its stability, where it comes from. */
public final class MaterialEndpoints {

    public static final Endpoint<SummaryQuery, SummaryDoc> SUMMARY = Endpoint.get(
            "summary",
            "/materials/summary/",
            "Headline values of each material.",
            SummaryDoc.FIELDS,
            SummaryQuery::new,
            SummaryDoc::new);

    public static final Endpoint<CoreQuery, MaterialDoc> CORE = Endpoint.get(
            "core",
            "/materials/core/",
            "Materials with their structure and calculations.",
            MaterialDoc.FIELDS,
            CoreQuery::new,
            MaterialDoc::new);

    public static final Endpoint<BlessedTasksQuery, MaterialDoc> BLESSED_TASKS = Endpoint.get(
            "blessed_tasks",
            "/materials/core/blessed_tasks/",
            "The best calculation of each material by one functional.",
            List.of("material_id", "formula_pretty", "entries"),
            BlessedTasksQuery::new,
            MaterialDoc::new);

    public static final Endpoint<FindStructureQuery, FindStructureDoc> FIND_STRUCTURE = Endpoint.post(
            "find_structure",
            "/materials/core/find_structure/",
            "Materials whose structure matches one that is sent.",
            List.of(),
            FindStructureQuery::new,
            FindStructureDoc::new);

    public static final Endpoint<FormulaAutocompleteQuery, FormulaAutocompleteDoc> FORMULA_AUTOCOMPLETE = Endpoint.get(
            "formula_autocomplete",
            "/materials/core/formula_autocomplete/",
            "Formulas that begin like one.",
            List.of(),
            FormulaAutocompleteQuery::new,
            FormulaAutocompleteDoc::new);

    public static final Endpoint<ThermoQuery, ThermoDoc> THERMO = Endpoint.get(
            "thermo",
            "/materials/thermo/",
            "Stability, one document per thermo type.",
            ThermoDoc.FIELDS,
            ThermoQuery::new,
            ThermoDoc::new);

    public static final Endpoint<ProvenanceQuery, ProvenanceDoc> PROVENANCE = Endpoint.get(
            "provenance",
            "/materials/provenance/",
            "Where materials come from, with references.",
            ProvenanceDoc.FIELDS,
            ProvenanceQuery::new,
            ProvenanceDoc::new);

    public static final Endpoint<DoiQuery, DoiDoc> DOI =
            Endpoint.get("doi", "/doi/", "DOIs of materials.", DoiDoc.FIELDS, DoiQuery::new, DoiDoc::new);

    /** All of these. */
    public static final List<Endpoint<?, ?>> ALL =
            List.of(SUMMARY, CORE, BLESSED_TASKS, FIND_STRUCTURE, FORMULA_AUTOCOMPLETE, THERMO, PROVENANCE, DOI);

    private MaterialEndpoints() {}
}
