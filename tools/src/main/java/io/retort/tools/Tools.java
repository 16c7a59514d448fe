package io.retort.tools;

import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Tool;
import io.retort.core.source.MaterialsSource;
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
import io.retort.tools.material.GetMaterial;
import io.retort.tools.search.CountMaterials;
import io.retort.tools.search.SearchMaterials;
import io.retort.tools.simulation.CheckSimulation;
import io.retort.tools.structure.GetStructure;
import io.retort.tools.structure.StructureBook;
import io.retort.tools.structure.Structures;
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
        StructureBook held = new StructureBook();
        Structures structures = new Structures(source, held);
        return List.of(
                new Remembering<>(new GetMaterial(source), book),
                new Remembering<>(new SearchMaterials(source), book),
                new Remembering<>(new CountMaterials(source), book),
                new Remembering<>(new GetStructure(source, held), book),
                new Remembering<>(new ConvertUnits(source, book), book),
                new Remembering<>(new Calculate(book), book),
                new Remembering<>(new MolarMass(), book),
                new Remembering<>(new WeighIn(), book),
                new Remembering<>(new MoleculeInfo(), book),
                new Remembering<>(new InspectStructure(held), book),
                new Remembering<>(new MakeSupercell(structures), book),
                new Remembering<>(new MakeSlab(structures), book),
                new Remembering<>(new AddMolecule(structures), book),
                new Remembering<>(new InsertAtom(structures), book),
                new Remembering<>(new SubstituteAtoms(structures), book),
                new Remembering<>(new MakeVacancy(structures), book),
                new Remembering<>(new StrainStructure(structures), book),
                new Remembering<>(new WriteStructure(structures), book),
                new Remembering<>(new StructureSymmetry(structures), book),
                new Remembering<>(new DescribeNeighbours(structures), book),
                new Remembering<>(new CalculatePattern(structures), book),
                new Remembering<>(new MatchStructures(structures), book),
                new Remembering<>(new GuessOxidationStates(), book),
                new Remembering<>(new SumBondValences(structures), book),
                new Remembering<>(new ElasticModuli(book), book),
                new Remembering<>(new EquationOfState(structures), book),
                new Remembering<>(new ShowPhaseDiagram(source), book),
                new Remembering<>(new Decompose(source), book),
                new Remembering<>(new BalanceReaction(source), book),
                new Remembering<>(new CheckSimulation(), book));
    }

    /** For one run, with a fresh book. */
    public static List<Tool<?>> all(MaterialsSource source) {
        return all(source, new EvidenceBook());
    }
}
