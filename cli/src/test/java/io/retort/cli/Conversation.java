package io.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.agent.Answer;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.ledger.Ledger;
import io.retort.agent.ledger.Ruling;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.ToolFailure;
import io.retort.agent.tool.Toolbox;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.tools.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question, what the real tools brought for it from the starter catalogue, and the first draft that the reflex wrote.
 *
 * @param draft empty where the reflex withheld
 */
record Conversation(String question, List<Observation> observations, String draft) {

    private static final Path QUESTIONS = Path.of(
            System.getProperty("retort.root", ".."),
            "distill/src/test/resources/io/retort/distill/reflex/questions.txt");

    /** All questions of the development set. */
    static List<Conversation> all(Path home) throws IOException {
        Assembly house = new Assembly(Settings.of(Optional.of(home), Map.of()), "reflex");
        var agent = house.agent();
        List<Conversation> all = new ArrayList<>();
        for (String line : Files.readAllLines(QUESTIONS)) {
            int mark = line.indexOf(" ||| ");
            if (!line.startsWith("#") && mark > 0) {
                List<Observation> observations = new ArrayList<>();
                List<String> drafts = new ArrayList<>();
                Answer answer = agent.ask(new Question(line.substring(0, mark)), step -> {
                    if (step instanceof Step.Observed observed) {
                        observations.add(observed.observation());
                    } else if (step instanceof Step.Replied replied
                            && replied.calls().isEmpty()) {
                        drafts.add(replied.text());
                    }
                });
                boolean said = !drafts.isEmpty() && !drafts.get(0).startsWith("{withhold");
                all.add(new Conversation(line.substring(0, mark), observations, said ? drafts.get(0) : ""));
            }
        }
        return all;
    }

    /** Observations of many materials, each with most of its properties, and of searches, whole and cut. */
    static List<Conversation> looked(Path home, List<String> materials) throws ToolFailure {
        Assembly house = new Assembly(Settings.of(Optional.of(home), Map.of()), "reflex");
        List<Conversation> all = new ArrayList<>();
        for (int i = 0; i + 1 < materials.size(); i += 2) {
            EvidenceBook book = new EvidenceBook();
            Toolbox tools = new Toolbox(Tools.all(house.source(), book), book);
            String properties =
                    "[\"band_gap\",\"formation_energy_per_atom\",\"energy_above_hull\",\"density\",\"k_vrh\",\"k_voigt\","
                            + "\"g_vrh\",\"homogeneous_poisson\",\"spacegroup_symbol\",\"ordering\",\"volume\",\"is_stable\",\"lattice_a\"]";
            List<Observation> observations = new ArrayList<>();
            for (String material : materials.subList(i, i + 2)) {
                observations.add(tools.call(
                        "get_material", "{\"material\":\"" + material + "\",\"properties\":" + properties + "}"));
            }
            observations.add(tools.call(
                    "search_materials",
                    "{\"include\":[\"O\"],\"conditions\":[\"band_gap>=" + (1 + i % 4) + " eV\"],\"limit\":6}"));
            Conversation pair = new Conversation(
                    "What about " + materials.get(i) + ", and which are the first 10?", observations, "");
            for (Evidence[] two : pair.rivals()) {
                calculated(tools, "{" + two[0].id() + "} / {" + two[1].id() + "}", observations);
            }
            for (Evidence[] two : pair.byTwoMethods()) {
                calculated(tools, "({" + two[0].id() + "} + {" + two[1].id() + "}) / 2", observations);
            }
            all.add(new Conversation(pair.question, observations, ""));
        }
        return all;
    }

    /** What cannot be calculated, such as a ratio to zero, is left out. */
    private static void calculated(Toolbox tools, String expression, List<Observation> observations) {
        try {
            observations.add(tools.call("calculate", "{\"expression\":\"" + expression + "\"}"));
        } catch (ToolFailure refused) {
            assertThat(refused).hasMessageContaining("Expression");
        }
    }

    /** Two values of one property of one material, by different methods. */
    private List<Evidence[]> byTwoMethods() {
        List<Evidence> numbers = numbers().toList();
        List<Evidence[]> two = new ArrayList<>();
        for (Evidence one : numbers) {
            for (Evidence other : numbers) {
                if (one.property().equals(other.property())
                        && one.material().equals(other.material())
                        && one.basis() == other.basis()
                        && one.provenance()
                                        .method()
                                        .name()
                                        .compareTo(other.provenance().method().name())
                                < 0) {
                    two.add(new Evidence[] {one, other});
                }
            }
        }
        return two;
    }

    boolean accepts(String draft) {
        return judge(draft) instanceof Ruling.Accepted;
    }

    Ruling judge(String draft) {
        Ledger ledger = new Ledger(question);
        observations.forEach(ledger::observe);
        return ledger.judge(draft);
    }

    Stream<Evidence> facts() {
        return observations.stream().flatMap(o -> o.evidence().stream()).distinct();
    }

    Stream<Evidence> numbers() {
        return facts().filter(fact -> fact.value() instanceof PropertyValue.Number
                && fact.material().isPresent()
                && fact.property().kind() == Property.Kind.NUMBER
                && !fact.property().equals(Properties.RESULT));
    }

    /** Two values of one property by one method, of two materials, the greater first. */
    List<Evidence[]> rivals() {
        List<Evidence> numbers = numbers().toList();
        List<Evidence[]> rivals = new ArrayList<>();
        for (Evidence one : numbers) {
            for (Evidence other : numbers) {
                if (one.property().equals(other.property())
                        && !one.composition().equals(other.composition())
                        && one.basis() == other.basis()
                        && one.provenance().method().equals(other.provenance().method())
                        && one.provenance().source().equals(other.provenance().source())
                        && one.provenance().release().equals(other.provenance().release())
                        && one.conditions().equals(other.conditions())
                        && !(isListed(one) && isListed(other))
                        && value(one) > value(other)) {
                    rivals.add(new Evidence[] {one, other});
                }
            }
        }
        return rivals;
    }

    /** Whether it comes from the search, whose materials are not compared with one another here. */
    private boolean isListed(Evidence fact) {
        return observations.stream()
                .filter(o -> o.outcome() == Observation.Outcome.CUT)
                .anyMatch(o -> o.evidence().contains(fact));
    }

    static double value(Evidence evidence) {
        return ((PropertyValue.Number) evidence.value()).quantity().value();
    }
}
