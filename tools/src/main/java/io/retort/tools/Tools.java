package io.retort.tools;

import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Tool;
import io.retort.client.library.Library;
import io.retort.client.literature.LiteratureSearch;
import io.retort.client.literature.LiteratureSource;
import io.retort.core.source.MaterialsSource;
import io.retort.core.synthesis.RecipeSource;
import io.retort.tools.arithmetic.Calculate;
import io.retort.tools.chemistry.MolarMass;
import io.retort.tools.chemistry.MoleculeInfo;
import io.retort.tools.chemistry.WeighIn;
import io.retort.tools.crystal.AddMolecule;
import io.retort.tools.crystal.BalanceReaction;
import io.retort.tools.crystal.CalculatePattern;
import io.retort.tools.crystal.Decompose;
import io.retort.tools.crystal.DescribeNeighbours;
import io.retort.tools.crystal.ElasticModuli;
import io.retort.tools.crystal.EquationOfState;
import io.retort.tools.crystal.GuessOxidationStates;
import io.retort.tools.crystal.InsertAtom;
import io.retort.tools.crystal.InspectStructure;
import io.retort.tools.crystal.MakeSlab;
import io.retort.tools.crystal.MakeSupercell;
import io.retort.tools.crystal.MakeVacancy;
import io.retort.tools.crystal.MatchStructures;
import io.retort.tools.crystal.ShowPhaseDiagram;
import io.retort.tools.crystal.StrainStructure;
import io.retort.tools.crystal.StructureSymmetry;
import io.retort.tools.crystal.SubstituteAtoms;
import io.retort.tools.crystal.SumBondValences;
import io.retort.tools.crystal.WriteStructure;
import io.retort.tools.documents.SearchLibrary;
import io.retort.tools.documents.SearchLiterature;
import io.retort.tools.material.CompareValues;
import io.retort.tools.material.GetMaterial;
import io.retort.tools.search.CountMaterials;
import io.retort.tools.search.SearchMaterials;
import io.retort.tools.simulation.CheckSimulation;
import io.retort.tools.structure.GetStructure;
import io.retort.tools.structure.StructureBook;
import io.retort.tools.structure.Structures;
import io.retort.tools.synthesis.FindRecipes;
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
        return all(source, RecipeSource.NONE, new StructureBook(), book);
    }

    /**
     * The same.
     *
     * @param recipes how materials are made
     * @param held structures that the run has made; shared by all who work on one question
     */
    public static List<Tool<?>> all(
            MaterialsSource source, RecipeSource recipes, StructureBook held, EvidenceBook book) {
        Structures structures = new Structures(source, held);
        List<Tool<?>> tools = List.of(
                new GetMaterial(source),
                new CompareValues(source),
                new SearchMaterials(source),
                new CountMaterials(source),
                new GetStructure(source, held),
                new ConvertUnits(source, book),
                new Calculate(book),
                new MolarMass(),
                new WeighIn(),
                new FindRecipes(recipes),
                new MoleculeInfo(),
                new InspectStructure(held),
                new MakeSupercell(structures),
                new MakeSlab(structures),
                new AddMolecule(structures),
                new InsertAtom(structures),
                new SubstituteAtoms(structures),
                new MakeVacancy(structures),
                new StrainStructure(structures),
                new WriteStructure(structures),
                new StructureSymmetry(structures),
                new DescribeNeighbours(structures),
                new CalculatePattern(structures),
                new MatchStructures(structures),
                new GuessOxidationStates(),
                new SumBondValences(structures),
                new ElasticModuli(book),
                new EquationOfState(structures),
                new ShowPhaseDiagram(source),
                new Decompose(source),
                new BalanceReaction(source),
                new CheckSimulation());
        return tools.stream()
                .<Tool<?>>map(tool -> new Remembering<>(tool, book, source))
                .toList();
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
