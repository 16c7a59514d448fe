package io.retort.eval.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.eval.Shipped;
import io.retort.eval.score.Scorers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedTasksTest {

    private static final List<String> SHIPPED = Tasks.SHIPPED;

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void everyTaskIsWellFormed(String name) {
        Task task = Shipped.task(name);
        assertThat(task.title()).isNotBlank();
        assertThat(task.samples()).isNotEmpty();
        assertThat(Scorers.of(task)).isNotNull();
        assertThat(task.samples()).allSatisfy(sample -> {
            for (int trial = 0; trial < task.prompts().size(); trial++) {
                assertThat(task.question(sample, trial))
                        .isNotBlank()
                        .doesNotContain("{")
                        .doesNotContain("}");
            }
        });
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void everyTruthSaysWhetherItTestsRetrievalOrPhysics(String name) {
        assertThat(Shipped.task(name).truths())
                .isNotEmpty()
                .allSatisfy(column -> assertThat(column.words()).isNotBlank());
    }

    @Test
    void trialsTakeTheParaphrasesInTurn() {
        Task task = Shipped.task("llamp-bulk-modulus");
        Sample iron = task.samples().get(5);
        assertThat(task.question(iron, 0)).isEqualTo("What is the bulk modulus of Fe?");
        assertThat(task.question(iron, 1)).contains("Fe").isNotEqualTo(task.question(iron, 0));
        assertThat(task.question(iron, task.prompts().size())).isEqualTo(task.question(iron, 0));
    }

    @Test
    void withoutTheSharedDataATaskSaysWhereItsSamplesLie(@TempDir Path empty) {
        assertThatThrownBy(() -> Tasks.read("llamp-density", Map.of("RETORT_SHARED", empty.toString())))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("fixtures/llamp/task7_density_volume_gt_1000.csv")
                .hasMessageContaining("RETORT_SHARED=DIR");
    }

    @Test
    void aNameThatIsNoTaskListsThoseThatAre() {
        assertThatThrownBy(() -> Tasks.read("llamp", Map.of())).hasMessageContaining("llamp-bulk-modulus");
    }
}
