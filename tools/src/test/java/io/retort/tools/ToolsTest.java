package io.retort.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToolsTest {

    static Stream<Tool<?>> tools() {
        return Tools.all(new Shelf(), new EvidenceBook()).stream();
    }

    @Test
    void theListIsComplete() {
        assertThat(tools().map(Tool::name))
                .containsExactly(
                        "get_material",
                        "compare_values",
                        "search_materials",
                        "count_materials",
                        "get_structure",
                        "convert_units",
                        "calculate",
                        "molar_mass",
                        "weigh_in",
                        "find_recipes",
                        "molecule_info",
                        "structure_info",
                        "make_supercell",
                        "make_slab",
                        "add_molecule",
                        "insert_atom",
                        "substitute_atoms",
                        "make_vacancy",
                        "strain_structure",
                        "write_structure",
                        "structure_symmetry",
                        "neighbours",
                        "powder_pattern",
                        "match_structures",
                        "oxidation_states",
                        "bond_valence",
                        "elastic_moduli",
                        "equation_of_state",
                        "phase_diagram",
                        "decomposition",
                        "balance_reaction",
                        "check_simulation");
    }

    @ParameterizedTest
    @MethodSource("tools")
    void everyToolExplainsItself(Tool<?> tool) {
        assertThat(tool.name()).matches("[a-z]+(_[a-z]+)*");
        assertThat(tool.purpose()).endsWith(".").hasSizeGreaterThan(60);
        assertThat(tool.arguments().getRecordComponents())
                .isNotEmpty()
                .allSatisfy(component -> assertThat(component.getAnnotation(Describe.class))
                        .as(component.getName())
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("tools")
    void everyToolRejectsNonsenseWithAdvice(Tool<?> tool) {
        assertThatThrownBy(() -> callWithNonsense(tool))
                .isInstanceOf(ToolFailure.class)
                .satisfies(failure -> assertThat(failure.getMessage()).hasSizeGreaterThan(20));
    }

    /** Every word is one that nothing is called by; what may be left out is left out, words apart. */
    private static <A extends Record> void callWithNonsense(Tool<A> tool) throws Exception {
        RecordComponent[] components = tool.arguments().getRecordComponents();
        Object[] values = Arrays.stream(components).map(ToolsTest::nonsense).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var constructor = tool.arguments().getDeclaredConstructor(types);
        tool.call(constructor.newInstance(values));
    }

    private static Object nonsense(RecordComponent component) {
        Class<?> type = component.getType();
        String generic = component.getGenericType().getTypeName();
        if (type.equals(String.class)) {
            return "Qq7";
        }
        if (type.equals(boolean.class)) {
            return false;
        }
        if (type.equals(List.class)) {
            return generic.contains("String") ? List.of("Qq7") : List.of();
        }
        return generic.contains("String") ? Optional.of("Qq7") : Optional.empty();
    }
}
