package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.client.catalogue.intake.CatalogueImport;
import io.retort.client.optimade.FetchReport;
import io.retort.client.optimade.HostRules;
import io.retort.client.optimade.OptimadeFetch;
import io.retort.client.optimade.OptimadeLine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code retort data fetch}: from an OPTIMADE provider into the catalogue, without a key. */
@Command(
        name = "fetch",
        description = {
            "Fetches materials from a registered OPTIMADE provider and imports them. No key is needed.",
            "A fetch that is broken off goes on where it stood when it is asked for again."
        },
        footer = {"", "Example: retort data fetch --provider oqmd --where 'elements HAS ALL \"Ga\",\"N\"' --limit 500"})
final class FetchCommand implements Callable<Integer> {

    @ParentCommand
    private DataCommand data = new DataCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    @Option(names = "--provider", required = true, paramLabel = "NAME", description = "As registered: oqmd, mp, cod …")
    private String provider = "";

    @Option(names = "--where", required = true, paramLabel = "FILTER", description = "In OPTIMADE's filter language.")
    private String where = "";

    @Option(names = "--limit", paramLabel = "N", description = "Materials of one database at most.")
    private long limit = OptimadeFetch.DEFAULT_LIMIT;

    @Override
    public Integer call() {
        Assembly house = data.assembly();
        Progress progress = new Progress(spec.commandLine().getErr());
        FetchReport report = OptimadeFetch.into(house.settings().home(), OptimadeLine.open(HostRules.PUBLIC))
                .withLimit(limit)
                .fetch(
                        provider,
                        where,
                        (database, entries, of) -> progress.at(database, entries, of.orElse(limit), entries),
                        Thread.currentThread()::isInterrupted);
        progress.end();
        if (!report.files().isEmpty()) {
            CatalogueImport.into(house.settings().home())
                    .run(report.files(), progress::at, Thread.currentThread()::isInterrupted);
            progress.end();
        }
        print(report);
        return report.parts().stream().allMatch(part -> part.failure().isEmpty()) ? 0 : Failure.CODE;
    }

    private void print(FetchReport report) {
        if (output.json()) {
            ArrayNode parts = Json.MAPPER.createArrayNode();
            report.parts().forEach(part -> parts.add(document(part)));
            output.out().println(Json.object().set("databases", parts).toString());
            return;
        }
        for (FetchReport.Part part : report.parts()) {
            output.out()
                    .println(part.database() + ": " + part.materials() + " materials"
                            + (part.cut() ? ", more exist (raise --limit)" : "")
                            + part.failure().map(why -> "; " + why).orElse(""));
            part.skipped().forEach(why -> output.out().println("  left out: " + why));
        }
    }

    private static ObjectNode document(FetchReport.Part part) {
        ObjectNode document = Json.object()
                .put("database", part.database())
                .put("materials", part.materials())
                .put("resumed_at", part.resumedAt())
                .put("cut", part.cut());
        document.set("skipped", Json.MAPPER.valueToTree(part.skipped()));
        part.failure().ifPresent(why -> document.put("failure", why));
        return document;
    }
}
