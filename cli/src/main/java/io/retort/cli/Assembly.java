package io.retort.cli;

import dev.langchain4j.model.chat.ChatModel;
import io.retort.agent.Agent;
import io.retort.agent.loop.Budget;
import io.retort.agent.loop.ReActAgent;
import io.retort.agent.model.ModelSettings;
import io.retort.agent.model.Models;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.ToolSet;
import io.retort.agent.tool.Toolbox;
import io.retort.agent.trace.ReplayModel;
import io.retort.agent.trace.TraceDatabase;
import io.retort.agent.trace.TraceStore;
import io.retort.agent.trace.TracingAgent;
import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.mp.MpSettings;
import io.retort.client.sources.SideBySide;
import io.retort.client.sources.SourceList;
import io.retort.client.sources.Wiring;
import io.retort.distill.reflex.ReflexModel;
import io.retort.tools.Tools;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The house, wired with {@code new}. Rooms are opened when they are first entered. */
final class Assembly {

    /** The setting that names the database of the traces. */
    static final String TRACES = "RETORT_TRACES";

    private final Settings settings;
    private final String modelName;
    private final Wiring wiring;
    private Optional<EmbeddedCatalogue> catalogue = Optional.empty();
    private Optional<SideBySide> source = Optional.empty();
    private Optional<Agent> agent = Optional.empty();
    private Optional<TraceStore> traces = Optional.empty();

    Assembly(Settings settings, String modelName) {
        this(settings, modelName, Wiring.of(settings.values(), settings.home()));
    }

    /** @param wiring to the services: what is recorded or replayed */
    Assembly(Settings settings, String modelName, Wiring wiring) {
        this.settings = settings;
        this.modelName = modelName;
        this.wiring = wiring;
    }

    Settings settings() {
        return settings;
    }

    /** As the command line spells it. */
    String modelName() {
        return modelName;
    }

    synchronized EmbeddedCatalogue catalogue() {
        EmbeddedCatalogue open = catalogue.orElseGet(() -> EmbeddedCatalogue.open(settings.home()));
        catalogue = Optional.of(open);
        return open;
    }

    /** How services are reached. */
    Wiring wiring() {
        return wiring;
    }

    /** All sources that the settings name, as one. */
    synchronized SideBySide source() {
        SideBySide open = source.orElseGet(() -> SourceList.of(wiring).open(this::catalogue));
        source = Optional.of(open);
        return open;
    }

    /** An agent whose runs are kept as traces. */
    Agent agent() {
        Budget budget = Budget.from(settings.values());
        Agent agent = new ReActAgent(model(), Models.name(modelName), this::tools, budget);
        return new TracingAgent(agent, traces(), configuration(budget));
    }

    /** The tools of one run, with an empty book of evidence. */
    ToolSet tools() {
        EvidenceBook book = new EvidenceBook();
        return new Toolbox(Tools.all(source().forOneRun(), book), book);
    }

    ChatModel model() {
        return Models.open(
                modelName,
                ModelSettings.of(settings.values(), ReflexModel::load, run -> new ReplayModel(traces().read(run))));
    }

    /** Files of this machine, and the database where one is configured. */
    synchronized TraceStore traces() {
        TraceStore open = traces.orElseGet(() ->
                new TraceStore(settings.home(), secrets(), settings.get(TRACES).map(TraceDatabase::open)));
        traces = Optional.of(open);
        return open;
    }

    /** What no trace may hold. */
    private List<String> secrets() {
        Stream<String> models = ModelSettings.secrets(settings.values()).stream();
        return Stream.concat(models, settings.get(MpSettings.KEY).map(String::strip).stream())
                .toList();
    }

    /** One agent for all who ask, made when it is first wanted. */
    synchronized Agent sharedAgent() {
        Agent made = agent.orElseGet(this::agent);
        agent = Optional.of(made);
        return made;
    }

    private Map<String, String> configuration(Budget budget) {
        Map<String, String> configuration = new HashMap<>(budget.environment());
        configuration.put("retort", Version.text());
        configuration.put("source", source().name());
        return configuration;
    }
}
