package io.retort.tools.llamp;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Toolbox;
import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.core.SharedData;
import io.retort.core.evidence.Properties;
import io.retort.tools.Seen;
import io.retort.tools.material.GetMaterial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 31 elastic records that LLaMP averaged over when it was asked for the bulk moduli of ten metals. */
@Tag("slow")
class UnphysicalElasticityTest {

    private static final String TABLE = "fixtures/llamp/bulk_modulus_all_elasticity_docs_3d.csv";

    @TempDir
    static Path home;

    @BeforeAll
    static void importTheRecords() throws IOException {
        Recorded.into(home);
    }

    /** A row: formula, id, bulk moduli by Voigt, Reuss and their mean, anisotropy, Poisson's ratio, least diagonal. */
    record Row(String id, double voigt, double reuss, double mean, double anisotropy, double poisson, double least) {

        static Row of(String line) {
            String[] cells = line.split(",");
            double[] x =
                    Stream.of(cells).skip(2).mapToDouble(Double::parseDouble).toArray();
            return new Row(cells[1], x[0], x[1], x[2], x[3], x[4], x[5]);
        }

        boolean isUnphysical() {
            return mean <= 0 || reuss > 1.01 * voigt || anisotropy < 0 || poisson > 0.5 || poisson < -1 || least <= 0;
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(SharedData.require(TABLE)).stream()
                .skip(1)
                .map(Row::of)
                .toList();
    }

    @Test
    void thirteenOfThemCannotBe() throws IOException {
        assertThat(rows()).hasSize(31);
        assertThat(rows().stream().filter(Row::isUnphysical)).hasSize(13);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aModulusIsGivenWhereItCanBeAndLeftOutWithAFlagWhereNot(Row row) throws Exception {
        try (EmbeddedCatalogue catalogue = EmbeddedCatalogue.open(home)) {
            Observation observation = new Toolbox(List.of(new GetMaterial(catalogue)))
                    .call("get_material", "{\"material\":\"" + row.id() + "\",\"properties\":[\"k_vrh\"]}");
            boolean given = observation.evidence().stream()
                    .filter(fact -> fact.property().equals(Properties.K_VRH))
                    .anyMatch(fact -> Math.abs(Seen.number(fact) - row.mean()) < 0.001);
            assertThat(given).isEqualTo(!row.isUnphysical());
        }
    }
}
