package io.retort.tools.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.agent.ledger.Ledger;
import io.retort.agent.ledger.Ruling;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Properties;
import io.retort.tools.Seen;
import io.retort.tools.structure.StructureBook;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InspectStructureTest {

    private static final String SILICON = "Si\n5.44\n1 0 0\n0 1 0\n0 0 1\nSi\n8\nDirect\n"
            + "0 0 0\n0 .5 .5\n.5 0 .5\n.5 .5 0\n.25 .25 .25\n.25 .75 .75\n.75 .25 .75\n.75 .75 .25\n";

    private final InspectStructure tool = new InspectStructure(new StructureBook());

    @Test
    void aPastedFileIsDescribedByEvidenceThatNamesTheFile() throws ToolFailure {
        Observation seen = inspect(SILICON, Optional.empty());
        assertThat(Seen.fact(seen, Properties.SPACEGROUP_SYMBOL).value().toString())
                .contains("Fd-3m");
        assertThat(Seen.number(Seen.fact(seen, Properties.LATTICE_A))).isCloseTo(5.44, within(1e-12));
        assertThat(Seen.number(Seen.fact(seen, Properties.DENSITY))).isCloseTo(2.317, within(0.001));
        assertThat(seen.evidence()).allSatisfy(fact -> {
            assertThat(fact.provenance().source()).isEqualTo("file POSCAR");
            assertThat(fact.provenance().sha256()).isPresent();
        });
    }

    @Test
    void summaryIsADraftThatTheLedgerAccepts() throws ToolFailure {
        Observation seen = inspect(SILICON, Optional.empty());
        Ledger ledger = new Ledger("What is in this POSCAR?");
        ledger.observe(seen);
        assertThat(ledger.judge(seen.summary())).isInstanceOf(Ruling.Accepted.class);
    }

    @Test
    void whatCannotBeReadSaysWhichLine() {
        assertThatThrownBy(() -> inspect(SILICON.replace("0 .5 .5", "0 five .5"), Optional.empty()))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("line");
        assertThatThrownBy(() -> inspect(SILICON, Optional.of(-1.0)))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("such as 0.01");
    }

    private Observation inspect(String content, Optional<Double> symprec) throws ToolFailure {
        return tool.call(new InspectStructure.Arguments(content, Optional.of("POSCAR"), symprec));
    }
}
