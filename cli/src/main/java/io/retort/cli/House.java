package io.retort.cli;

import io.retort.agent.Agent;
import io.retort.agent.tool.ToolSet;
import io.retort.agent.wish.WishStore;
import io.retort.core.source.MaterialsSource;
import io.retort.tools.experts.Mode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The wired house for the Java API: the same rooms that the commands use. */
public final class House implements AutoCloseable {

    private final Assembly assembly;

    private House(Assembly assembly) {
        this.assembly = assembly;
    }

    /**
     * @param home the data directory; where it is empty, as the environment says
     * @param values settings that go before the environment
     */
    public static House open(Optional<Path> home, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.putAll(values);
        Settings settings = Settings.of(home, all);
        return new House(new Assembly(settings, settings.model(Optional.empty())));
    }

    /** An agent whose runs are traced, under these standing wishes. */
    public Agent agent(WishStore wishes) {
        return assembly.agent(wishes);
    }

    public MaterialsSource materials() {
        return assembly.source();
    }

    /** All tools, with an empty book of evidence. */
    public ToolSet tools() {
        return assembly.tools(Mode.DIRECT);
    }

    @Override
    public void close() {
        assembly.close();
    }
}
