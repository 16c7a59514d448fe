package io.retort.agent.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class AgentBenchTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void aKilledProcessLosesNoFinishedStepAndItsRunsGoOn() throws Exception {
        AgentBench.Killed killed = new AgentBench(home).kill(50, 700);
        System.out.println(killed);
        assertThat(killed.runs()).isEqualTo(50);
        assertThat(killed.readable()).isEqualTo(50);
        assertThat(killed.lost()).isZero();
        assertThat(killed.unfinished()).isPositive();
        assertThat(killed.resumed()).isEqualTo(killed.unfinished());
    }

    @Test
    void manyConversationsAtOnceTakeLittleMoreThanTheModel() throws Exception {
        AgentBench.Conversations all = new AgentBench(home).conversations(200, Duration.ofSeconds(1));
        System.out.println(all + " ratio " + all.ratio());
        assertThat(all.failed()).isZero();
    }
}
