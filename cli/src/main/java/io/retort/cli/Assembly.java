package io.retort.cli;

import dev.langchain4j.model.chat.ChatModel;
import io.retort.agent.Agent;
import io.retort.agent.loop.Budget;
import io.retort.agent.loop.Manner;
import io.retort.agent.loop.ReActAgent;
import io.retort.agent.model.ModelSettings;
import io.retort.agent.model.Models;
import io.retort.agent.model.RoutedModel;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.ToolSet;
import io.retort.agent.tool.Toolbox;
import io.retort.agent.trace.ReplayModel;
import io.retort.agent.trace.TraceStore;
import io.retort.agent.trace.TracingAgent;
import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.core.source.MaterialsSource;
import io.retort.distill.reflex.ReflexModel;
import io.retort.tools.Tools;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The house, wired with {@code new}. Rooms are opened when they are first entered. */
final class Assembly {

    private final Settings settings;
    private final String modelName;
    private Optional<EmbeddedCatalogue> catalogue = Optional.empty();
    private Optional<Agent> agent = Optional.empty();

    Assembly(Settings settings, String modelName) {
        this.settings = settings;
        this.modelName = modelName;
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

    MaterialsSource source() {
        return catalogue();
    }

    /** An agent whose runs are kept as traces. */
    Agent agent() {
        Budget budget = Budget.from(settings.values());
        Manner manner = Manner.from(settings.values());
        Agent agent =
                new ReActAgent(model(), Models.name(modelName), this::tools, budget).withManner(manner);
        return new TracingAgent(agent, traces(), configuration(budget, manner));
    }

    /** The tools of one run, with an empty book of evidence. */
    ToolSet tools() {
        EvidenceBook book = new EvidenceBook();
        return new Toolbox(Tools.all(source(), book), book);
    }

    /** The model that is named; routine questions go to the reflex first, unless RETORT_REFLEX_FIRST is off. */
    ChatModel model() {
        ChatModel named = Models.open(
                modelName,
                ModelSettings.of(settings.values(), ReflexModel::load, run -> new ReplayModel(traces().read(run))));
        boolean alone = modelName.equals(Models.REFLEX)
                || modelName.startsWith("replay:")
                || settings.values().getOrDefault("RETORT_REFLEX_FIRST", "on").equals("off");
        return alone ? named : new RoutedModel(ReflexModel.load(), named);
    }

    TraceStore traces() {
        return new TraceStore(settings.home(), ModelSettings.secrets(settings.values()));
    }

    /** One agent for all who ask, made when it is first wanted. */
    synchronized Agent sharedAgent() {
        Agent made = agent.orElseGet(this::agent);
        agent = Optional.of(made);
        return made;
    }

    private Map<String, String> configuration(Budget budget, Manner manner) {
        Map<String, String> configuration = new HashMap<>(budget.environment());
        configuration.putAll(manner.environment());
        configuration.put("retort", Version.text());
        configuration.put("source", source().info().name());
        return configuration;
    }
}
