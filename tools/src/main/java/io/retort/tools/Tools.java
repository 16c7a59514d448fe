package io.retort.tools;

import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Tool;
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
        return all(source, RecipeSource.NONE, book);
    }

    /** The same, with recipes. */
    public static List<Tool<?>> all(MaterialsSource source, RecipeSource recipes, EvidenceBook book) {
        StructureBook held = book.companion(StructureBook.class, StructureBook::new);
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
}
