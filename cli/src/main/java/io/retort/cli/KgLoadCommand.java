package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.Answer;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.load.LoadReport;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code retort kg load}. */
@Command(
        name = "load",
        description = {
            "Loads every material of the catalogue into the graph, then reckons what decomposes to what.",
            "A load that was stopped goes on where it stopped."
        },
        footer = {"", "Example: retort kg load"})
final class KgLoadCommand implements Runnable {

    @ParentCommand
    private KgCommand kg = new KgCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--no-prototypes",
            description = "Do not read structures to find which materials share a prototype.")
    private boolean withoutPrototypes;

    @Option(names = "--answers", description = "Load instead the facts that answers given on this machine rest on.")
    private boolean answers;

    @Override
    public void run() {
        Assembly house = kg.assembly();
        try (KnowledgeGraph graph = house.graph()) {
            if (answers) {
                verified(house, graph);
            } else {
                catalogue(house, graph);
            }
        }
    }

    /** Facts of answers that passed the ledger; runs whose chain is broken are passed over. */
    private void verified(Assembly house, KnowledgeGraph graph) {
        Map<EvidenceId, Evidence> facts = new LinkedHashMap<>();
        house.traces().here().stream()
                .map(run -> house.traces().read(run.run()))
                .filter(trace -> trace.fault().isEmpty())
                .flatMap(trace -> trace.answer().stream())
                .filter(Answer.Given.class::isInstance)
                .forEach(answer -> answer.evidence().forEach(fact -> facts.put(fact.id(), fact)));
        graph.add(facts.values());
        if (output.json()) {
            output.out().println(Json.object().put("facts", facts.size()));
        } else {
            output.out().printf("%,d facts of verified answers%n", facts.size());
        }
    }

    private void catalogue(Assembly house, KnowledgeGraph graph) {
        Progress progress = new Progress(spec.commandLine().getErr());
        LoadReport loaded = graph.load(house.catalogue(), !withoutPrototypes, progress::at, Thread::interrupted);
        LoadReport reckoned = graph.decompose(progress::at, Thread::interrupted);
        progress.end();
        print(loaded, reckoned);
    }

    private void print(LoadReport loaded, LoadReport reckoned) {
        if (output.json()) {
            output.out().println(whole(loaded, reckoned));
            return;
        }
        output.out()
                .printf(
                        "%,d materials (%,d were there), %,d triples in %.1f s, %,.0f triples/s; %,d decompositions in %.1f s%n",
                        loaded.things(),
                        loaded.skipped(),
                        loaded.triples(),
                        loaded.millis() / 1000.0,
                        loaded.triplesPerSecond(),
                        reckoned.things(),
                        reckoned.millis() / 1000.0);
    }

    private static ObjectNode whole(LoadReport loaded, LoadReport reckoned) {
        ObjectNode document = Json.object();
        document.set("materials", document(loaded));
        document.set("decompositions", document(reckoned));
        return document;
    }

    static ObjectNode document(LoadReport report) {
        return Json.object()
                .put("things", report.things())
                .put("skipped", report.skipped())
                .put("left_out", report.left())
                .put("triples", report.triples())
                .put("millis", report.millis())
                .put("triples_per_s", report.triplesPerSecond());
    }
}
