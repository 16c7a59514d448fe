package io.retort.tools.structure;

import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Conditions.CellSetting;
import io.retort.core.evidence.Evidence;
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
import io.retort.tools.material.LatticeEvidence;
import io.retort.tools.material.Remarks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the {@code structure} argument of a tool means: a handle of the run, or a material whose recorded structure is taken
 * into the book. What is made of it goes into the book too.
 */
public final class Structures {

    /** What a model reads about the argument. */
    public static final String ARGUMENT = "a handle such as st-1 that a tool gave, or a material: GaN, mp-804, silicon";

    private static final Pattern HANDLE = Pattern.compile("st-\\d+");

    private final MaterialsSource source;
    private final StructureBook book;
    private final Finder finder;
    private final Facts facts;

    public Structures(MaterialsSource source, StructureBook book) {
        this.source = source;
        this.book = book;
        this.finder = new Finder(source);
        this.facts = new Facts(source);
    }

    /**
     * Looks the argument up. A structure that comes from the source is attached to the report, with a note that says which
     * record it is.
     *
     * @throws ToolFailure where there is no such handle, no such material, or no structure of it
     */
    public HeldStructure find(String argument, Report report) throws ToolFailure {
        String text = argument.strip();
        if (HANDLE.matcher(text).matches()) {
            return book.find(text).orElseThrow(() -> noHandle(text));
        }
        Entry entry = EntryChoice.choose(finder.find(text, Optional.empty()))
                .orElseThrow(() -> new ToolFailure("'" + text + "' is no handle, and no material of that name is in "
                        + source.info().name() + "; search_materials finds what there is."));
        Material material = entry.chosen();
        Structure structure = source.structure(material.id())
                .orElseThrow(() -> new ToolFailure(
                        "No structure is recorded for " + material.formula() + " (" + material.id() + ")."));
        Remarks.naming(facts, material, report)
                .ifPresent(name -> report.note("entry", "This is " + name + ", " + entry.words() + "."));
        HeldStructure held = keep(material, structure, CellSetting.AS_GIVEN);
        report.attach(StructureArtifact.cif(held));
        return held;
    }

    /** Keeps the structure of a record. @param cell in which it is */
    HeldStructure keep(Material material, Structure structure, CellSetting cell) {
        String title = material.formula() + " (" + material.id() + ")";
        List<Evidence> lattice = LatticeEvidence.of(material, structure, cell, source.info());
        return book.add(
                structure, title, title + ", " + words(cell), lattice.get(0).provenance(), Optional.of(material.id()));
    }

    /** Keeps what was made, attaches it and describes its cell. @param step what was done */
    public HeldStructure keep(HeldStructure from, Structure made, String step, Report report) {
        HeldStructure held = book.derive(from, made, step);
        report.attach(StructureArtifact.cif(held));
        report.add(StructureEvidence.geometry(held).cell());
        return held;
    }

    /** The whole observation of a tool that makes one structure of another. */
    public Observation made(HeldStructure from, Structure made, String step, Report report) {
        HeldStructure held = keep(from, made, step, report);
        return report.observation(Outcome.COMPLETE, sentence(held));
    }

    /** Names a made structure and its size, in the draft language. */
    public static String sentence(HeldStructure held) {
        Evidence sites = StructureEvidence.geometry(held).cell().get(0);
        return "Made {artifact: " + held.handle() + "}: " + Cite.value(sites) + " sites.";
    }

    static String words(CellSetting cell) {
        return cell == CellSetting.AS_GIVEN
                ? "cell as given by the record"
                : cell.name().toLowerCase(Locale.ROOT) + " cell by symmetry within " + Cells.SYMPREC + " Å";
    }

    private ToolFailure noHandle(String handle) {
        List<String> handles = book.handles();
        return new ToolFailure("There is no structure " + handle + " in this run; "
                + (handles.isEmpty()
                        ? "get_structure gives the first."
                        : "there are " + String.join(", ", handles) + "."));
    }
}
