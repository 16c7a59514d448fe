package io.retort.tools.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Note;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.client.sources.SideBySide;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Page;
import io.retort.core.source.SourceException;
import io.retort.core.source.SourceInfo;
import io.retort.core.structure.Structure;
import io.retort.tools.Shelf;
import io.retort.tools.Tools;
import io.retort.tools.search.CountMaterials;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One property side by side, by every method and from every place. */
class CompareValuesTest {

    private static final MaterialsSource SHELF = new Shelf();

    @Test
    void calculationAndMeasurementStandSideBySideAndAreNotCompared() throws Exception {
        Observation seen = compare(SHELF, "GaN", "band_gap");
        assertThat(seen.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(methods(seen)).contains("PBE", "experiment");
        assertThat(comparisons(seen)).singleElement().asString().contains("not comparable: another method");
    }

    @Test
    void theSameValueOfAnotherPlaceAgreesAndAnotherValueDiffers() throws Exception {
        assertThat(comparisons(compare(beside(new Elsewhere(0.01)), "GaN", "band_gap")))
                .anySatisfy(text -> assertThat(text).endsWith(" agree."));
        assertThat(comparisons(compare(beside(new Elsewhere(0.5)), "GaN", "band_gap")))
                .anySatisfy(text -> assertThat(text).endsWith(" differ."));
    }

    @Test
    void energiesOfTwoPlacesAreNotCompared() throws Exception {
        assertThat(comparisons(compare(beside(new Elsewhere(0)), "GaN", "formation_energy_per_atom")))
                .anySatisfy(text -> assertThat(text).contains("another release or correction scheme"));
    }

    @Test
    void aPlaceThatKeepsSilentIsNamedInANoteAndTheOthersAnswer() throws Exception {
        MaterialsSource run = beside(new Elsewhere(0) {
            @Override
            public Page<Material> search(MaterialQuery query) {
                throw new SourceException("Elsewhere is {down}.");
            }
        });
        Observation seen = get(run, new GetMaterial.Arguments("GaN", Optional.empty(), List.of("band_gap")));
        assertThat(seen.evidence()).isNotEmpty();
        assertThat(seen.notes()).contains(new Note("silent", "Elsewhere is (down)."));
    }

    @Test
    void countsAreGivenPlaceByPlace() throws Exception {
        CountMaterials.Arguments all = new CountMaterials.Arguments(
                Optional.of("GaN"),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Observation seen = new CountMaterials(beside(new Elsewhere(0))).call(all);
        assertThat(seen.evidence())
                .extracting(count -> count.provenance().source())
                .containsExactly("shelf", "Elsewhere");
        assertThat(seen.summary()).startsWith("Records of the {").contains("; of the {");
    }

    @Test
    void onePropertyIsComparedAtATime() {
        assertThatThrownBy(() -> compare(SHELF, "GaN", "lattice"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("one property at a time");
    }

    private static Observation compare(MaterialsSource source, String material, String property) throws ToolFailure {
        return new CompareValues(source).call(new CompareValues.Arguments(material, Optional.empty(), property));
    }

    private static Observation get(MaterialsSource source, GetMaterial.Arguments arguments) throws ToolFailure {
        @SuppressWarnings("unchecked") // the first tool is this one
        Tool<GetMaterial.Arguments> tool = (Tool<GetMaterial.Arguments>)
                Tools.all(source, new EvidenceBook()).get(0);
        return tool.call(arguments);
    }

    private static SideBySide beside(MaterialsSource other) {
        return new SideBySide(List.of(SHELF, other), Duration.ofSeconds(20));
    }

    private static List<String> methods(Observation seen) {
        return seen.evidence().stream()
                .map(fact -> fact.provenance().method().name())
                .toList();
    }

    private static List<String> comparisons(Observation seen) {
        return seen.notes().stream()
                .filter(note -> note.kind().equals("comparison"))
                .map(Note::text)
                .toList();
    }

    /** The shelf as another place has it, with every number shifted a little. */
    private static class Elsewhere implements MaterialsSource {

        private final double shift;

        Elsewhere(double shift) {
            this.shift = shift;
        }

        @Override
        public SourceInfo info() {
            return new SourceInfo("Elsewhere", Optional.empty(), "CC-BY-4.0");
        }

        @Override
        public Page<Material> search(MaterialQuery query) {
            Page<Material> page = SHELF.search(query);
            return new Page<>(page.items().stream().map(this::shifted).toList(), page.total(), page.offset());
        }

        @Override
        public long count(MaterialQuery query) {
            return SHELF.count(query);
        }

        @Override
        public Optional<Material> get(MaterialId id) {
            return SHELF.get(id).map(this::shifted);
        }

        @Override
        public Optional<Structure> structure(MaterialId id) {
            return Optional.empty();
        }

        private Material shifted(Material material) {
            List<Evidence> facts = material.facts().stream()
                    .map(fact -> Shifted.of(fact, shift, "Elsewhere"))
                    .toList();
            return new Material(
                    material.id(), material.composition(), List.of(), material.observed(), false, false, facts);
        }
    }
}
