package io.retort.client.catalogue.intake;

import static io.retort.client.catalogue.intake.RecipeCells.clean;
import static io.retort.client.catalogue.intake.RecipeCells.list;
import static io.retort.client.catalogue.intake.RecipeCells.object;
import static io.retort.client.catalogue.intake.RecipeCells.text;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.synthesis.Recipe;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Synthesis recipes that were mined from papers, one JSON object a line, as the Materials Project's synthesis endpoint
 * and its public set hold them. A row comes in only where the paper's own spelling of the target is one formula and the
 * miner read the same atoms from it: {@code 6Li3Fe3(PO4)3}, in which an isotope was taken for a number of atoms, does
 * not.
 */
final class Recipes implements FileKind {

    static final String KEY = "@recipes";

    private static final List<String> KEYS =
            List.of("doi", "reaction_string", "target", "precursors", "operations", "paragraph_string");
    private static final String NOT_ONE = "recipe left out: its target is not one formula with fixed amounts";
    private static final String MISREAD = "recipe left out: its target is not spelled as the miner read it";

    @Override
    public String name() {
        return "synthesis recipes (JSON Lines)";
    }

    @Override
    public boolean recognises(Head head) {
        return head.isJsonWith(KEYS);
    }

    @Override
    public List<CatalogueSource> sources(Optional<String> sha256, Instant now) {
        return List.of(new CatalogueSource(
                KEY,
                "text-mined synthesis recipes",
                Optional.of("2019"),
                "none stated",
                new Method("text mining", Method.Kind.MEASURED),
                "O. Kononova et al., Scientific Data 6, 203 (2019)",
                sha256,
                now));
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        new RowsKind(name(), KEYS, List.of(), this::row).read(in, intake);
    }

    private void row(Row row, Intake intake) {
        Map<?, ?> target = object(row.cells().get("target"));
        String spelled = text(target, "material_string");
        if (!isFixed(target)) {
            intake.odd(NOT_ONE);
            return;
        }
        Optional<Composition> written = formula(spelled);
        Optional<Composition> mined = mined(target);
        if (written.isEmpty() || mined.isEmpty() || !written.get().sameRatio(mined.get())) {
            intake.odd(written.isEmpty() ? NOT_ONE : MISREAD);
            return;
        }
        Recipe recipe = new Recipe(
                written.get(),
                doi(row.text("doi")),
                RecipeCells.reaction(row.cells().get("reaction")),
                precursors(row.list("precursors")),
                RecipeCells.treatments(row.list("operations")),
                NOWHERE);
        if (recipe.precursors().isEmpty()) {
            throw new IllegalArgumentException("the recipe names no precursor");
        }
        intake.add(spelled, recipe, KEY);
    }

    /** The origin is stored as the key of its source. */
    private static final Provenance NOWHERE = new Provenance(
            KEY,
            Optional.empty(),
            "",
            new Method("text mining", Method.Kind.MEASURED),
            Instant.EPOCH,
            Optional.empty(),
            "",
            List.of());

    /** No variable amounts or elements, nothing added, one phase. */
    private static boolean isFixed(Map<?, ?> target) {
        return object(target.get("amounts_vars")).isEmpty()
                && object(target.get("elements_vars")).isEmpty()
                && list(target.get("additives")).isEmpty()
                && list(target.get("composition")).size() == 1;
    }

    private static Optional<Composition> formula(String text) {
        try {
            return Optional.of(Composition.of(text));
        } catch (FormulaSyntaxException e) {
            return Optional.empty();
        }
    }

    /** What the miner counted; empty where it is no plain number. */
    private static Optional<Composition> mined(Map<?, ?> target) {
        Map<?, ?> elements =
                object(object(list(target.get("composition")).get(0)).get("elements"));
        StringBuilder formula = new StringBuilder();
        elements.forEach((element, amount) -> formula.append(element).append(amount));
        return formula(formula.toString());
    }

    private static List<String> precursors(List<?> rows) {
        List<String> precursors = new ArrayList<>();
        for (Object row : rows) {
            String name = clean(text(object(row), "material_string"));
            if (!name.isEmpty() && !precursors.contains(name)) {
                precursors.add(name);
            }
        }
        return precursors;
    }

    private static String doi(String text) {
        if (!text.matches("10\\.\\d{4,9}/[\\x21-\\x7e&&[^{}<>\"\\\\]]{1,120}")) {
            throw new IllegalArgumentException(
                    "'" + clean(text) + "' is no DOI; expected one such as 10.1021/cm901402u");
        }
        return text;
    }
}
