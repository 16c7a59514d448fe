package io.retort.kg.load;

import static io.retort.kg.vocabulary.Relation.*;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.core.evidence.MaterialId;
import io.retort.core.formula.Composition;
import io.retort.kg.Term;
import io.retort.kg.store.TripleSink;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Iris;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One recipe as triples: target, precursors, steps with their conditions, the paper. Named by its content. */
final class RecipeTriples {

    private static final int LONGEST_TEXT = 2_000;

    private final TripleSink sink;
    private final MaterialTriples materials;
    private final OperationTriples operations;

    RecipeTriples(TripleSink sink) {
        this.sink = sink;
        this.materials = new MaterialTriples(sink);
        this.operations = new OperationTriples(sink);
    }

    /** Writes it; false where its target is no formula. */
    boolean write(String text, JsonNode recipe) {
        Optional<Composition> target = target(recipe);
        target.ifPresent(made -> write(name(text, recipe), made, recipe));
        return target.isPresent();
    }

    private void write(String iri, Composition target, JsonNode recipe) {
        sink.type(iri, Concept.RECIPE);
        sink.link(iri, TARGET, materials.composition(target));
        material(recipe.path("target"), target).ifPresent(made -> sink.link(iri, TARGET_MATERIAL, made));
        List<String> from = new ArrayList<>();
        int number = 0;
        for (JsonNode precursor : recipe.path("precursors")) {
            number++;
            from.add(precursor.path("material_formula").asText());
            precursor(iri, Iris.of(Concept.PRECURSOR, Iris.local(iri) + "." + number), precursor, recipe);
        }
        sink.label(iri, target.reducedFormula() + " from " + String.join(", ", from));
        text(iri, REACTION, recipe.path("reaction_string").asText());
        text(iri, DESCRIPTION, recipe.path("paragraph_string").asText());
        String doi = recipe.path("doi").asText();
        if (!doi.isBlank()) {
            publication(iri, doi);
        }
        operations.write(iri, recipe.path("operations"));
    }

    private void precursor(String recipe, String iri, JsonNode precursor, JsonNode whole) {
        Optional<Composition> substance =
                formula(precursor.path("material_formula").asText());
        sink.link(recipe, PRECURSOR, iri);
        sink.type(iri, Concept.PRECURSOR);
        sink.label(iri, precursor.path("material_string").asText());
        substance.ifPresent(composition -> {
            sink.link(iri, SUBSTANCE, materials.composition(composition));
            material(precursor, composition).ifPresent(known -> sink.link(iri, SUBSTANCE_MATERIAL, known));
        });
        for (JsonNode side : whole.path("reaction").path("left_side")) {
            if (side.path("material").equals(precursor.path("material_formula"))) {
                text(iri, AMOUNT, side.path("amount").asText());
            }
        }
    }

    private void publication(String recipe, String doi) {
        String iri = Iris.publication(doi);
        sink.link(recipe, PUBLICATION, iri);
        sink.type(iri, Concept.PUBLICATION);
        sink.add(iri, DOI, new Term.Text(doi));
    }

    private Optional<String> material(JsonNode substance, Composition composition) {
        String id = substance.path("mp_id").asText("null");
        try {
            return id.equals("null")
                    ? Optional.empty()
                    : Optional.of(materials.identity(MaterialId.parse(id), composition));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** As made, with numbers for the letters of a series; else as the paper writes it. */
    private static Optional<Composition> target(JsonNode recipe) {
        return formula(recipe.path("targets_string").path(0).asText())
                .or(() -> formula(recipe.path("target").path("material_formula").asText()));
    }

    private static Optional<Composition> formula(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Composition.of(text));
        } catch (IllegalArgumentException notAFormula) {
            return Optional.empty();
        }
    }

    private void text(String iri, io.retort.kg.vocabulary.Relation relation, String text) {
        if (!text.isBlank()) {
            sink.text(iri, relation, text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        }
    }

    private static String name(String text, JsonNode recipe) {
        long hash = 1469598103934665603L; // FNV-1a, 64 bits
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 1099511628211L;
        }
        String paper = recipe.path("doi").asText("paper").replaceAll("[^A-Za-z0-9]", "-");
        return Iris.of(Concept.RECIPE, paper + "." + Long.toHexString(hash));
    }
}
