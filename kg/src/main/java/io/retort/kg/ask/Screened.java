package io.retort.kg.ask;

import io.retort.core.evidence.MaterialId;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.kg.Limits;
import io.retort.kg.Rows;
import io.retort.kg.Term;
import io.retort.kg.store.GraphStore;
import io.retort.kg.vocabulary.Iris;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question that mixes relations with numbers: "materials of the rutile prototype with a gap above 3 eV". The relation goes
 * to the graph, the conditions on numbers to the source's index, which is hundreds of times faster at them. Where few
 * materials meet the conditions they are found first and the graph is asked about those alone; else the graph goes first.
 */
public final class Screened {

    /** Materials that a query names one by one. */
    private static final int FEW = 500;

    /** Which of the two went first. */
    public enum Plan {
        NUMBERS_FIRST,
        RELATIONS_FIRST
    }

    /**
     * What was found.
     *
     * @param materials that satisfy both, with all their facts
     * @param plan that was taken
     * @param cut whether the relation had more than the row cap, so that there may be more
     */
    public record Result(List<Material> materials, Plan plan, boolean cut) {}

    private final GraphStore store;
    private final MaterialsSource source;

    public Screened(GraphStore store, MaterialsSource source) {
        this.store = store;
        this.source = source;
    }

    /**
     * @param relation whose rows name materials in the column {@code m}
     * @param conditions on those materials
     */
    public Result find(RelationQuery relation, MaterialQuery conditions, Limits limits) {
        return source.count(conditions) <= FEW
                ? numbersFirst(relation, conditions, limits)
                : relationsFirst(relation, conditions, limits);
    }

    private Result numbersFirst(RelationQuery relation, MaterialQuery conditions, Limits limits) {
        List<Material> meeting = source.search(conditions.withPage(FEW, 0)).items();
        String names = meeting.stream()
                .map(material -> "<" + Iris.material(material.id()) + ">")
                .collect(Collectors.joining(" "));
        Rows rows = store.select(RelationSparql.of(relation) + " VALUES ?m { " + names + " }", limits);
        Set<MaterialId> related = Set.copyOf(materials(rows));
        List<Material> both = meeting.stream()
                .filter(material -> related.contains(material.id()))
                .toList();
        return new Result(both, Plan.NUMBERS_FIRST, rows.cut());
    }

    private Result relationsFirst(RelationQuery relation, MaterialQuery conditions, Limits limits) {
        Rows rows = store.select(RelationSparql.of(relation), limits);
        List<MaterialId> related = materials(rows);
        List<Material> both = new ArrayList<>();
        for (int from = 0; from < related.size(); from += FEW) {
            List<MaterialId> some = related.subList(from, Math.min(related.size(), from + FEW));
            both.addAll(source.search(conditions.withIds(some).withPage(FEW, 0)).items());
        }
        return new Result(both, Plan.RELATIONS_FIRST, rows.cut());
    }

    private static List<MaterialId> materials(Rows rows) {
        return rows.column("m").stream()
                .map(Term::show)
                .distinct()
                .map(iri -> MaterialId.parse(Iris.local(iri)))
                .toList();
    }
}
