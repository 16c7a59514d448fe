package io.retort.client.catalogue.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.quantity.Unit;
import io.retort.core.source.EntryRule;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden table: facts chosen from the sources by other means than the importer. Each is found by the name or formula
 * that a person would use, in the record that the entry rule chooses, by the method that the table says.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/io/retort/client/catalogue/starter/golden.tsv");

    @TempDir
    private static Path home = Path.of("");

    private static Optional<EmbeddedCatalogue> catalogue = Optional.empty();

    @BeforeAll
    static void open() {
        catalogue = Optional.of(EmbeddedCatalogue.open(home));
    }

    @AfterAll
    static void close() {
        catalogue.ifPresent(EmbeddedCatalogue::close);
    }

    static List<Map<String, String>> golden() {
        try {
            return Rows.tsv(GOLDEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theTableHoldsAtLeastAHundredAndFiftyFacts() {
        assertThat(golden()).hasSizeGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void theCatalogueKnowsIt(Map<String, String> golden) {
        Optional<String> polymorph = Optional.of(cell(golden, "polymorph")).filter(name -> !name.isEmpty());
        Material material =
                EntryRule.choose(candidates(cell(golden, "name")), polymorph).chosen();
        assertThat(material.id()).hasToString(cell(golden, "id"));
        assertThat(material.facts()).anyMatch(fact -> agrees(golden, fact));
    }

    private static List<Material> candidates(String name) {
        MaterialQuery query = query(name).withPage(100, 0);
        return catalogue.orElseThrow().search(query).items();
    }

    private static MaterialQuery query(String name) {
        try {
            return MaterialQuery.of(Composition.of(name));
        } catch (FormulaSyntaxException e) {
            return MaterialQuery.ALL.withName(name);
        }
    }

    private static boolean agrees(Map<String, String> golden, Evidence fact) {
        return fact.property().key().equals(cell(golden, "property"))
                && fact.provenance().method().name().equals(cell(golden, "method"))
                && conditions(fact).equals(cell(golden, "conditions"))
                && sameValue(golden, fact.value());
    }

    private static String conditions(Evidence fact) {
        Optional<String> temperature =
                fact.conditions().temperature().map(t -> "T=" + Fact.number(t.value()) + " " + t.unit());
        Optional<String> cell =
                fact.conditions().cell().map(setting -> "cell=" + setting.name().toLowerCase(Locale.ROOT));
        return String.join(
                "; ",
                List.of(temperature, cell).stream().flatMap(Optional::stream).toList());
    }

    private static boolean sameValue(Map<String, String> golden, PropertyValue value) {
        if (value instanceof PropertyValue.Number number) {
            String unit = cell(golden, "unit");
            double found = unit.isEmpty()
                    ? number.quantity().value()
                    : number.quantity().in(Unit.of(unit)).value();
            double tolerance = Double.parseDouble(cell(golden, "tolerance")) + 1e-9;
            return Math.abs(found - Double.parseDouble(cell(golden, "value"))) <= tolerance;
        }
        return value instanceof PropertyValue.Label label && label.text().equals(cell(golden, "value"));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
