package io.retort.cli;

import io.retort.cli.DoctorCommand.Check;
import io.retort.client.http.HttpFailure;
import io.retort.client.mp.Heartbeat;
import io.retort.client.mp.MaterialEndpoints;
import io.retort.client.mp.MaterialsProject;
import io.retort.client.mp.query.SummaryQuery;
import io.retort.client.optimade.Database;
import io.retort.client.optimade.OptimadeServer;
import io.retort.client.sources.SourceList;
import io.retort.core.source.SourceException;
import java.util.List;
import java.util.stream.Stream;

/** Examines the sources that the settings name: whether each answers, and whether its key is taken. */
final class SourceDoctor {

    private final Assembly house;

    SourceDoctor(Assembly house) {
        this.house = house;
    }

    Stream<Check> examine() {
        try {
            SourceList sources = SourceList.of(house.wiring());
            return Stream.concat(
                    Stream.of(named(sources)),
                    sources.words().stream().flatMap(word -> examine(sources, word).stream()));
        } catch (SourceException e) {
            return Stream.of(Check.bad("sources", Failure.message(e), "export " + SourceList.SETTING + "=catalogue"));
        }
    }

    private static Check named(SourceList sources) {
        String words = String.join(", ", sources.words());
        return sources.words().contains(SourceList.MATERIALS_PROJECT)
                ? Check.good("sources", words)
                : Check.optional(
                        "sources",
                        words,
                        "for live data: export MP_API_KEY=… (https://materialsproject.org/api), or "
                                + SourceList.SETTING + "=catalogue,optimade:oqmd (no key)");
    }

    /** The catalogue has its own line. */
    private List<Check> examine(SourceList sources, String word) {
        return switch (word) {
            case SourceList.CATALOGUE -> List.of();
            case SourceList.MATERIALS_PROJECT -> List.of(materialsProject());
            default -> sources.databases(word).stream().map(this::optimade).toList();
        };
    }

    /** The heartbeat is free for all; whether the key is taken shows with the first question. */
    private Check materialsProject() {
        try (MaterialsProject service = house.wiring().freshMaterialsProject()) {
            long materials = service.count(MaterialEndpoints.SUMMARY, SummaryQuery.ALL);
            Heartbeat heartbeat = service.heartbeat();
            return Check.good(
                    "Materials Project",
                    "the key is taken; " + materials + " materials"
                            + heartbeat
                                    .release()
                                    .map(name -> ", release " + name)
                                    .orElse("")
                            + heartbeat
                                    .version()
                                    .map(name -> ", server " + name)
                                    .orElse(""));
        } catch (HttpFailure e) {
            boolean key = e.kind() == HttpFailure.Kind.KEY;
            return Check.bad(
                    "Materials Project",
                    (key ? "the key is not taken: " : "") + Failure.message(e),
                    key ? "export MP_API_KEY=… with a key from https://materialsproject.org/api" : "try again later");
        } catch (SourceException e) {
            return Check.bad("Materials Project", Failure.message(e), "export MP_API_KEY=…");
        }
    }

    private Check optimade(Database database) {
        String name = "optimade:" + database.id();
        try {
            OptimadeServer server = OptimadeServer.of(house.wiring().freshOptimade(), database);
            return Check.good(
                    name,
                    "answers at " + database.address() + ", OPTIMADE "
                            + server.info().path("api_version").asText("version not stated"));
        } catch (SourceException e) {
            return Check.bad(name, Failure.message(e), "try again later, or take it out of " + SourceList.SETTING);
        }
    }
}
