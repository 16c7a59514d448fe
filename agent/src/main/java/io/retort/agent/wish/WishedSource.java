package io.retort.agent.wish;

import io.retort.core.element.Element;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Page;
import io.retort.core.source.Range;
import io.retort.core.source.Sort;
import io.retort.core.source.SourceInfo;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A source that shows only what the wishes leave: other materials, and other values, are not there for any tool. Its
 * name says so, and with it every count and every answer that cites it.
 */
public final class WishedSource implements MaterialsSource {

    /** What a record is, rather than what was calculated about it; shown whatever the method. */
    private static final Set<Property> IDENTITY = Set.of(
            Properties.SPACEGROUP_NUMBER,
            Properties.SPACEGROUP_SYMBOL,
            Properties.CRYSTAL_SYSTEM,
            Properties.POLYMORPH,
            Properties.OBSERVED,
            Properties.NSITES);

    private static final int PAGE = 1000;

    private final MaterialsSource source;
    private final Wishes wishes;

    private WishedSource(MaterialsSource source, Wishes wishes) {
        this.source = source;
        this.wishes = wishes;
    }

    /** The source itself where nobody wishes anything of materials. */
    public static MaterialsSource of(MaterialsSource source, Wishes wishes) {
        return wishes.onMaterials().isEmpty() ? source : new WishedSource(source, wishes);
    }

    @Override
    public SourceInfo info() {
        return named(source.info());
    }

    @Override
    public String name() {
        return named(source.name());
    }

    private SourceInfo named(SourceInfo info) {
        return new SourceInfo(named(info.name()), info.release(), info.licence());
    }

    private String named(String place) {
        return place + wishes.onMaterials().stream().map(Wish::words).collect(Collectors.joining(", ", " (", ")"));
    }

    /** By a method, only the materials of all places together can be counted. */
    @Override
    public List<Counted> counts(MaterialQuery query) {
        if (contradicts(query) || wishes.method().isPresent()) {
            return List.of(new Counted(info(), count(query)));
        }
        return source.counts(narrowed(query)).stream()
                .map(counted -> new Counted(named(counted.source()), counted.count()))
                .toList();
    }

    @Override
    public boolean isOnePlace() {
        return source.isOnePlace();
    }

    @Override
    public List<String> silences() {
        return source.silences();
    }

    @Override
    public Page<Material> search(MaterialQuery query) {
        if (contradicts(query)) {
            return new Page<>(List.of(), 0, query.offset());
        }
        if (wishes.method().isEmpty()) {
            return source.search(narrowed(query));
        }
        List<Material> all = byMethod(query);
        List<Material> page =
                all.stream().skip(query.offset()).limit(query.limit()).toList();
        return new Page<>(page, all.size(), query.offset());
    }

    @Override
    public long count(MaterialQuery query) {
        if (contradicts(query)) {
            return 0;
        }
        return wishes.method().isEmpty()
                ? source.count(narrowed(query))
                : byMethod(query).size();
    }

    @Override
    public Optional<Material> get(MaterialId id) {
        return source.get(id).filter(this::isWished).map(this::withWishedFacts);
    }

    @Override
    public Optional<Structure> structure(MaterialId id) {
        return source.get(id).filter(this::isWished).flatMap(material -> source.structure(id));
    }

    /** Asks for what nobody wants to see. */
    private boolean contradicts(MaterialQuery query) {
        Set<Element> unwanted = wishes.unwanted();
        return query.include().stream().anyMatch(unwanted::contains)
                || query.system().stream()
                        .flatMap(system -> system.elements().stream())
                        .anyMatch(unwanted::contains)
                || query.composition().stream()
                        .flatMap(composition -> composition.elements().stream())
                        .anyMatch(unwanted::contains)
                || wishes.onlyObserved() && query.observed().equals(Optional.of(false));
    }

    private MaterialQuery narrowed(MaterialQuery query) {
        Set<Element> exclude = new HashSet<>(query.exclude());
        exclude.addAll(wishes.unwanted());
        MaterialQuery narrowed = query.withExclude(exclude);
        if (wishes.onlyObserved()) {
            narrowed = narrowed.withObserved(true);
        }
        Optional<Double> within = wishes.within();
        return within.isPresent()
                ? narrowed.withRange(Range.atMost(Properties.ENERGY_ABOVE_HULL, within.get()))
                : narrowed;
    }

    private boolean isWished(Material material) {
        boolean near = wishes.within().isEmpty()
                || material.number(Properties.ENERGY_ABOVE_HULL).orElse(Double.POSITIVE_INFINITY)
                        <= wishes.within().get();
        return near
                && (!wishes.onlyObserved() || material.observed().orElse(false))
                && material.composition().elements().stream().noneMatch(wishes.unwanted()::contains);
    }

    /** Conditions and order on values are met by values of the wished method, which only the records themselves tell. */
    private List<Material> byMethod(MaterialQuery query) {
        List<Range> ranges = query.ranges();
        MaterialQuery wide = narrowed(withoutRanges(query));
        List<Material> all = new ArrayList<>();
        Page<Material> page;
        int read = 0;
        do {
            page = source.search(wide.withPage(PAGE, read));
            read += page.items().size();
            page.items().stream()
                    .map(this::withWishedFacts)
                    .filter(material -> ranges.stream().allMatch(range -> accepts(range, material)))
                    .forEach(all::add);
        } while (!page.items().isEmpty() && read < page.total());
        query.sort().ifPresent(sort -> order(all, sort));
        return all;
    }

    private static void order(List<Material> all, Sort sort) {
        all.removeIf(material -> material.number(sort.property()).isEmpty());
        Comparator<Material> order = Comparator.comparingDouble(
                material -> material.number(sort.property()).orElse(0));
        all.sort((sort.descending() ? order.reversed() : order).thenComparing(Material::id));
    }

    private static boolean accepts(Range range, Material material) {
        var value = material.number(range.property());
        return value.isPresent() && range.accepts(value.getAsDouble());
    }

    /** With the same chemistry, and a recorded value of each property that is compared. */
    private static MaterialQuery withoutRanges(MaterialQuery query) {
        MaterialQuery wide = new MaterialQuery(
                query.ids(),
                query.composition(),
                query.system(),
                query.include(),
                query.exclude(),
                query.name(),
                List.of(),
                query.labels(),
                query.flags(),
                query.observed(),
                Optional.empty(),
                query.limit(),
                query.offset());
        for (Range range : query.ranges()) {
            wide = wide.withRange(
                    new Range(range.property(), OptionalDouble.empty(), true, OptionalDouble.empty(), true));
        }
        return wide;
    }

    private Material withWishedFacts(Material material) {
        Optional<String> method = wishes.method();
        if (method.isEmpty()) {
            return material;
        }
        List<Evidence> facts = material.facts().stream()
                .filter(fact -> IDENTITY.contains(fact.property()) || isBy(fact, method.get()))
                .toList();
        return new Material(
                material.id(),
                material.composition(),
                material.names(),
                material.observed(),
                material.deprecated(),
                material.common(),
                facts);
    }

    /** {@code PBE (DFPT)} is by PBE; {@code PBE+U} is not. */
    private static boolean isBy(Evidence fact, String method) {
        String own = fact.provenance().method().name().toLowerCase(Locale.ROOT);
        String wished = method.toLowerCase(Locale.ROOT);
        return own.equals(wished)
                || own.startsWith(wished + " ")
                || wished.equals("experiment") && fact.provenance().method().kind() == Method.Kind.MEASURED;
    }
}
