package io.retort.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.client.catalogue.intake.CatalogueImport;
import io.retort.client.fetch.FetchProgress;
import io.retort.client.fetch.FetchReport;
import io.retort.client.mp.MaterialsProject;
import io.retort.client.mp.MaterialsProjectFetch;
import io.retort.client.optimade.Database;
import io.retort.client.optimade.OptimadeFetch;
import io.retort.client.optimade.filter.Filter;
import io.retort.client.optimade.filter.FilterParser;
import io.retort.client.sources.SourceList;
import io.retort.client.sources.Wiring;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code retort data fetch}: from a service into the catalogue. */
@Command(
        name = "fetch",
        description = {
            "Fetches materials and imports them: from a registered OPTIMADE provider or a database of your own, without a"
                    + " key; from the Materials Project, with MP_API_KEY where it is set.",
            "A fetch that is broken off goes on where it stood when it is asked for again."
        },
        footer = {
            "",
            "Examples: retort data fetch --provider oqmd --where 'elements HAS ALL \"Ga\",\"N\"' --limit 500",
            "          retort data fetch --provider mp --where 'elements HAS \"O\" AND band_gap>=1 AND is_stable=TRUE'",
            "          retort data fetch --provider lab --url https://lab.example.org/optimade --where 'nelements=2'"
        })
final class FetchCommand implements Callable<Integer> {

    @ParentCommand
    private DataCommand data = new DataCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--provider",
            required = true,
            paramLabel = "NAME",
            description =
                    "As registered (oqmd, cod …; retort data providers lists them), one of RETORT_OPTIMADE, or mp;"
                            + " optimade:mp asks the Materials Project without a key.")
    private String provider = "";

    @Option(
            names = "--url",
            paramLabel = "ADDRESS",
            description = "Base address of an OPTIMADE database that you trust, which is then called NAME.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--where", required = true, paramLabel = "FILTER", description = "In OPTIMADE's filter language.")
    private String where = "";

    @Option(names = "--limit", paramLabel = "N", description = "Materials of one database at most.")
    private long limit = OptimadeFetch.DEFAULT_LIMIT;

    @Override
    public Integer call() {
        Assembly house = data.assembly();
        Progress progress = new Progress(spec.commandLine().getErr());
        FetchReport report =
                fetch(house, (database, entries, of) -> progress.at(database, entries, of.orElse(limit), entries));
        progress.end();
        if (!report.files().isEmpty()) {
            CatalogueImport.into(house.settings().home())
                    .run(report.files(), progress::at, Thread.currentThread()::isInterrupted);
            progress.end();
        }
        print(report);
        return report.parts().stream().allMatch(part -> part.failure().isEmpty()) ? 0 : Failure.CODE;
    }

    private FetchReport fetch(Assembly house, FetchProgress progress) {
        Wiring wiring = url.map(address -> house.wiring().withDatabase(provider, address))
                .orElse(house.wiring());
        Filter filter = FilterParser.parse(where);
        if (provider.equals(SourceList.MATERIALS_PROJECT) && wiring.hasMaterialsProject() && url.isEmpty()) {
            try (MaterialsProject service = wiring.freshMaterialsProject()) {
                return new FetchReport(
                        List.of(MaterialsProjectFetch.into(house.settings().home(), service, limit)
                                .fetch(filter, progress, Thread.currentThread()::isInterrupted)));
            }
        }
        OptimadeFetch fetch = OptimadeFetch.into(house.settings().home(), wiring.freshOptimade())
                .withLimit(limit);
        String name = provider.replaceFirst("^" + SourceList.OPTIMADE, "");
        Optional<Database> own = wiring.ownDatabases().stream()
                .filter(database -> database.id().equals(name))
                .findFirst();
        return own.isPresent()
                ? new FetchReport(
                        List.of(fetch.fetch(own.get(), filter, progress, Thread.currentThread()::isInterrupted)))
                : fetch.fetch(name, where, progress, Thread.currentThread()::isInterrupted);
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
