package io.retort.kg.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.SampleGraph;
import io.retort.kg.vocabulary.Concept;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlannerTest {

    private static final List<Property> PROPERTIES =
            List.of(Properties.BAND_GAP, Properties.DENSITY, Properties.K_VRH, Properties.ENERGY_ABOVE_HULL);

    private final MaterialsSource source = SampleGraph.source();
    private KnowledgeGraph graph = KnowledgeGraph.inMemory();
    private Planner planner = new Planner(graph);

    @BeforeAll
    void load() {
        graph.close();
        graph = SampleGraph.open();
        planner = new Planner(graph);
    }

    @AfterAll
    void close() {
        graph.close();
    }

    @ParameterizedTest
    @CsvSource({
        "mp-804,          band_gap,      value",
        "GaN,             band_gap,      ^composition/value",
        "Fe-O,            density,       ^chemicalSystem/^composition/value",
        "element:Ti,      k_vrh,         ^element/^chemicalSystem/^composition/value",
        "space group 225, density,       ^spaceGroup/^structure/value",
        "cubic,           band_gap,      ^crystalSystem/^spaceGroup/^structure/value",
        "mp-804,          SpaceGroup,    structure/spaceGroup",
        "mp-804,          CrystalSystem, structure/spaceGroup/crystalSystem",
        "mp-804,          Prototype,     structure/prototype",
        "mp-804,          Element,       composition/chemicalSystem/element",
        "GaN,             Recipe,        ^target",
        "element:Li,      Material,      ^element/^chemicalSystem/^composition",
        "mp-804,          Method,        value/wasGeneratedBy/method",
        "space group 225, Material,      ^spaceGroup/^structure",
    })
    void theShortestWayIsProposedFirst(String start, String goal, String path) {
        assertThat(Planner.propose(Thing.parse(start), Goal.parse(goal)).get(0).path())
                .isEqualTo(path);
    }

    @Test
    void valuesOfTwoHopsAreThoseOfTheSource() {
        int asked = 0;
        for (String formula : SampleGraph.FORMULAS) {
            for (Property property : PROPERTIES) {
                Walk walk = planner.walk(
                        Planner.propose(Thing.parse("composition:" + formula), Goal.of(property))
                                .get(0),
                        Limits.DEFAULT);
                assertThat(values(walk)).as(formula + " " + property).isEqualTo(stated(formula, property));
                asked++;
            }
        }
        assertThat(asked).isGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "mp-804, composition/element,         Element,  domain",
        "mp-804, spaceGroup,                  SpaceGroup, domain",
        "GaN,    composition/value,           band_gap, direction",
        "mp-804, structure/prototype,         band_gap, goal",
        "mp-804, ^element,                    Material, range",
        "mp-804, composition,                 Element,  goal",
        "mp-804, composition/formula/value,   band_gap, domain",
        "mp-804, composition/^composition/composition/^composition/value, band_gap, length",
        "mp-999999999, value,                 band_gap, thing",
    })
    void aWayThatBreaksAConstraintIsRefusedByItsName(String start, String path, String goal, String constraint) {
        Walk walk = planner.walk(Way.parse(Thing.parse(start), path, Goal.parse(goal)), Limits.DEFAULT);
        assertThat(walk).isInstanceOf(Walk.Refused.class);
        Breach breach = ((Walk.Refused) walk).breach();
        assertThat(breach.constraint()).hasToString(constraint);
        assertThat(breach.message()).contains("'" + constraint + "'").contains(breach.suggestion());
    }

    @Test
    void unitBasisAndMethodAreConstraintsToo() {
        Goal gap = Goal.of(Properties.BAND_GAP);
        assertThat(refused(gap.in("GPa"))).isEqualTo(Constraint.UNIT);
        assertThat(refused(gap.in("no such unit"))).isEqualTo(Constraint.UNIT);
        assertThat(refused(gap.per(Basis.PER_ATOM))).isEqualTo(Constraint.BASIS);
        assertThat(refused(gap.by("CCSD(T)"))).isEqualTo(Constraint.METHOD);
        Walk walk = planner.walk(way(gap.in("meV").by("PBE")), Limits.DEFAULT);
        assertThat(values(walk)).isNotEmpty();
    }

    @Test
    void aWalkNeverComesBackToWhereItBegan() {
        Thing rutile = Thing.parse("mp-2657");
        Way polymorphs = Way.parse(rutile, "composition/^composition", Goal.of(Concept.MATERIAL));
        Walk.Walked walked = (Walk.Walked) planner.walk(polymorphs, Limits.DEFAULT);
        assertThat(walked.chains()).isNotEmpty().allSatisfy(chain -> {
            assertThat(chain.end()).isNotEqualTo(rutile.iri());
            assertThat(chain.nodes()).hasSize(3);
        });
        assertThat(((Walk.Walked) planner.walk(polymorphs, Limits.DEFAULT.withRows(1))).cut())
                .isTrue();
    }

    @Test
    void everyCorruptionBreaksAConstraint() {
        List<ObjectNode> lines = lines(7);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(120);
        assertThat(lines.stream()
                        .filter(line -> line.path("label").asText().equals("wrong"))
                        .map(line -> line.path("corruption").asText()))
                .contains("relation_deleted", "entity_swapped", "path_cut");
        for (ObjectNode line : lines) {
            Thing start = Thing.parse(line.at("/start/kind").asText().substring(3) + ":"
                    + line.at("/start/name").asText());
            String path = Stream.of(line.path("path"))
                    .flatMap(hops -> java.util.stream.StreamSupport.stream(hops.spliterator(), false))
                    .map(hop -> hop.asText())
                    .collect(Collectors.joining("/"));
            Way way =
                    Way.parse(start, path, Goal.parse(line.path("goal").asText().replace("rt:", "")));
            assertThat(WayCheck.breach(way).isEmpty())
                    .as(line.toString())
                    .isEqualTo(line.path("label").asText().equals("right"));
        }
        assertThat(lines(7)).isEqualTo(lines);
    }

    @Test
    void whatNamesNothingIsSaid() {
        assertThatThrownBy(() -> Thing.parse("what?"))
                .hasMessageContaining("mp-149")
                .hasMessageContaining("element:Ga");
        assertThatThrownBy(() -> Goal.parse("bandgap")).hasMessageContaining("band_gap");
        assertThatThrownBy(() -> Way.parse(Thing.parse("GaN"), "has_gap", Goal.parse("band_gap")))
                .hasMessageContaining("composition");
    }

    private static List<ObjectNode> lines(long seed) {
        Contrast contrast = new Contrast(new Random(seed));
        List<Thing> starts = Stream.of("mp-804", "GaN", "Fe-O", "element:Ti", "space group 225", "cubic")
                .map(Thing::parse)
                .toList();
        List<Goal> goals = Stream.of(
                        "band_gap", "k_vrh", "Material", "Prototype", "SpaceGroup", "Element", "Recipe", "Method")
                .map(Goal::parse)
                .toList();
        return contrast.ways(starts, goals)
                .flatMap(way -> contrast.lines(way).stream())
                .toList();
    }

    private Constraint refused(Goal goal) {
        return ((Walk.Refused) planner.walk(way(goal), Limits.DEFAULT)).breach().constraint();
    }

    private static Way way(Goal goal) {
        return Way.parse(new Thing(Concept.MATERIAL, "mp-804"), "value", goal);
    }

    private static Set<EvidenceId> values(Walk walk) {
        if (walk instanceof Walk.Refused refused) {
            assertThat(refused.breach().constraint()).isEqualTo(Constraint.THING);
            return Set.of();
        }
        return ((Walk.Walked) walk)
                .chains().stream().flatMap(chain -> chain.value().stream()).collect(Collectors.toSet());
    }

    private Set<EvidenceId> stated(String formula, Property property) {
        return source.search(MaterialQuery.of(Composition.of(formula)).withPage(100, 0)).items().stream()
                .map(Material::id)
                .map((MaterialId id) -> source.get(id).orElseThrow())
                .flatMap(material -> material.facts(property).stream())
                .map(Evidence::id)
                .collect(Collectors.toSet());
    }
}
