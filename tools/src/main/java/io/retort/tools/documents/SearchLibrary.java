package io.retort.tools.documents;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.client.library.Library;
import io.retort.client.library.Passage;
import io.retort.core.source.SourceException;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import java.util.List;
import java.util.Optional;

/** Passages of the user's own documents, to be quoted with file and page. */
public final class SearchLibrary implements Tool<SearchLibrary.Arguments> {

    private static final int USUAL = 5;
    private static final int MOST = 20;

    /** What is looked for. */
    public record Arguments(
            @Describe("words that the passage should hold, in the language of the documents")
            String query,

            @Describe("passages at most; 5 where nothing is said")
            Optional<Integer> limit) {}

    private final Library library;

    public SearchLibrary(Library library) {
        this.library = library;
    }

    @Override
    public String name() {
        return "search_library";
    }

    @Override
    public String purpose() {
        return "Finds passages in the user's own documents by words. Each passage is evidence that {ev-…} quotes whole,"
                + " with file and page. A number in a passage is the author's word; look values up with get_material.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        if (arguments.query().isBlank()) {
            throw new ToolFailure("The query is empty; give words that the passage should hold.");
        }
        int limit = Math.min(Math.max(arguments.limit().orElse(USUAL), 1), MOST);
        List<Passage> passages = passages(arguments.query(), limit);
        Report report = new Report();
        if (passages.isEmpty()) {
            return report.observation(
                    Observation.Outcome.EMPTY,
                    "No passage of the user's documents holds these words. Documents are added with:"
                            + " retort library add FILE.");
        }
        passages.forEach(passage -> report.cited(passage.evidence()));
        report.note("quotation", Quoting.RULE);
        return report.observation(
                Observation.Outcome.COMPLETE,
                "Passages of the user's documents, the best first: " + Cite.each(report.evidence(), Cite::value) + ".");
    }

    private List<Passage> passages(String query, int limit) throws ToolFailure {
        try {
            return library.search(query, limit);
        } catch (SourceException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }
}
