package io.retort.client.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.retort.client.http.Keeping;
import io.retort.core.SharedData;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.formula.Composition;
import io.retort.core.source.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects of the Materials Project in S3: packed JSON behind plain addresses. */
class MpObjectsTest {

    /** One answer of the bucket. */
    private record Served(int status, byte[] body) {}

    private final Deque<Served> served = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final HttpServer server;

    @TempDir
    private Path folder = Path.of("");

    MpObjectsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        Served next = served.removeFirst();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(next.status(), next.body().length);
        exchange.getResponseBody().write(next.body());
        exchange.close();
    }

    @ParameterizedTest
    @CsvSource({
        "bandstructure_CaO_mp-2605,        3.6348,  false", // indirect, Γ-X
        "bandstructure_Cu_mp-30,           0,       false",
        "bandstructure_NiO_mp-19009_spin,  -1,      false",
    })
    void theGapOfTheBandsIsTheGapThatTheDocumentStates(String name, double gap, boolean direct) throws Exception {
        serve(document(name));
        BandStructure bands = objects().bandStructure("mp-2605").orElseThrow().document();
        double stated = bands.gap().map(BandStructure.Gap::energy).orElse(0.0);
        assertThat(bands.gapOfBands().orElseThrow()).isCloseTo(stated, within(0.01));
        assertThat(stated).isCloseTo(gap < 0 ? stated : gap, within(0.01));
        assertThat(bands.isMetal()).contains(stated == 0);
        assertThat(bands.bands(true)).allSatisfy(band -> assertThat(band).hasSameSizeAs(bands.kPoints()));
        assertThat(bands.bands(false).isEmpty())
                .isNotEqualTo(bands.isSpinPolarized().orElseThrow());
        assertThat(bands.labels()).isNotEmpty();
        assertThat(bands.branches()).isNotEmpty();
        assertThat(asked).containsExactly("/bandstructures/mp-2605.json.gz");
    }

    @Test
    void aDensityOfStatesIsReadWithTheShareOfEachElement() throws Exception {
        serve(document("dos_mp-865805"));
        DensityOfStates dos =
                objects().densityOfStates("mp-865805").orElseThrow().document();
        assertThat(dos.energies()).hasSize(301).isSorted();
        assertThat(dos.densities(true)).hasSize(301);
        assertThat(dos.elements()).contains("Ta", "Zn", "Co");
        assertThat(dos.ofElement("Co", false)).hasSize(301);
        assertThat(dos.fermiLevel()).isPresent();
        assertThat(dos.structure())
                .hasValueSatisfying(crystal -> assertThat(crystal.sites()).hasSize(4));
    }

    @Test
    void phononBandsAndTheirDensityAreReadAndTheLastPeakIsAFact() throws Exception {
        serve(document("phonon_bandstructure_Si"));
        PhononBands bands =
                objects().phononBands("dfpt", MaterialId.mp(149)).orElseThrow().document();
        assertThat(bands.bands()).hasSize(6);
        assertThat(bands.qPoints()).hasSize(130);
        assertThat(bands.lowest().orElseThrow()).isBetween(-0.1, 0.1);
        serve(document("phonon_dos_NaCl"));
        S3Object<PhononDos> dos =
                objects().phononDos("dfpt", MaterialId.mp(22862)).orElseThrow();
        Evidence peak = dos.document()
                .evidence(MaterialId.mp(22862), Composition.of("NaCl"), dos.provenance(Method.PBE))
                .orElseThrow();
        assertThat(peak.property()).isEqualTo(Properties.LAST_PHDOS_PEAK);
        assertThat(peak.value()).asString().contains("cm⁻¹");
        assertThat(peak.provenance().record()).isEqualTo("s3://materialsproject-parsed/ph-dos/dfpt/mp-22862.json.gz");
        assertThatThrownBy(() -> objects().phononDos("guess", MaterialId.mp(1))).hasMessageContaining("dfpt, phonopy");
    }

    @Test
    void aChargeDensityHoldsTheElectronsOfItsCell() {
        serve("[{\"fs_id\":\"x\",\"data\":{\"@class\":\"Chgcar\",\"data\":{\"total\":{\"@class\":\"array\","
                + "\"data\":[[[8,8],[8,8]],[[8,8],[8,8]]]}}}}]");
        ChargeDensity density =
                objects().chargeDensity("aaaaaaft").orElseThrow().document();
        assertThat(density.shape()).containsExactly(2, 2, 2);
        assertThat(density.electrons()).hasValue(8);
        assertThat(density.at(-1, 2, 5)).hasValue(8);
    }

    @Test
    void whatIsNotThereIsNothingAndWhatIsShutSaysHowElseItIsGot() {
        served.add(new Served(404, "<Error/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(objects().chargeDensity("mp-149")).isEmpty();
        served.add(new Served(403, "<Error/>".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> objects().bandStructure("mp-149"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("pip install mp-api")
                .hasMessageContaining("get_bandstructure_by_material_id");
    }

    @Test
    void packedObjectsAreRecordedAndReplayed() throws Exception {
        serve(document("phonon_dos_NaCl"));
        PhononDos live = MpObjects.at(address(), Keeping.NOTHING.recordingTo(folder))
                .phononDos("dfpt", MaterialId.mp(22862))
                .orElseThrow()
                .document();
        PhononDos replayed = MpObjects.at(address(), Keeping.NOTHING.replaying(folder))
                .phononDos("dfpt", MaterialId.mp(22862))
                .orElseThrow()
                .document();
        assertThat(replayed).isEqualTo(live);
    }

    private MpObjects objects() {
        return MpObjects.at(address(), Keeping.NOTHING);
    }

    private HttpUrl address() {
        return HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void serve(String document) {
        served.add(new Served(200, packed(document)));
    }

    private static String document(String name) throws IOException {
        return Files.readString(SharedData.require("fixtures/wire/mp-docs/" + name + ".json"));
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
