package io.retort.kg.kgqa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.catalogue.StarterCatalogue;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.SparqlAnswer;
import io.retort.kg.Term;
import io.retort.kg.load.Progress;
import io.retort.kg.vocabulary.Iris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The reasoner as oracle: every query of the task passes the gate and gives what the source tables say. */
class KgqaTest {

    private static final Path FILE = Path.of(
            System.getProperty("retort.root", ".."), "eval/src/main/resources/eval/tasks/kgqa/samples.jsonl");

    @Test
    void theTaskIsWhatTheMakerMakes() throws IOException {
        assertThat(Files.readString(FILE)).isEqualTo(KgqaMaker.lines());
        Map<String, Long> kinds = samples().stream()
                .collect(Collectors.groupingBy(sample -> sample.path("kind").asText(), Collectors.counting()));
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(kinds).containsOnlyKeys("deductive", "inductive", "abductive");
        assertThat(samples()).allSatisfy(sample -> assertThat(sample.path("truth").size()).isPositive());
    }

    @Test
    @Tag("slow")
    void theOracleAnswersEveryQuestionAsTheSourceTablesDo() throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        List<JsonNode> samples = samples();
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory();
                EmbeddedCatalogue catalogue =
                        new EmbeddedCatalogue(StarterCatalogue.read(), Path.of("no-such-folder"))) {
            graph.load(catalogue, false, Progress.NONE, () -> false);
            for (JsonNode sample : samples) {
                Set<String> truth = new TreeSet<>();
                sample.path("truth").forEach(member -> truth.add(member.asText()));
                SparqlAnswer answer = graph.ask(sample.path("sparql").asText(), Limits.DEFAULT);
                String said = answer instanceof SparqlAnswer.Found found
                        ? answers(found).toString()
                        : String.valueOf(answer);
                if (!said.equals(truth.toString())) {
                    wrong.put(sample.path("question").asText(), said + " instead of " + truth);
                }
            }
        }
        System.out.println("kgqa: " + (samples.size() - wrong.size()) + " of " + samples.size());
        assertThat(wrong).isEmpty();
    }

    private static Set<String> answers(SparqlAnswer.Found found) {
        return found.rows().column("answer").stream()
                .map(term -> term instanceof Term.Iri iri ? Iris.local(iri.iri()) : term.show())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> samples() throws IOException {
        List<JsonNode> samples = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            samples.add(JsonMapper.builder().build().readTree(line));
        }
        return samples;
    }
}
