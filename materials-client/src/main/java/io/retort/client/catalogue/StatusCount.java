package io.retort.client.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts what each source gave; several methods of one release count together. */
final class StatusCount {

    private final Map<String, CatalogueSource> sources;
    private final Map<List<Object>, long[]> counts = new LinkedHashMap<>();

    public StatusCount(Map<String, CatalogueSource> sources) {
        this.sources = sources;
    }

    /** The facts of one material. */
    public void add(List<FactLine> facts) {
        Set<List<Object>> seen = new HashSet<>();
        for (FactLine fact : facts) {
            List<Object> group = group(fact.source());
            long[] count = counts.computeIfAbsent(group, g -> new long[3]);
            count[0] += seen.add(group) ? 1 : 0;
            count[1]++;
        }
    }

    /** Structures from one source. */
    public void addStructures(String source, long number) {
        counts.computeIfAbsent(group(source), g -> new long[3])[2] += number;
    }

    /** Recipes of one source, each a fact. */
    public void addRecipes(String source, long number) {
        counts.computeIfAbsent(group(source), g -> new long[3])[1] += number;
    }

    /** One line for each release of each source, by name. */
    public List<SourceStatus> status() {
        Map<List<Object>, CatalogueSource> groups = new LinkedHashMap<>();
        for (String key : new TreeSet<>(sources.keySet())) {
            groups.putIfAbsent(group(key), source(key));
        }
        List<SourceStatus> status = new ArrayList<>();
        groups.forEach((group, source) -> {
            long[] count = counts.getOrDefault(group, new long[3]);
            status.add(new SourceStatus(
                    source.name(), source.release(), source.licence(), count[0], count[1], count[2], source.readAt()));
        });
        return status;
    }

    private List<Object> group(String key) {
        CatalogueSource source = source(key);
        return List.of(source.name(), source.release(), source.licence());
    }

    private CatalogueSource source(String key) {
        CatalogueSource source = sources.get(key);
        if (source == null) {
            throw new IllegalStateException("'" + key + "' is not in the list of sources.");
        }
        return source;
    }
}
