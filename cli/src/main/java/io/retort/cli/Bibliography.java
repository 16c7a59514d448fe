package io.retort.cli;

import io.retort.agent.Answer;
import io.retort.agent.Step;
import io.retort.agent.tool.Artifact;
import io.retort.agent.trace.Trace;
import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.catalogue.StarterCatalogue;
import io.retort.client.literature.BibTex;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Provenance;
import io.retort.core.evidence.Quotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that an answer rests on, as BibTeX: works that it quotes, and databases that its values come from. */
final class Bibliography {

    private final Trace trace;

    private Bibliography(Trace trace) {
        this.trace = trace;
    }

    /** Of a run; a comment where its answer rests on nothing. */
    static String of(Trace trace) {
        Set<String> entries = new LinkedHashSet<>();
        Bibliography bibliography = new Bibliography(trace);
        trace.answer()
                .map(Answer::evidence)
                .orElse(List.of())
                .forEach(evidence -> entries.addAll(bibliography.entries(evidence)));
        return entries.isEmpty()
                ? "% The answer of run " + trace.run() + " rests on nothing that could be cited.\n"
                : String.join("\n", entries);
    }

    private List<String> entries(Evidence evidence) {
        Provenance origin = evidence.provenance();
        if (!origin.derivedFrom().isEmpty()) {
            return List.of(); // what it was derived from stands beside it
        }
        return Quotation.is(evidence) ? List.of(work(origin)) : List.of(database(origin));
    }

    /** As the search that found it wrote it down; a document of the user's own has no more than its name. */
    private String work(Provenance origin) {
        String key = origin.record().replaceFirst("^(abstract|title), (doi:)?", "");
        return trace.steps(Step.Observed.class).stream()
                .flatMap(step -> step.observation().artifacts().stream())
                .filter(artifact -> artifact.kind().equals("bibliography"))
                .map(Artifact::content)
                .flatMap(text -> Stream.of(text.split("(?m)(?=^@)")))
                .filter(entry -> entry.contains("{" + key + "}"))
                .map(entry -> entry.strip() + "\n")
                .findFirst()
                .orElseGet(() -> BibTex.database(
                        origin.source(), origin.release().orElse(""), origin.record(), origin.licence()));
    }

    private static String database(Provenance origin) {
        String citation = StarterCatalogue.read().sources().stream()
                .filter(source -> source.name().equals(origin.source()))
                .map(CatalogueSource::citation)
                .distinct()
                .collect(Collectors.joining("; "));
        return BibTex.database(
                origin.source(),
                origin.release().orElse(""),
                citation.isEmpty() ? origin.source() : citation,
                origin.licence());
    }
}
