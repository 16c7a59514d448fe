package io.retort.cli;

import dev.langchain4j.model.chat.ChatModel;
import io.retort.agent.Agent;
import io.retort.agent.Step;
import io.retort.agent.loop.Budget;
import io.retort.agent.loop.EscalatingAgent;
import io.retort.agent.loop.Manner;
import io.retort.agent.loop.ReActAgent;
import io.retort.agent.model.ModelSettings;
import io.retort.agent.model.Models;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolSet;
import io.retort.agent.trace.ReplayModel;
import io.retort.agent.trace.Trace;
import io.retort.agent.trace.TraceDatabase;
import io.retort.agent.trace.TraceStore;
import io.retort.agent.trace.TracingAgent;
import io.retort.agent.wish.WishFile;
import io.retort.agent.wish.WishStore;
import io.retort.agent.wish.WishedRecipes;
import io.retort.agent.wish.WishedSource;
import io.retort.agent.wish.Wishes;
import io.retort.agent.wish.WishfulAgent;
import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.library.Library;
import io.retort.client.mp.MpSettings;
import io.retort.client.sources.SideBySide;
import io.retort.client.sources.SourceList;
import io.retort.client.sources.Wiring;
import io.retort.core.source.MaterialsSource;
import io.retort.distill.reflex.ReflexModel;
import io.retort.kg.KnowledgeGraph;
import io.retort.tools.Tools;
import io.retort.tools.experts.Floor;
import io.retort.tools.experts.Mode;
import io.retort.tools.graph.GraphTools;
import io.retort.tools.structure.StructureBook;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The house, wired with {@code new}. Rooms are opened when they are first entered. */
final class Assembly {

    /** The setting that names the database of the traces. */
    static final String TRACES = "RETORT_TRACES";

    /** The settings that name another server's graph: the address of its queries, and of its updates. */
    static final String GRAPH = "RETORT_GRAPH";

    static final String GRAPH_UPDATE = "RETORT_GRAPH_UPDATE";

    /** An answer of the reflex is kept before another model if it is at least so sure. */
    private static final double SURE = 0.8;

    private final Settings settings;
    private final String modelName;
    private final Wiring wiring;
    private Optional<EmbeddedCatalogue> catalogue = Optional.empty();
    private Optional<SideBySide> source = Optional.empty();
    private Optional<Agent> agent = Optional.empty();
    private Optional<TraceStore> traces = Optional.empty();
    private Optional<KnowledgeGraph> graph = Optional.empty();

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

    /** The knowledge graph: of the data directory, or behind the address that the settings name. */
    synchronized KnowledgeGraph graph() {
        KnowledgeGraph open = graph.orElseGet(() -> settings.get(GRAPH)
                .map(query -> KnowledgeGraph.connect(
                        URI.create(query), settings.get(GRAPH_UPDATE).map(URI::create)))
                .orElseGet(() -> KnowledgeGraph.open(settings.home())));
        graph = Optional.of(open);
        return open;
    }

    /** Whether there is one to ask; opens nothing. */
    boolean hasGraph() {
        return settings.get(GRAPH).isPresent() || KnowledgeGraph.exists(settings.home());
    }

    /** All sources that the settings name, as one. */
    synchronized SideBySide source() {
        SideBySide open = source.orElseGet(() -> SourceList.of(wiring).open(this::catalogue));
        source = Optional.of(open);
        return open;
    }

    /** An agent whose runs are kept as traces, and who obeys the standing wishes. */
    Agent agent() {
        return agent(wishes());
    }

    /** The same with the wishes of one session. */
    Agent agent(WishStore wishes) {
        ChatModel model = model();
        Manner manner = Manner.from(settings.values());
        Optional<ChatModel> quick = reflexFirst() ? Optional.of(ReflexModel.load()) : Optional.empty();
        Function<Wishes, Agent> agents = standing -> {
            Agent thorough =
                    floor(model, Models.name(modelName), standing).agent(mode()).withManner(manner);
            return quick.<Agent>map(reflex -> new EscalatingAgent(
                            floor(reflex, Models.REFLEX, standing).agent(Mode.DIRECT), thorough, SURE))
                    .orElse(thorough);
        };
        return new TracingAgent(new WishfulAgent(agents, wishes), traces(), () -> configuration(wishes.wishes()));
    }

    /** The agent that a run was begun with, to go on with it. */
    ReActAgent resuming(Trace trace) {
        String name = trace.steps(Step.Asked.class).stream()
                .findFirst()
                .map(Step.Asked::model)
                .orElse(Models.REFLEX);
        Wishes standing = Wishes.parse(trace.configuration().getOrDefault(TracingAgent.WISHES, ""));
        ChatModel model = name.equals(Models.REFLEX) ? ReflexModel.load() : model();
        Mode began = name.equals(Models.REFLEX)
                ? Mode.DIRECT
                : Mode.of(Optional.ofNullable(trace.configuration().get("mode")), name);
        return floor(model, name, standing).agent(began);
    }

    /** Whether routine questions go to the reflex before the model that is named. */
    private boolean reflexFirst() {
        boolean remote = !modelName.equals(Models.REFLEX) && !modelName.startsWith("replay:");
        return remote && !settings.get("RETORT_REFLEX_FIRST").orElse("on").equals("off");
    }

    /** One agent with all tools, or a supervisor with experts. */
    Mode mode() {
        return Mode.of(settings.get(Mode.SETTING), modelName);
    }

    /** What is wished of every answer, kept in the data directory. */
    WishFile wishes() {
        return new WishFile(settings.home());
    }

    /** What a run of this mode may call; the experts among it are told of, not asked. */
    ToolSet tools(Mode mode) {
        ChatModel nobody = new ChatModel() {};
        return floor(nobody, Models.name(modelName), Wishes.NONE).box(mode);
    }

    private Floor floor(ChatModel model, String name, Wishes wishes) {
        Budget budget = Budget.from(settings.values());
        return new Floor(model, name, budget, wishes, () -> tools(wishes));
    }

    /** For one run: what it makes and hears stays in it. */
    private Function<EvidenceBook, List<Tool<?>>> tools(Wishes wishes) {
        MaterialsSource source = WishedSource.of(source().forOneRun(), wishes);
        StructureBook structures = new StructureBook();
        return book -> Stream.of(
                        Tools.all(source, WishedRecipes.of(catalogue(), wishes), structures, book),
                        Tools.documents(library(), wiring.literature()),
                        hasGraph() ? GraphTools.all(this::graph, source, book) : List.<Tool<?>>of())
                .flatMap(List::stream)
                .toList();
    }

    /** The user's own documents. */
    Library library() {
        return Library.of(settings.home());
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

    /** Closes what was opened. */
    synchronized void close() {
        catalogue.ifPresent(EmbeddedCatalogue::close);
        catalogue = Optional.empty();
        source = Optional.empty();
    }

    private Map<String, String> configuration(Wishes wishes) {
        Map<String, String> configuration =
                new HashMap<>(Budget.from(settings.values()).environment());
        configuration.putAll(Manner.from(settings.values()).environment());
        configuration.put("retort", Version.text());
        configuration.put("source", WishedSource.of(source(), wishes).name());
        configuration.put("mode", mode().toString());
        configuration.put(TracingAgent.PROMPT, Floor.prompt(mode()));
        configuration.put(TracingAgent.WISHES, wishes.text());
        return configuration;
    }
}
