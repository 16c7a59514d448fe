package io.retort.tools.structure;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Conditions.CellSetting;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialsSource;
import io.retort.core.structure.Structure;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.material.Cells;
import io.retort.tools.material.Entry;
import io.retort.tools.material.EntryChoice;
import io.retort.tools.material.Facts;
import io.retort.tools.material.Finder;
import io.retort.tools.material.Found;
import io.retort.tools.material.LatticeEvidence;
import io.retort.tools.material.Missed;
import io.retort.tools.material.Remarks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The crystal structure of one material: a CIF file to open, and its lattice as evidence. */
public final class GetStructure implements Tool<GetStructure.Arguments> {

    /** Which material, which cell. */
    public record Arguments(
            @Describe("formula (GaN), id (mp-804) or plain name (silicon)")
            String material,

            @Describe("name, space group or crystal system of the form, where one is asked for")
            Optional<String> polymorph,

            @Describe("as_given (the default), conventional or primitive")
            Optional<String> cell) {}

    private final MaterialsSource source;
    private final Finder finder;
    private final Facts facts;
    private final Missed missed;
    private final Structures structures;

    /** @param book of the run, where the structure is kept for later calls */
    public GetStructure(MaterialsSource source, StructureBook book) {
        this.source = source;
        this.structures = new Structures(source, book);
        this.finder = new Finder(source);
        this.facts = new Facts(source);
        this.missed = new Missed(source);
    }

    @Override
    public String name() {
        return "get_structure";
    }

    @Override
    public String purpose() {
        return "Gives the crystal structure of one material as a CIF file and as a handle for other tools, with its lattice"
                + " parameters. For lattice parameters alone, get_material with lattice is enough.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        CellSetting cell = cell(arguments.cell());
        Found found = finder.find(arguments.material(), arguments.polymorph());
        Optional<Entry> entry = EntryChoice.choose(found);
        return entry.isPresent() ? observe(entry.get().chosen(), cell) : missed.observe(found);
    }

    private Observation observe(Material material, CellSetting wanted) {
        Report report = new Report();
        Optional<String> name = Remarks.naming(facts, material, report);
        Optional<Structure> structure = source.structure(material.id());
        List<Evidence> stated = stated(material, wanted);
        report.add(stated);
        Optional<Structure> inCell = structure.flatMap(crystal -> Cells.in(crystal, wanted));
        CellSetting cell = inCell.isPresent() ? wanted : CellSetting.AS_GIVEN;
        inCell.or(() -> structure).ifPresent(crystal -> give(material, crystal, cell, stated.isEmpty(), report));
        boolean served = inCell.isPresent();
        if (!served) {
            missing(structure.isPresent(), wanted, name.orElse("this record"), report);
        }
        return report.observation(outcome(served, report), summary(structure.isPresent(), name, report));
    }

    /** The file; the lattice of the file too, unless the record states the lattice of the cell that is wanted. */
    private void give(Material material, Structure structure, CellSetting cell, boolean latticeToo, Report report) {
        List<Evidence> lattice = LatticeEvidence.of(material, structure, cell, source.info());
        report.add(latticeToo ? lattice : List.of());
        report.attach(StructureArtifact.cif(structures.keep(material, structure, cell)));
    }

    private static void missing(boolean hasStructure, CellSetting wanted, String name, Report report) {
        report.note(
                "missing",
                hasStructure
                        ? "The " + words(wanted) + " cell of " + name
                                + " could not be found by symmetry; the cell as given is here."
                        : "No structure is recorded for " + name + ".");
    }

    private static Outcome outcome(boolean served, Report report) {
        if (served) {
            return Outcome.COMPLETE;
        }
        return report.evidence().isEmpty() ? Outcome.EMPTY : Outcome.PARTIAL;
    }

    private static String summary(boolean hasStructure, Optional<String> name, Report report) {
        List<Evidence> lattice = report.evidence().stream()
                .filter(fact -> Properties.LATTICE.contains(fact.property()))
                .toList();
        String values = Cite.each(lattice, fact -> Cite.property(fact) + " " + Cite.value(fact));
        String words = lattice.isEmpty() ? "" : ", lattice (" + Cite.conditions(lattice.get(0)) + ") " + values;
        return (hasStructure ? "Structure of " : "No structure of ") + name.orElse("this record") + words + ".";
    }

    /** Lattice facts that the record states for this cell. */
    private static List<Evidence> stated(Material material, CellSetting cell) {
        return Properties.LATTICE.stream()
                .flatMap(property -> material.facts(property).stream()
                        .filter(fact -> fact.conditions().cell().equals(Optional.of(cell)))
                        .limit(1))
                .toList();
    }

    private static CellSetting cell(Optional<String> text) throws ToolFailure {
        String wanted = text.orElse("as_given").strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return switch (wanted) {
            case "as_given", "given", "" -> CellSetting.AS_GIVEN;
            case "conventional" -> CellSetting.CONVENTIONAL;
            case "primitive" -> CellSetting.PRIMITIVE;
            default ->
                throw new ToolFailure(
                        "'" + text.orElse("") + "' is not a cell; expected as_given, conventional" + " or primitive.");
        };
    }

    private static String words(CellSetting cell) {
        return cell.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
