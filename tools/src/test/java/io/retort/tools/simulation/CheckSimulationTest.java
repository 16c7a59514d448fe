package io.retort.tools.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.agent.ledger.Ledger;
import io.retort.agent.ledger.Ruling;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.ToolFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckSimulationTest {

    @ParameterizedTest
    @EnumSource(Simulation.class)
    void everyRefusalSaysWhatItWouldTakeAndTheLedgerLetsItThrough(Simulation simulation) throws ToolFailure {
        Observation seen = new CheckSimulation().call(new CheckSimulation.Arguments(simulation.name()));
        assertThat(seen.outcome()).isEqualTo(Outcome.EMPTY);
        assertThat(seen.evidence()).isEmpty();
        assertThat(seen.summary()).contains("does not run here").contains("It would take");
        Ledger ledger = new Ledger("Please run it for GaN.");
        ledger.observe(seen);
        assertThat(ledger.judge("{withhold: it needs a simulation} " + seen.summary()))
                .isInstanceOf(Ruling.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MD, MOLECULAR_DYNAMICS",
        "molecular dynamics, MOLECULAR_DYNAMICS",
        "dft, DFT",
        "Pourbaix diagram, POURBAIX",
        "phonon, PHONONS",
    })
    void eachIsKnownByTheNamesThatPeopleUse(String words, Simulation simulation) {
        assertThat(Simulation.find(words)).contains(simulation);
    }
}
