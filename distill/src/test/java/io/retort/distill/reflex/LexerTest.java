package io.retort.distill.reflex;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.core.evidence.Properties;
import io.retort.distill.reflex.lexicon.Lexer;
import io.retort.distill.reflex.lexicon.Lexicon;
import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.Reading;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {

    private static final Lexer LEXER = new Lexer(Lexicon.load(), Set.of());

    @ParameterizedTest
    @CsvSource({
        "GaN, GaN",
        "gan, GaN",
        "tio2, TiO2",
        "Tio2, TiO2",
        "LICOO2, LiCoO2",
        "TiO₂, TiO2",
        "Zn(NO3)2, Zn(NO3)2",
        "gallium nitride, GaN",
        "iron(III) oxide, Fe2O3",
        "titanium diboride, TiB2",
        "molybdenum trioxide, MoO3",
        "Mg oxide, MgO",
        "alumina, Al2O3",
        "barium titanate, BaTiO3",
        "tungsten, W",
        "aluminum, Al",
        "α-Al2O3, Al2O3",
    })
    void substancesAreReadAsPeopleWriteThem(String typed, String formula) {
        assertThat(read("band gap of " + typed).all(Piece.Substance.class))
                .singleElement()
                .satisfies(substance ->
                        assertThat(substance.composition().reducedFormula()).isEqualTo(formula));
    }

    @ParameterizedTest
    @CsvSource({"diamond, diamond", "rutile, rutile", "anatase, anatase", "rutile TiO2, rutile", "quartz, quartz"})
    void namesThatTellThePolymorphKeepIt(String typed, String form) {
        Reading reading = read("density of " + typed);
        assertThat(new Subjects(reading).materials())
                .singleElement()
                .satisfies(subject -> assertThat(subject.form()).contains(form));
    }

    @Test
    void besideAnotherFormulaAMineralNamesTheForm() {
        assertThat(read("gap of wurtzite AlN").first(Piece.Form.class))
                .map(Piece.Form::name)
                .contains("wurtzite");
    }

    @Test
    void bothSpellingsOfAnIdNameOneMaterial() {
        assertThat(read("density of mp-aaaaaaft").first(Piece.Id.class).map(Piece.Id::id))
                .isEqualTo(read("density of mp 149").first(Piece.Id.class).map(Piece.Id::id));
    }

    @ParameterizedTest
    @CsvSource({
        "oxides, O",
        "titanates, O+Ti",
        "Li-containing, Li",
        "nitride, N",
        "phosphates, O+P",
        "carbonitrides, C+N"
    })
    void classesAreTheirElements(String typed, String elements) {
        assertThat(read("list " + typed).first(Piece.Kinds.class).orElseThrow().elements().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining("+")))
                .isEqualTo(elements);
    }

    @ParameterizedTest
    @CsvSource({"no Pb", "without lead", "lead-free", "Pb-free", "excluding Pb", "free of Pb", "but no lead"})
    void exclusionsExclude(String words) {
        assertThat(read("oxides " + words + " with gap above 1 eV").first(Piece.Without.class))
                .map(without -> without.elements().toString())
                .contains("[Pb]");
    }

    @ParameterizedTest
    @CsvSource({
        "above, GT",
        "at least, GT",
        "no less than, GT",
        "not below, GT",
        "wider than, GT",
        "≥, GT",
        "under, LT",
        "no more than, LT",
        "not above, LT",
        "at most, LT",
        "up to, LT",
        "<, LT",
        "not exceeding, LT"
    })
    void comparisonsHeedNegation(String words, Piece.Op op) {
        assertThat(read("gap " + words + " 2 eV").first(Piece.Compares.class))
                .map(Piece.Compares::op)
                .contains(op);
    }

    @ParameterizedTest
    @CsvSource({
        "2 eV, 2, eV",
        "2.5eV, 2.5, eV",
        "50 meV/atom, 50, meV",
        "7 g/cm3, 7, g/cm³",
        "100 gpa, 100, GPa",
        "1e5 Pa, 100000, Pa",
        "half an eV, 0.5, eV",
        "six g/cm^3, 6, g/cm³",
        "3 g per cubic centimeter, 3, g/cm³"
    })
    void numbersTakeTheirUnits(String typed, double value, String unit) {
        Piece.Num number =
                read("something above " + typed).first(Piece.Num.class).orElseThrow();
        assertThat(number.value()).isEqualTo(value);
        assertThat(number.unit().orElseThrow().unit().symbol()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "desnity of lead, density", "bulk modulsu of MgO, k_vrh", "refractve index of GaP, n", "Eg of CdSe, band_gap",
        "GaAs的带隙是多少, band_gap", "GaNのバンドギャップ, band_gap", "MgO의 밀도, density", "Bandlücke von GaN, band_gap"
    })
    void propertiesAreNamedInManyWays(String question, String key) {
        assertThat(read(question).first(Piece.Named.class))
                .map(Piece.Named::property)
                .contains(Properties.of(key));
    }

    @Test
    void whatLooksLikeAFormulaAndIsNoneStaysStrange() {
        assertThat(read("band gap of Xx2O3").first(Piece.Strange.class))
                .map(Piece.Strange::raw)
                .contains("Xx2O3");
    }

    @Test
    void questionsInCapitalsAreNotFormulas() {
        assertThat(read("MAGNETIC ORDERING OF MnO").all(Piece.Substance.class)).hasSize(1);
    }

    private static Reading read(String question) {
        return LEXER.read(question);
    }
}
