package io.retort.tools.documents;

import io.retort.agent.tool.Artifact;
import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.client.literature.BibTex;
import io.retort.client.literature.LiteratureSearch;
import io.retort.client.literature.Work;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Provenance;
import io.retort.core.evidence.Quotation;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Published works: their abstracts, or their titles where there is none, to be quoted with citation. */
public final class SearchLiterature implements Tool<SearchLiterature.Arguments> {

    private static final int USUAL = 5;
    private static final int MOST = 20;

    /** What is looked for. */
    public record Arguments(
            @Describe("words of title or abstract") String query,

            @Describe("works of each source at most; 5 where nothing is said")
            Optional<Integer> limit) {}

    private final LiteratureSearch literature;

    public SearchLiterature(LiteratureSearch literature) {
        this.literature = literature;
    }

    @Override
    public String name() {
        return "search_literature";
    }

    @Override
    public String purpose() {
        return "Finds published works by words. Each abstract is evidence that {ev-…} quotes whole, with authors, year and"
                + " DOI. A number in it is the authors' word; look values up with get_material.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        if (arguments.query().isBlank()) {
            throw new ToolFailure("The query is empty; give words of a title or an abstract.");
        }
        int limit = Math.min(Math.max(arguments.limit().orElse(USUAL), 1), MOST);
        LiteratureSearch.Found found = literature.search(arguments.query(), limit);
        if (found.works().isEmpty() && !found.failures().isEmpty()) {
            throw new ToolFailure(String.join(" ", found.failures()));
        }
        return observation(found);
    }

    private static Observation observation(LiteratureSearch.Found found) {
        Report report = new Report();
        if (found.works().isEmpty()) {
            return report.observation(Observation.Outcome.EMPTY, "No published work is found by these words.");
        }
        found.works().forEach(work -> quote(work, report));
        report.note("quotation", Quoting.RULE);
        if (!found.failures().isEmpty()) {
            report.note("caveat", "Not every source of literature answered.");
        }
        report.attach(bibliography(found.works()));
        return report.observation(
                found.failures().isEmpty() ? Observation.Outcome.COMPLETE : Observation.Outcome.PARTIAL,
                "Published works, the best first: " + Cite.each(report.evidence(), Cite::value) + ".");
    }

    private static void quote(Work work, Report report) {
        Evidence evidence = report.cited(Quotation.of(
                quoted(work),
                new Provenance(
                        work.citation(),
                        Optional.empty(),
                        (work.summary().isEmpty() ? "title, " : "abstract, ") + work.key(),
                        Quotation.METHOD,
                        Instant.now(),
                        Optional.empty(),
                        work.licence(),
                        List.of())));
        if (work.retracted()) {
            report.note("caveat", "Retracted: {" + evidence.id() + ":source}.");
        }
    }

    /** The abstract, up to the end of the last sentence that fits. */
    private static String quoted(Work work) {
        String text = work.summary().isEmpty() ? work.title() : work.summary();
        if (text.length() <= Quotation.MOST_CHARACTERS) {
            return text;
        }
        int end = text.lastIndexOf(". ", Quotation.MOST_CHARACTERS - 1);
        return text.substring(0, end > 0 ? end + 1 : Quotation.MOST_CHARACTERS);
    }

    private static Artifact bibliography(List<Work> works) {
        String entries = works.stream().map(BibTex::entry).collect(Collectors.joining("\n"));
        String id = "bibliography-" + Integer.toHexString(entries.hashCode());
        return new Artifact(id, "bibliography", "bibliography", "application/x-bibtex", "works.bib", entries);
    }
}
