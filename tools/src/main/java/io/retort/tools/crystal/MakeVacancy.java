package io.retort.tools.crystal;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.build.Defects;
import io.retort.core.element.Element;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import io.retort.tools.Report;
import io.retort.tools.structure.HeldStructure;
import io.retort.tools.structure.Structures;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One site left empty. */
public final class MakeVacancy implements Tool<MakeVacancy.Arguments> {

    /** Which structure, which site. */
    public record Arguments(
            @Describe(Structures.ARGUMENT) String structure,

            @Describe("symbol: its first site is emptied") Optional<String> element,

            @Describe("or one site, counted from 0") Optional<Integer> site) {}

    private final Structures structures;

    public MakeVacancy(Structures structures) {
        this.structures = structures;
    }

    @Override
    public String name() {
        return "make_vacancy";
    }

    @Override
    public String purpose() {
        return "Leaves one site of a crystal empty: the first of an element, or one counted from 0. Make a supercell first to keep"
                + " vacancies apart.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        if (arguments.element().isPresent() == arguments.site().isPresent()) {
            throw new ToolFailure("Say which site: either element (its first site) or site (counted from 0).");
        }
        Report report = new Report();
        HeldStructure from = structures.find(arguments.structure(), report);
        int site = arguments.site().isPresent()
                ? arguments.site().get()
                : first(from.structure(), arguments.element().orElse(""), report);
        Structure made = Advice.from(() -> Defects.vacancy(from.structure(), site));
        Element gone = from.structure().sites().get(site).element();
        return structures.made(from, made, "vacancy on site " + site + " (" + gone + ")", report);
    }

    private static int first(Structure structure, String symbol, Report report) throws ToolFailure {
        Element element = Advice.from(() -> Element.of(symbol));
        List<Integer> sites = IntStream.range(0, structure.sites().size())
                .filter(i -> structure.sites().get(i).occupancies().containsKey(element))
                .boxed()
                .toList();
        if (sites.isEmpty()) {
            throw new ToolFailure(
                    "No site holds " + element + "; the structure is " + structure.reducedFormula() + ".");
        }
        List<Integer> equivalent =
                Advice.from(() -> Symmetry.of(structure, StructureInfo.SYMPREC).equivalentSites());
        if (sites.stream().map(equivalent::get).distinct().count() > 1) {
            report.note(
                    "caveat",
                    "The element stands on several inequivalent sites; the first was emptied. Another can be named by its"
                            + " number.");
        }
        return sites.get(0);
    }
}
