package io.retort.client.mp;

import io.retort.client.mp.doc.ConversionElectrodeDoc;
import io.retort.client.mp.doc.EntryDoc;
import io.retort.client.mp.doc.InsertionElectrodeDoc;
import io.retort.client.mp.doc.JcesrDoc;
import io.retort.client.mp.doc.MoleculeDoc;
import io.retort.client.mp.doc.SynthesisDoc;
import io.retort.client.mp.doc.TaskDoc;
import io.retort.client.mp.query.ConversionElectrodesQuery;
import io.retort.client.mp.query.InsertionElectrodesQuery;
import io.retort.client.mp.query.JcesrQuery;
import io.retort.client.mp.query.MoleculesQuery;
import io.retort.client.mp.query.SynthesisQuery;
import io.retort.client.mp.query.TaskEntriesQuery;
import io.retort.client.mp.query.TasksQuery;
import java.util.List;

/** What it is good for and how it is made: electrodes and recipes; single calculations; molecules. */
public final class UseEndpoints {

    public static final Endpoint<InsertionElectrodesQuery, InsertionElectrodeDoc> INSERTION_ELECTRODES = Endpoint.get(
            "insertion_electrodes",
            "/materials/insertion_electrodes/",
            "Electrodes that take ions in.",
            InsertionElectrodeDoc.FIELDS,
            InsertionElectrodesQuery::new,
            InsertionElectrodeDoc::new);

    public static final Endpoint<ConversionElectrodesQuery, ConversionElectrodeDoc> CONVERSION_ELECTRODES =
            Endpoint.get(
                    "conversion_electrodes",
                    "/materials/conversion_electrodes/",
                    "Electrodes that react.",
                    ConversionElectrodeDoc.FIELDS,
                    ConversionElectrodesQuery::new,
                    ConversionElectrodeDoc::new);

    public static final Endpoint<SynthesisQuery, SynthesisDoc> SYNTHESIS = Endpoint.get(
            "synthesis",
            "/materials/synthesis/",
            "Recipes from the literature.",
            List.of(),
            SynthesisQuery::new,
            SynthesisDoc::new);

    public static final Endpoint<TasksQuery, TaskDoc> TASKS = Endpoint.get(
            "tasks", "/materials/tasks/", "Single calculations.", TaskDoc.FIELDS, TasksQuery::new, TaskDoc::new);

    public static final Endpoint<TaskEntriesQuery, EntryDoc> TASK_ENTRIES = Endpoint.get(
            "entries",
            "/materials/tasks/entries/",
            "Energies and structures of single calculations.",
            List.of(),
            TaskEntriesQuery::new,
            EntryDoc::new);

    public static final Endpoint<MoleculesQuery, MoleculeDoc> MOLECULES = Endpoint.get(
            "molecules",
            "/molecules/summary/",
            "Molecules and their properties by solvent.",
            MoleculeDoc.FIELDS,
            MoleculesQuery::new,
            MoleculeDoc::new);

    public static final Endpoint<JcesrQuery, JcesrDoc> JCESR = Endpoint.get(
            "jcesr",
            "/molecules/jcesr/",
            "Molecules of the JCESR electrolyte project.",
            JcesrDoc.FIELDS,
            JcesrQuery::new,
            JcesrDoc::new);

    /** All of these. */
    public static final List<Endpoint<?, ?>> ALL =
            List.of(INSERTION_ELECTRODES, CONVERSION_ELECTRODES, SYNTHESIS, TASKS, TASK_ENTRIES, MOLECULES, JCESR);

    private UseEndpoints() {}
}
