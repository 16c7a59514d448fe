package io.retort.core.symmetry.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.core.symmetry.Operation;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HallSettingsTest {

    @Test
    void operatorsOfAllSettingsAreThoseOfTheTables() throws Exception {
        List<String> expected = resource("operators.tsv");
        assertThat(HallSettings.ALL).hasSize(530);
        for (HallSetting setting : HallSettings.ALL) {
            String line = setting.hallNumber() + "\t" + setting.operations().size() + "\t" + digest(setting);
            assertThat(line).as(setting.toString()).isEqualTo(expected.get(setting.hallNumber() - 1));
        }
    }

    @Test
    void theIdentityComesFirst() {
        assertThat(HallSettings.ALL)
                .allSatisfy(setting -> assertThat(setting.operations().get(0)).isEqualTo(Operation.IDENTITY));
    }

    @Test
    void everySettingIsFoundByItsOwnSymbols() {
        assertThat(HallSettings.ALL).allSatisfy(setting -> {
            assertThat(HallSettings.matching(setting.symbol())).contains(setting);
            assertThat(HallSettings.matching(setting.fullSymbol())).contains(setting);
            assertThat(HallSettings.findHall(setting.hallSymbol()))
                    .hasValueSatisfying(found -> assertThat(found.operations()).isEqualTo(setting.operations()));
        });
    }

    @Test
    void everyTypeHasAStandardSetting() {
        assertThat(IntStream.rangeClosed(1, 230)
                        .map(number -> HallSettings.standard(number).number()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 230).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "P 1,             1",
        "P -1,            2",
        "P 21/c,          81",
        "P 1 21/c 1,      81",
        "P2_1/c,          81",
        "P 21/n,          82",
        "P 1 21/n 1,      82",
        "P 1 1 21/b,      86",
        "C 2/c,           90",
        "I 2/a,           92",
        "P n m a,         292",
        "P b n m,         294",
        "C m c a,         304",
        "C m c e,         304",
        "C m m a,         316",
        "A b a 2,         203",
        "P 4/n m m,       408",
        "P 4/n m m :2,    409",
        "P 4/n m m Z,     409",
        "R -3 m,          458",
        "R -3 m :H,       458",
        "R -3 m H,        458",
        "R -3 m :R,       459",
        "R-3mR,           459",
        "H -3 m,          458",
        "P 63/m m c,      488",
        "P6_3/mmc,        488",
        "P 6(3)/m m c,    488",
        "F d -3 m,        525",
        "F d -3 m :2,     526",
        "Fd-3mZ,          526",
        "F d 3 m,         525",
        "'F d 3 m :1',    525",
        "F m 3 m,         523",
        "P a 3,           501",
        "I a 3 d,         530",
        "F 41/d -3 2/m,   525",
        "f m -3 m,        523",
    })
    void symbolsAreReadAsFilesSpellThem(String symbol, int hallNumber) {
        assertThat(HallSettings.find(symbol)).hasValue(HallSettings.of(hallNumber));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "P 5", "F d -3 m :9", "P 21/q", "H"})
    void unknownSymbolsFindNothing(String symbol) {
        assertThat(HallSettings.find(symbol)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'-P 2ybc (0 0 0)',      '-P 2ybc'",
        "'-P_2ybc',              '-P 2ybc'",
        "'-C 2yc (x,y,-x+z)',    '-I 2yc'",
        "'P 31 2 (0 0 4)',       'P 31 2 (0 0 4)'",
    })
    void hallSymbolsMayEndInAChangeOfBasis(String symbol, String same) {
        assertThat(HallSymbol.operations(symbol)).hasSameElementsAs(HallSymbol.operations(same));
    }

    @Test
    void aChangeToASmallerCellLosesTheCentring() {
        assertThat(HallSymbol.operations("-F 4 2 3 (-x+y+z,x-y+z,x+y-z)")).hasSize(48);
        assertThat(HallSymbol.operations("P 1 (x/2,y,z)")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Q 2", "P 5", "P 2q", "P 3 (1 2)", "P 2 (x,y)", "P 2 (x,x,z)", "P 4 6 3x"})
    void aBrokenHallSymbolIsNamed(String symbol) {
        assertThatThrownBy(() -> HallSymbol.operations(symbol)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String digest(HallSetting setting) throws Exception {
        String text = HallSymbol.exact(setting.hallSymbol()).stream()
                .map(HallSettingsTest::line)
                .sorted()
                .collect(Collectors.joining("\n"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static String line(ExactOperation operation) {
        String rotation = IntStream.of(operation.rotation().toArray())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
        return rotation + ";" + operation.x() + " " + operation.y() + " " + operation.z();
    }

    private static List<String> resource(String name) throws Exception {
        try (InputStream stream = Objects.requireNonNull(HallSettingsTest.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
