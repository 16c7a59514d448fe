package io.retort.tools;

import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Tool;
import io.retort.core.source.MaterialsSource;
import io.retort.tools.arithmetic.Calculate;
import io.retort.tools.material.GetMaterial;
import io.retort.tools.search.CountMaterials;
import io.retort.tools.search.SearchMaterials;
import io.retort.tools.structure.GetStructure;
import io.retort.tools.units.ConvertUnits;
import java.util.List;

/** All tools. To learn what an agent can do, read the list; to add a tool, add a line. */
public final class Tools {

    private Tools() {}

    /** @param book the evidence of one run, in which tools look up what a model cites */
    public static List<Tool<?>> all(MaterialsSource source, EvidenceBook book) {
        return List.of(
                new GetMaterial(source),
                new SearchMaterials(source),
                new CountMaterials(source),
                new GetStructure(source),
                new ConvertUnits(source, book),
                new Calculate(book));
    }

    /** With an empty book, for looking at the tools rather than running them. */
    public static List<Tool<?>> all(MaterialsSource source) {
        return all(source, new EvidenceBook());
    }
}
