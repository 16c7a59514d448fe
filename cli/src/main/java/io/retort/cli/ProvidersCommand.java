package io.retort.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.client.optimade.OptimadeFetch;
import io.retort.client.optimade.Provider;
import io.retort.client.optimade.ProviderList;
import io.retort.client.sources.Wiring;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort data providers}: who can be asked through OPTIMADE. */
@Command(
        name = "providers",
        description = "Who can be asked through OPTIMADE: the registered providers, and databases of your own.",
        footer = {"", "Example: retort data providers --refresh"})
final class ProvidersCommand implements Runnable {

    @ParentCommand
    private DataCommand data = new DataCommand();

    @Mixin
    private Output output = new Output();

    @Option(names = "--refresh", description = "Reads OPTIMADE's own list anew and keeps it.")
    private boolean refresh;

    @Override
    public void run() {
        Wiring wiring = data.assembly().wiring();
        Path kept = OptimadeFetch.providers(wiring.home());
        if (refresh) {
            ProviderList.refreshed(wiring.freshOptimade()).keep(kept);
        }
        List<Provider> providers = ProviderList.kept(kept).serving();
        if (output.json()) {
            providers.forEach(one -> output.out().println(document(one)));
            wiring.ownDatabases()
                    .forEach(own -> output.out().println(document(own.id(), own.name(), "your own", own.address())));
            return;
        }
        Table table = new Table(List.of("name", "who", "what"));
        providers.forEach(one -> table.add(List.of(one.id(), one.name(), one.about())));
        wiring.ownDatabases().forEach(own -> table.add(List.of(own.id(), own.address(), "your own")));
        table.print(output.out());
    }

    private static ObjectNode document(Provider provider) {
        return document(provider.id(), provider.name(), provider.about(), provider.address());
    }

    private static ObjectNode document(String id, String name, String about, String address) {
        return Json.object().put("id", id).put("name", name).put("about", about).put("address", address);
    }
}
