package io.retort.eval;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.SharedData;
import io.retort.eval.answer.AnswersFile;
import io.retort.eval.metric.Summary;
import io.retort.eval.task.Csv;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stored answers of LLaMP and of its baselines, scored by our rules, give the figures that were published. */
class PublishedFiguresTest {

    private static final Set<String> ORDERINGS = Set.of("NM", "FM", "FiM", "AFM");

    @ParameterizedTest
    @CsvSource({
        "llamp-bulk-modulus,     3a bulk modulus,      llamp,      14.574, 0.900",
        "llamp-bulk-modulus,     3a bulk modulus,      gpt4,       41.225, 0.910",
        "llamp-bulk-modulus,     3a bulk modulus,      structchem, 41.017, 0.200",
        "llamp-bulk-modulus,     3a bulk modulus,      gemini,     43.429, 0.169",
        "llamp-bulk-modulus,     3a bulk modulus,      llama3,     41.874, 0.010",
        "llamp-bulk-modulus,     3a bulk modulus,      gpt35,      42.875, 0.762",
        // The published 0.180 is over five trials, of which four are stored: 0.225 · 4/5.
        "llamp-formation-energy, 3b formation energy,  gpt4,        1.680, 0.225",
        "llamp-formation-energy, 3b formation energy,  structchem,  3.146, 0.200",
        "llamp-formation-energy, 3b formation energy,  llamp,       0.001, 0.949",
        "llamp-band-gap,         3c band gap,          llamp,       0.000, 1.000",
        "llamp-band-gap,         3c band gap,          gpt4,        0.943, 0.966",
        "llamp-band-gap-multi,   3d band gap multiele, llamp,       0.178, 0.918",
        "llamp-band-gap-multi,   3d band gap multiele, gpt35,       1.138, 0.432",
    })
    void errorAndConsistencyOfTheFourBenchmarks(String task, String section, String system, double mae, double scor)
            throws IOException {
        Summary published = imported(task, section, system).summary();
        assertThat(published.column().name()).isEqualTo("published");
        assertThat(published.value("mae")).isCloseTo(mae, within(0.00051));
        assertThat(published.value("scor")).isCloseTo(scor, within(0.00051));
    }

    @Test
    void aModelThatAlwaysRefusesHasNoErrorAndNoConfidenceButIsCounted() throws IOException {
        Summary refusing =
                imported("llamp-band-gap-multi", "3d band gap multiele", "gpt4").summary();
        assertThat(refusing.find("mae")).isEmpty();
        assertThat(refusing.value("scor")).isZero();
        assertThat(refusing.value("coverage")).isZero();
        assertThat(refusing.samples()).isEqualTo(10);
    }

    @Test
    void againstThePhasesThatAreStableTheBulkModuliAreNearerToLlamp() throws IOException {
        assertThat(against("ground_state", "llamp").value("mae")).isCloseTo(11.8, within(0.051));
        assertThat(against("ground_state", "gpt4").value("mae")).isCloseTo(32.2, within(0.051));
    }

    @Test
    void againstExperimentTheTableTurns() throws IOException {
        double bare = against("experiment", "gpt4").value("mae");
        double grounded = against("experiment", "llamp").value("mae");
        assertThat(bare).isLessThan(20);
        assertThat(grounded).isGreaterThan(3 * bare);
    }

    @ParameterizedTest
    @CsvSource({"llamp_gpt4, 0.866", "llamp_gpt35, 0.877"})
    void magnetismOverAllThousand(String system, double accuracy) throws IOException {
        Task task = Shipped.task("llamp-magnetism");
        Summary all = magnetism(task, system);
        assertThat(all.samples()).isEqualTo(1000);
        assertThat(all.value("accuracy")).isCloseTo(accuracy, within(1e-9));
    }

    @Test
    void magnetismOverThePublishedSubset() throws IOException {
        Task task = Shipped.task("llamp-magnetism");
        List<Sample> subset = publishedSubset(task);
        assertThat(subset).hasSize(800);
        Summary summary = magnetism(task.with(subset), "llamp_gpt4");
        assertThat(summary.value("accuracy")).isCloseTo(0.98, within(0.005));
        assertThat(summary.value("macro_f1")).isCloseTo(0.89, within(0.0071));
    }

    @Test
    void rightIdsAmongThoseThatWereNamed() throws IOException {
        Summary summary = magnetism(Shipped.task("llamp-magnetism"), "llamp_gpt4");
        assertThat(summary.value("right_id_rate")).isCloseTo(0.864, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"PBE, 0.05897, 1.273", "LDA, 0.04702, 1.075", "PBEsol, 0.02917, 0.654"})
    void latticeConstantsOfADensityFunctional(String functional, double mae, double mape) throws IOException {
        Task task = Shipped.task("lattice-constants");
        Path file = SharedData.require("data/properties/Sol58LC.csv");
        String answers = Csv.read("Sol58LC.csv", Files.readString(file)).stream()
                .map(row -> row.get("sysnames") + ",1,"
                        + (Double.parseDouble(row.get("ref")) + Double.parseDouble(row.get(functional))) + ",Å")
                .collect(joining("\n", "sample,trial,value,unit\n", "\n"));
        Summary summary = score(task, "answers.csv", answers);
        assertThat(summary.samples()).isEqualTo(58);
        assertThat(summary.value("mae")).isCloseTo(mae, within(0.000006));
        assertThat(summary.value("mape")).isCloseTo(mape, within(0.0006));
    }

    /**
     * The abstract of the first version says 5.21 % (common gaps) and 1103.54 % (formation energies) for GPT-3.5, with
     * LLaMP's own answers as the truth. Those answers of January 2024 are not stored: no pair of stored trials gives
     * either figure. The third figure of that table, 21.6 % for bulk moduli, is given by stored trials, so the formula
     * is right and the input is what is lost.
     */
    @Test
    void theAbstractsPercentagesNeedAnInputThatIsLost() throws IOException {
        assertThat(firstVersionPercentages("3c band gap")).isNotEmpty().noneMatch(near(5.21));
        assertThat(firstVersionPercentages("3b formation energy"))
                .isNotEmpty()
                .noneMatch(near(1103.54))
                .noneMatch(near(1102.54));
        assertThat(firstVersionPercentages("3a bulk modulus")).anyMatch(near(21.6));
    }

    private static Predicate<Double> near(double percentage) {
        return value -> Math.abs(value - percentage) < 0.05 + percentage / 10_000;
    }

    /** mean |L − G| / |L| for every pair of stored trials. */
    private static List<Double> firstVersionPercentages(String section) throws IOException {
        JsonNode trials = section(section).path("trials");
        List<Double> all = new ArrayList<>();
        for (JsonNode gpt : trials.path("gpt35")) {
            for (JsonNode llamp : trials.path("llamp")) {
                double sum = 0;
                int count = 0;
                for (int i = 0; i < gpt.size(); i++) {
                    if (gpt.get(i).isNumber()
                            && llamp.get(i).isNumber()
                            && llamp.get(i).asDouble() != 0) {
                        double truth = llamp.get(i).asDouble();
                        sum += 100 * Math.abs(gpt.get(i).asDouble() - truth) / Math.abs(truth);
                        count++;
                    }
                }
                all.add(sum / count);
            }
        }
        return all;
    }

    private static Summary against(String column, String system) throws IOException {
        return imported("llamp-bulk-modulus", "3a bulk modulus", system)
                .against(column)
                .orElseThrow();
    }

    private static Evaluated imported(String name, String section, String system) throws IOException {
        Task task = Shipped.task(name);
        JsonNode stored = section(section);
        StringBuilder csv = new StringBuilder("sample,trial,value,unit\n");
        int trial = 0;
        for (JsonNode answers : stored.at("/trials/" + system)) {
            trial++;
            for (int i = 0; i < answers.size(); i++) {
                String value = answers.get(i).isNull() ? "" : answers.get(i).asText();
                csv.append(stored.path("materials").get(i).asText())
                        .append("," + trial + "," + value + ","
                                + stored.path("unit").asText() + "\n");
            }
        }
        return Evaluation.score(task, AnswersFile.read(task, system + ".csv", csv.toString()), Optional.empty());
    }

    private static JsonNode section(String name) throws IOException {
        Path file = SharedData.require("fixtures/llamp/task3_property_benchmarks.json");
        return new ObjectMapper().readTree(file.toFile()).path(name);
    }

    private static Stream<Csv.Row> magnetismRows() throws IOException {
        Path file = SharedData.require("fixtures/llamp/task6_magnetism_1000.csv");
        return Csv.read("task6.csv", Files.readString(file)).stream();
    }

    private static Summary magnetism(Task task, String system) throws IOException {
        Set<String> wanted =
                Set.copyOf(task.samples().stream().map(Sample::name).toList());
        String answers = magnetismRows()
                .filter(row -> wanted.contains(row.get("formula")))
                .map(row -> String.join(
                        ",",
                        row.get("formula"),
                        "1",
                        quoted(row.get(system + "_ordering")),
                        row.get(system + "_mpid").matches("mp-\\d+") ? row.get(system + "_mpid") : ""))
                .collect(joining("\n", "sample,trial,label,material_id\n", "\n"));
        return score(task, "answers.csv", answers);
    }

    /** Rows for which both of two systems gave an ordering, thinned evenly to 800, as the paper's script does. */
    private static List<Sample> publishedSubset(Task task) throws IOException {
        List<String> valid = magnetismRows()
                .filter(row -> ORDERINGS.contains(row.get("llamp_gpt4_ordering"))
                        && ORDERINGS.contains(row.get("gpt4_ordering")))
                .map(row -> row.get("formula"))
                .toList();
        Set<String> kept = new HashSet<>();
        for (int i = 0; i < 800; i++) {
            kept.add(valid.get((int) (i * (valid.size() - 1) / 799.0)));
        }
        return task.samples().stream()
                .filter(sample -> kept.contains(sample.name()))
                .toList();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static Summary score(Task task, String file, String answers) {
        return Evaluation.score(task, AnswersFile.read(task, file, answers), Optional.empty())
                .summary();
    }
}
