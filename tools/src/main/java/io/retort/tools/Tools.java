package io.retort.tools;

import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Tool;
import io.retort.client.library.Library;
import io.retort.client.literature.LiteratureSearch;
import io.retort.client.literature.LiteratureSource;
import io.retort.core.source.MaterialsSource;
import io.retort.tools.arithmetic.Calculate;
import io.retort.tools.chemistry.MolarMass;
import io.retort.tools.chemistry.MoleculeInfo;
import io.retort.tools.chemistry.WeighIn;
import io.retort.tools.crystal.InspectStructure;
import io.retort.tools.documents.SearchLibrary;
import io.retort.tools.documents.SearchLiterature;
import io.retort.tools.material.GetMaterial;
import io.retort.tools.search.CountMaterials;
import io.retort.tools.search.SearchMaterials;
import io.retort.tools.simulation.CheckSimulation;
import io.retort.tools.structure.GetStructure;
import io.retort.tools.units.ConvertUnits;
import java.util.List;

/** All tools. To learn what an agent can do, read the list; to add a tool, add a line. */
public final class Tools {

    private Tools() {}

    /**
     * For one run.
     *
     * @param book of that run: what tools bring back is written into it, and what a model cites is looked up in it
     */
    public static List<Tool<?>> all(MaterialsSource source, EvidenceBook book) {
        return List.of(
                new Remembering<>(new GetMaterial(source), book),
                new Remembering<>(new SearchMaterials(source), book),
                new Remembering<>(new CountMaterials(source), book),
                new Remembering<>(new GetStructure(source), book),
                new Remembering<>(new ConvertUnits(source, book), book),
                new Remembering<>(new Calculate(book), book),
                new Remembering<>(new MolarMass(), book),
                new Remembering<>(new WeighIn(), book),
                new Remembering<>(new MoleculeInfo(), book),
                new Remembering<>(new InspectStructure(), book),
                new Remembering<>(new CheckSimulation(), book));
    }

    /** For one run, with a fresh book. */
    public static List<Tool<?>> all(MaterialsSource source) {
        return all(source, new EvidenceBook());
    }

    /**
     * Those that read documents, for one run; their passages are remembered by the run's toolbox.
     *
     * @param literature none where the user's settings name no source of it
     */
    public static List<Tool<?>> documents(Library library, List<LiteratureSource> literature) {
        Tool<?> own = new SearchLibrary(library);
        return literature.isEmpty()
                ? List.of(own)
                : List.of(own, new SearchLiterature(new LiteratureSearch(literature)));
    }
}
