package io.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A model that lies in every way that we could think of, on what the real tools bring from the starter catalogue: nothing
 * false may reach an answer. And one that is honest, in many wordings: hardly anything true may be withheld.
 */
@Tag("slow")
class LyingModelTest {

    private static final List<String> MATERIALS = List.of(
            "GaN", "AlN", "ZnO", "ZnS", "MgO", "CaO", "Si", "diamond", "TiO2", "SiO2", "Fe2O3", "Al2O3", "NaCl", "SiC");

    @TempDir
    private Path home = Path.of("");

    /** How many drafts of a kind were tried, and which of them went the wrong way. */
    private record Tally(Map<String, Integer> tried, Map<String, List<String>> wrong) {
        Tally() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        void add(String kind, String draft, boolean isWrong) {
            tried.merge(kind, 1, Integer::sum);
            if (isWrong) {
                wrong.computeIfAbsent(kind, key -> new ArrayList<>()).add(draft);
            }
        }

        int all() {
            return tried.values().stream().mapToInt(Integer::intValue).sum();
        }

        int allWrong() {
            return wrong.values().stream().mapToInt(List::size).sum();
        }

        void print(String what) {
            System.out.println(what + ": " + allWrong() + " of " + all() + " in " + tried.size() + " kinds");
            tried.forEach((kind, number) -> System.out.println(
                    "  " + kind + ": " + wrong.getOrDefault(kind, List.of()).size() + " of " + number));
        }
    }

    @Test
    void noLieReachesTheAnswer() throws Exception {
        Tally tally = new Tally();
        for (Conversation conversation : Conversation.looked(home, MATERIALS)) {
            Lies.of(conversation)
                    .forEach((kind, drafts) ->
                            drafts.forEach(draft -> tally.add(kind, draft, conversation.accepts(draft))));
        }
        tally.print("lies that passed");
        assertThat(tally.all()).isGreaterThan(3000);
        assertThat(tally.wrong()).isEmpty();
    }

    @Test
    void hardlyAnyHonestAnswerIsWithheld() throws Exception {
        Tally tally = new Tally();
        for (Conversation conversation : Conversation.looked(home, MATERIALS)) {
            Truths.of(conversation)
                    .forEach((kind, drafts) ->
                            drafts.forEach(draft -> tally.add(kind, draft, !conversation.accepts(draft))));
        }
        for (Conversation conversation : Conversation.all(home)) {
            if (!conversation.draft().isEmpty()) {
                tally.add("by the reflex", conversation.draft(), !conversation.accepts(conversation.draft()));
            }
        }
        tally.print("honest answers that were withheld");
        tally.wrong().values().stream().flatMap(List::stream).limit(20).forEach(System.out::println);
        assertThat(tally.all()).isGreaterThan(1000);
        assertThat(tally.allWrong() / (double) tally.all()).isLessThanOrEqualTo(0.01);
    }
}
